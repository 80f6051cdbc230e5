import type { PlainDate } from '../../kernel/plain-date'

/** 一次催办 — by whom, for which working day (a day off belongs to the next one), to whom. */
export type Urge = { readonly by: string; readonly day: PlainDate; readonly target: 'owner' | 'applicant' }
