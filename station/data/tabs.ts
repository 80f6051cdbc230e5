import type { SyncFacts } from '../sync/schedule'
import type { World } from './world'

/** What one tab tells the others. */
export type TabWord =
  | { readonly kind: 'changed' }
  | { readonly kind: 'poke' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'lead' }
  | { readonly kind: 'facts'; readonly facts: SyncFacts }

/** The line between the tabs of this device; silent in a browser without one. */
export type Tabs = { readonly tell: (word: TabWord) => void; readonly close: () => void }

/** Opens the line. */
export function openTabs(world: World, onWord: (word: TabWord) => void): Tabs {
  const channel = world.openChannel(world.databases)
  if (channel === null) return { tell: () => undefined, close: () => undefined }
  channel.onmessage = (event: MessageEvent<TabWord>) => onWord(event.data)
  return { tell: (word) => channel.postMessage(word), close: () => channel.close() }
}
