import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../api/call'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { brighten } from '../../platform/device/brightness'

const LIFE_SECONDS = 60

/** The code that is shown now, how many seconds it lives, and why there is none. A new one is asked for when the old one ends. */
export function useServiceCode(live: boolean): {
  text: string | null
  left: number
  problem: ShownProblem | null
  again: () => void
} {
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [left, setLeft] = useState(LIFE_SECONDS)
  const until = useRef(0)
  const asking = useRef(false)

  const ask = useCallback(() => {
    if (asking.current) return
    asking.current = true
    call('identity', 'createServiceCode', {})
      .then(
        (answer) => {
          // The phone's own clock may be wrong: the life of the code counts from its arrival.
          until.current = Date.now() + LIFE_SECONDS * 1000
          setText(answer.code)
          setProblem(null)
          setLeft(LIFE_SECONDS)
        },
        (error: unknown) => {
          setText(null)
          setProblem(shownProblem(error))
        },
      )
      .finally(() => {
        asking.current = false
      })
  }, [])

  useEffect(() => {
    if (!live) return
    const putBack = brighten()
    ask()
    const timer = setInterval(() => {
      if (until.current === 0) return
      const rest = Math.max(0, Math.ceil((until.current - Date.now()) / 1000))
      setLeft(rest)
      if (rest === 0) ask()
    }, 1000)
    return () => {
      clearInterval(timer)
      putBack()
    }
  }, [live, ask])

  return { text, left, problem, again: ask }
}
