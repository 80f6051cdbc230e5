import type { ActAnswer } from '@shared/case/view/case-view'
import type { InputOf, ServerPath } from '@web/api/call-server'
import type { ServerAct } from '@web/api/useServer'
import { useSendOnce } from './useSendOnce'

type Request = { readonly caseId: string; readonly baseVersion: number; readonly input: Record<string, unknown> }

export type SendAct = Pick<ServerAct<ServerPath>, 'busy' | 'problem'> & {
  readonly run: (request: Request) => Promise<ActAnswer | null>
  /** Lets go of the refused attempt and asks for the case anew; what was typed stays. */
  readonly startOver: (again: () => void) => () => void
}

/** Sends one act of a case, once however often it is pressed. */
export function useSendAct(name: string): SendAct {
  const { run, busy, problem, clear } = useSendOnce(`case.${name}` as ServerPath, ['case', 'task', 'notice', 'reentry'])
  return {
    busy,
    problem,
    // Every act takes this one shape; which input belongs to which name is what the table of forms knows.
    run: async (request) => (await run(request as unknown as Omit<InputOf<ServerPath>, 'opId'>)) as ActAnswer | null,
    startOver: (again) => () => {
      clear()
      again()
    },
  }
}
