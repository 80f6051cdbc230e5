import type { StaffMe } from '@shared/identity/view/session-view'
import type { Place } from './place'

/** What every page of the office is given: who works, where the app stands, how to go on, how to open a case. */
export type PageProps = {
  readonly me: StaffMe
  readonly place: Place
  readonly change: (part: Partial<Place>, replace?: boolean) => void
  readonly openCase: (caseId: string | null) => void
}
