import { useCallback, useEffect, useRef, useState } from 'react'
import { type ShownProblem, shownProblem } from '../api/problem'
import { keep, readKept } from '../platform/keep/storage'

/** What a screen knows of its data: still asking, an answer (perhaps the one from last time), or why there is none. */
export type Asked<T> = {
  readonly data: T | null
  readonly problem: ShownProblem | null
  readonly asking: boolean
  readonly again: () => void
}

/**
 * Asks when `key` changes. With `keepAs` a public answer is kept on the phone and shown until a newer one comes, so that guides and
 * stations can be read without a network; never use it for anything about a person.
 */
export function useAnswer<T>(key: string | null, ask: () => Promise<T>, options: { keepAs?: string } = {}): Asked<T> {
  const { keepAs } = options
  const [state, setState] = useState<{ data: T | null; problem: ShownProblem | null; asking: boolean }>(() => ({
    data: keepAs === undefined ? null : readAnswer<T>(keepAs),
    problem: null,
    asking: key !== null,
  }))
  const latest = useRef(ask)
  latest.current = ask
  const turn = useRef(0)

  const again = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    setState((before) => ({ ...before, asking: true, problem: null }))
    latest.current().then(
      (data) => {
        if (mine !== turn.current) return
        if (keepAs !== undefined) keep(`answer.${keepAs}`, JSON.stringify(data))
        setState({ data, problem: null, asking: false })
      },
      (error: unknown) => {
        if (mine !== turn.current) return
        setState((before) => ({ ...before, problem: shownProblem(error), asking: false }))
      },
    )
  }, [keepAs])

  useEffect(() => {
    if (key === null) return
    again()
    return () => {
      turn.current += 1
    }
  }, [key, again])

  return { ...state, again }
}

function readAnswer<T>(name: string): T | null {
  try {
    return JSON.parse(readKept(`answer.${name}`) ?? 'null') as T | null
  } catch {
    return null
  }
}
