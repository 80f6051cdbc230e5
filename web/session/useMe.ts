import type { AnswerOf } from '../api/call-server'
import { type ServerAnswer, useServer } from '../api/useServer'

/** 我 — who this browser is signed in as, as the server says. */
export type Me = AnswerOf<'identity.me'>

/** Asks who is signed in; `kind` is 'anonymous' when nobody is. */
export function useMe(): ServerAnswer<Me> {
  return useServer('identity.me', {})
}
