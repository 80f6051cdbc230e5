import type { HeldRow } from '@shared/sync/held/held-view'
import { useCallback, useEffect, useState } from 'react'
import { useStation } from '../../app/station-context'
import { isTrouble } from '../../app/useCounts'
import type { OutboxRow } from '../../data/station-api'

type HeldHere = { readonly held: readonly HeldRow[]; readonly offline: boolean; readonly again: () => void }

/** What the server holds of this point, asked when the screen opens and when this device's own problems change. */
export function useHeldHere(outbox: readonly OutboxRow[]): HeldHere {
  const station = useStation()
  const [held, setHeld] = useState<readonly HeldRow[]>([])
  const [offline, setOffline] = useState(false)
  const [asked, setAsked] = useState(0)
  const own = outbox.filter(isTrouble).map((row) => row.opId)
  const about = `${asked}/${own.join()}`
  useEffect(() => {
    let gone = false
    void about
    station.listProblems().then(
      (rows) => {
        if (gone) return
        setHeld(rows)
        setOffline(false)
      },
      () => gone || setOffline(true),
    )
    return () => {
      gone = true
    }
  }, [station, about])
  return { held, offline, again: useCallback(() => setAsked((now) => now + 1), []) }
}
