import { SearchAnswer } from '@shared/service-item/view/item-card'
import type { ItemSearch } from '../item-search'
import type { Remote } from './call'

/** Searches the catalogue of the server. */
export function remoteSearch(remote: Remote): ItemSearch {
  return async (text, limit) => (await remote.call('catalogue.search', { text, limit }, SearchAnswer)).hits
}
