import type { DeviceContext } from '../device-context'
import type { ItemSearch } from '../item-search'
import { searchPackage } from './package'

/** Searches the package that lies here. */
export function localSearch(ctx: DeviceContext): ItemSearch {
  return (text, limit) => searchPackage(ctx, text, limit)
}
