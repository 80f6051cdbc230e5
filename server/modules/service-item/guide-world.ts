import type { Unit } from '@shared/organisation/unit'
import type { Tx } from '../../platform/db'
import { findCatalogueDocument } from './catalogue'

/** The county's hotline among its units, or null where none has a phone. */
export function findHotline(units: ReadonlyMap<string, Unit>): { name: string; phone: string } | null {
  const unit = [...units.values()].find((one) => one.name.includes('12345'))
  return unit === undefined || unit.phone === null ? null : { name: unit.shortName, phone: unit.phone }
}

/** What a person may do against a decision, as the county's remedies say it, or null where it has none (行政复议法第二十条, 行政诉讼法第四十六条). */
export async function remedySentence(tx: Tx): Promise<string | null> {
  const remedies = await findCatalogueDocument(tx, 'remedies')
  if (remedies === null) return null
  const { reviewOrgan, reviewDays, suitMonths } = remedies
  return `不服决定的，可以在 ${reviewDays} 日内向${reviewOrgan}申请行政复议，也可以在 ${suitMonths} 个月内向人民法院起诉。`
}
