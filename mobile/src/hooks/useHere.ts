import { useMemo } from 'react'
import { placeStore } from '../state/preferences'
import { useStore } from '../state/store'

/** 这里 — the chosen place as a public question takes it (nothing while none is chosen), and a key that changes with it. */
export function useHere(): { readonly key: string; readonly at: { division?: string } } {
  const division = useStore(placeStore)?.code
  return useMemo(() => (division === undefined ? { key: '', at: {} } : { key: division, at: { division } }), [division])
}
