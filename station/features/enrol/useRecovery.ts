import type { Problem } from '@shared/problem/problem'
import { useCallback, useEffect, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import type { RecoveryNow, Station } from '../../data/station-api'

/** Somebody holds the telephone while this is asked. */
const EVERY_MS = 8_000

/** Where the clerk's request stands, asked for again and again; without a network it goes on asking. */
export function useRecovery(station: Pick<Station, 'readRecovery'>): {
  readonly now: RecoveryNow | null
  readonly problem: Problem | null
  readonly look: () => void
} {
  const [now, setNow] = useState<RecoveryNow | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const look = useCallback(() => {
    station.readRecovery().then(
      (answer) => {
        setNow(answer)
        setProblem(null)
      },
      (error) => setProblem(problemOf(error)),
    )
  }, [station])
  useEffect(() => {
    look()
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)
  }, [look])
  return { now, problem, look }
}
