import type { Problem } from '@shared/problem/problem'
import { useState } from 'react'
import { problemOf } from '../../web/api/call-server'

/** 一次尝试 — one thing at a time: while it runs nothing else begins; what went wrong is kept in words, and what was filled in stays. */
export type Attempt = {
  readonly busy: boolean
  readonly problem: Problem | null
  /** True when it worked. */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>
}

/** Runs what a drawer does. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
      return true
    } catch (error) {
      setProblem(problemOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, attempt }
}
