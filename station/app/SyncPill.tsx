import { sayPill } from './say-sync'
import { useStation, useWatched } from './station-context'
import { useOnline } from './useOnline'

/** 同步胶囊 — says only what is known, always at the same place. */
export function SyncPill({ onOpen }: { readonly onOpen: () => void }) {
  const words = sayPill(useWatched(useStation().sync), useOnline())
  return (
    <button type="button" className={`st-pill st-pill-${words.tone}`} onClick={onOpen}>
      <span className="st-pill-dot" aria-hidden="true" />
      <span role="status">{words.text}</span>
    </button>
  )
}
