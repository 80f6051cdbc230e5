import type { AnswerOf, InputOf, ServerPath } from '@web/api/call-server'
import { newId } from '@web/api/new-id'
import { type ServerAct, useServerAct } from '@web/api/useServer'
import { useRef } from 'react'

/** A write that takes an `opId` beside what is sent. */
export type SendOnce<P extends ServerPath> = Pick<ServerAct<P>, 'busy' | 'problem' | 'clear'> & {
  readonly run: (request: Omit<InputOf<P>, 'opId'>) => Promise<AnswerOf<P> | null>
}

/**
 * Sends a write under an id of its own. The same intention keeps its id until it was answered, so that a second press after a lost answer
 * writes once. Afterwards every answer of the modules in `touches` is asked for again.
 */
export function useSendOnce<P extends ServerPath>(path: P, touches: readonly string[]): SendOnce<P> {
  const { run, busy, problem, clear } = useServerAct(path, touches)
  const intent = useRef<{ opId: string; content: string } | null>(null)
  return {
    busy,
    problem,
    clear,
    run: async (request) => {
      const content = JSON.stringify(request)
      if (intent.current?.content !== content) intent.current = { opId: newId(), content }
      const answer = await run({ opId: intent.current.opId, ...request } as InputOf<P>)
      if (answer !== null) intent.current = null
      return answer
    },
  }
}
