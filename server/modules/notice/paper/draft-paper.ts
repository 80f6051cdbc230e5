import type { FillChoice, FilledBlock } from '@shared/notice/fill'
import { fillTemplate, type NoticeValues } from '@shared/notice/fill'
import type { NoticeRules } from '@shared/notice/notice-template'
import { deliveryWayOf, tickBox } from '@shared/notice/paper/delivery-tick'
import { choosePaper } from '@shared/notice/paper/paper-choice'
import { issuerOf } from '@shared/notice/paper/paper-issuer'
import { shiftedDue } from '@shared/notice/paper/shifted-due'
import type { PaperFacts } from '@shared/notice/paper-facts'
import { type CountyWords, type PaperContext, paperValues } from '@shared/notice/paper-values'
import { remedyFor } from '@shared/notice/remedy'
import type { RunContext } from '../../../platform/trpc'
import { getCountyWords, getRules, getTemplate, type PublishedTemplate } from '../store/template-store'
import { type Letterhead, loadStationery, type Stationery } from './letterhead'
import type { PaperRequest } from './write-notice'

/** What is looked up once for all papers of an act. */
export type Desk = { readonly stationery: Stationery; readonly rules: NoticeRules; readonly county: CountyWords }

/** 文书草稿 — everything a paper says, before anything of it is written. `tick` is the box of the paper that is ticked. */
export type PaperDraft = {
  readonly published: PublishedTemplate
  readonly head: Letterhead
  readonly values: NoticeValues
  readonly choice: FillChoice
  readonly tick: string | null
  readonly blocks: readonly FilledBlock[]
}

/** What is given to a paper only when it is issued; a preview says so in their places. */
export type PaperCodes = Pick<PaperContext, 'docNumber' | 'code' | 'url'>

/** Looks up organ, places, remedies and rules of messages for one case. */
export async function openDesk(ctx: RunContext, about: PaperFacts): Promise<Desk> {
  const stationery = await loadStationery(ctx.tx, about)
  return { stationery, rules: await getRules(ctx.tx), county: await getCountyWords(ctx.tx) }
}

/** In whose name a paper is made: the unit that the act names, or the one that the law of papers names. */
export function headFor(desk: Desk, { key, unitId }: Pick<PaperRequest, 'key' | 'unitId'>): Letterhead {
  return unitId === undefined ? desk.stationery.heads[issuerOf(key)] : desk.stationery.headOf(unitId)
}

/**
 * Fills one paper in the words of its template and writes nothing. Throws MissingValueError when the template asks for something that
 * nobody gave: a paper with a hole is not made.
 */
export async function draftPaper(
  ctx: RunContext,
  about: PaperFacts,
  request: PaperRequest,
  { desk, codes }: { readonly desk: Desk; readonly codes: PaperCodes },
): Promise<PaperDraft> {
  const published = await getTemplate(ctx.tx, request.key)
  const { template } = published
  const head = headFor(desk, request)
  const remedy = remedyFor(request.key, {
    organ: head.kind,
    itemId: about.item.itemId,
    naturalResource: about.item.naturalResource,
    overdue: about.overdue,
  })
  const values = paperValues(
    template,
    { facts: about, context: contextOf(ctx, desk, head, codes) },
    { ...request, facts: await withDueDay(ctx, about, request.facts) },
  )
  const choice = {
    ...choosePaper(template, request.variant ?? null, request.flags ?? []),
    remedy: remedy?.use ?? null,
  }
  const blocks = fillTemplate(template, values, { ...choice, rules: desk.rules })
  const tick = request.key === 'deliveryReceipt' ? deliveryWayOf(request.facts, about.delivery) : null
  return { published, head, values, choice, tick, blocks: tick === null ? blocks : tickBox(blocks, tick) }
}

/** What the notice module knows of places and codes when it fills a text. */
export function contextOf(ctx: RunContext, desk: Desk, head: Letterhead, codes: PaperCodes): PaperContext {
  const { accepting, intake, custody } = desk.stationery
  return { organ: head, accepting, intake, custody, county: desk.county, today: ctx.today, ...codes }
}

/** A paper that stops the clock tells the new due day, although the clock itself stands and shows none. */
async function withDueDay(
  ctx: RunContext,
  about: PaperFacts,
  facts: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  if (facts.pauseTo === undefined || facts.newDueDate !== undefined) return facts
  const newDueDate = shiftedDue(about, facts, await ctx.calendar())
  return newDueDate === null ? facts : { ...facts, newDueDate }
}
