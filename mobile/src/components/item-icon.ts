import type { IconName } from './Icon'

/** Icons by the beginning of an item's id; the names beside them say what it is. */
const BY_ID: readonly (readonly [string, IconName])[] = [
  ['disability', 'care'],
  ['pension', 'yuan'],
  ['medins', 'medical'],
  ['sscard', 'card'],
  ['elder', 'person'],
  ['birth', 'family'],
  ['rebirth', 'family'],
  ['hukou', 'family'],
  ['orphan', 'family'],
  ['famplan', 'family'],
  ['rural-house', 'house'],
  ['rural-dilapidated', 'house'],
  ['homestead', 'house'],
  ['individual-biz', 'bag'],
  ['food', 'bag'],
  ['pesticide', 'bag'],
  ['dibao', 'yuan'],
  ['tekun', 'yuan'],
  ['temp-relief', 'yuan'],
  ['flex', 'yuan'],
  ['arable', 'field'],
  ['farm', 'field'],
  ['facility', 'field'],
  ['animal', 'field'],
  ['felling', 'field'],
  ['residence', 'card'],
  ['veteran', 'shield'],
  ['electric', 'bolt'],
]

/** The icon of an item. */
export function iconOf(itemId: string): IconName {
  return BY_ID.find(([start]) => itemId.startsWith(start))?.[1] ?? 'paper'
}
