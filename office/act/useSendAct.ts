import type { ActAnswer } from '@shared/case/view/case-view'
import type { InputOf, ServerPath } from '@web/api/call-server'
import { newId } from '@web/api/new-id'
import { type ServerAct, useServerAct } from '@web/api/useServer'
import { useRef } from 'react'

type Request = { readonly caseId: string; readonly baseVersion: number; readonly input: Record<string, unknown> }

export type SendAct = Pick<ServerAct<ServerPath>, 'busy' | 'problem'> & {
  readonly run: (request: Request) => Promise<ActAnswer | null>
  /** Lets go of the refused attempt and asks for the case anew; what was typed stays. */
  readonly startOver: (again: () => void) => () => void
}

/** Sends one act. The same intention keeps its id until it was answered, so that a second press after a lost answer writes once. */
export function useSendAct(name: string): SendAct {
  const path = `case.${name}` as ServerPath
  const act = useServerAct(path, ['case', 'task', 'notice', 'reentry'])
  const intent = useRef<{ opId: string; content: string } | null>(null)
  return {
    busy: act.busy,
    problem: act.problem,
    run: async (request) => {
      const content = JSON.stringify(request)
      if (intent.current?.content !== content) intent.current = { opId: newId(), content }
      // Every act takes this one shape; which input belongs to which name is what the table of forms knows.
      const answer = await act.run({ opId: intent.current.opId, ...request } as InputOf<ServerPath>)
      if (answer !== null) intent.current = null
      return answer as ActAnswer | null
    },
    startOver: (again) => () => {
      act.clear()
      again()
    },
  }
}
