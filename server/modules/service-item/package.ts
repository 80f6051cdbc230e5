import { isWithinPlace } from '@shared/identity/actor'
import type { CataloguePackage } from '@shared/service-item/view/catalogue-package'
import { keptValue } from '../../platform/db'
import type { RunContext } from '../../platform/trpc'
import { orgTree, readOpeningHours } from '../organisation'
import { getCatalogueDocument } from './catalogue'
import { shelfOf } from './shelf'
import { listNewestTemplates } from './store/template-store'

/** Papers that a station prints by itself, with or without a network. */
const STATION_PAPERS: readonly string[] = [
  'receipt',
  'receiptOffline',
  'helpReceipt',
  'oneTimeNotice',
  'mandate',
  'mandateEnd',
  'pickupProxy',
  'handover',
  'withdrawRequest',
  'homeVisit',
  'paperRating',
  'deliveryReceipt',
  'deliveryConsent',
  'serviceDone',
]

/** What names one state of the package: catalogue, organisation and calendar. */
export async function packageVersion(ctx: RunContext): Promise<string> {
  const { stamp } = await shelfOf(ctx.tx)
  return `${stamp}-${(await ctx.calendar()).version}`
}

const kept = keptValue<{ readonly version: string; readonly answer: CataloguePackage }>()

/** The package of a version; put together once. */
export async function packageOf(ctx: RunContext, version: string): Promise<CataloguePackage> {
  if (kept.now?.version === version) return kept.now.answer
  const { tx } = ctx
  const { items, cards, entries } = await shelfOf(tx)
  const tree = await orgTree(tx)
  const { county } = ctx.services
  const answer: CataloguePackage = {
    version,
    unchanged: false,
    items: [...items],
    cards: [...cards.values()],
    fields: await getCatalogueDocument(tx, 'fields'),
    codeLists: await getCatalogueDocument(tx, 'codeLists'),
    licences: await getCatalogueDocument(tx, 'licences'),
    holders: await getCatalogueDocument(tx, 'holders'),
    bundles: await getCatalogueDocument(tx, 'bundles'),
    divisions: [...tree.divisions.values()].filter(({ code }) => isWithinPlace(code, county)),
    units: [...tree.units.values()],
    points: [...tree.points.values()],
    hours: await readOpeningHours(tx),
    calendar: await ctx.calendar(),
    noticeTemplates: await listNewestTemplates(tx, STATION_PAPERS),
    noticeRules: await getCatalogueDocument(tx, 'noticeRules'),
    reasons: await getCatalogueDocument(tx, 'reasons'),
    searchEntries: [...entries],
  }
  kept.now = { version, answer }
  return answer
}
