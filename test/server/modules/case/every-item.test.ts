import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listActions } from '../../../../server/modules/case/store/case-store'
import { getCurrentVersion, getFieldDictionary } from '../../../../server/modules/service-item'
import { deriveCase } from '../../../../shared/case/derive-case'
import {
  acceptNodeOf,
  decisionNodeOf,
  type HandlingPlan,
  reviewNodesOf,
  unitOfNode,
} from '../../../../shared/case/handling-plan'
import { checkForm } from '../../../../shared/form/check-form'
import { formOf } from '../../../../shared/service-item/fallback-form'
import { planOf } from '../../../../shared/service-item/plan-of'
import { application } from '../../../support/builders'
import { ASKED_BY_ITEMS } from '../../../support/item-answers'
import { Desk, SAY } from './desk'

const ITEMS = (
  JSON.parse(readFileSync('prisma/seed/data/items.json', 'utf8')) as { items: { id: string }[] }
).items.map((item) => item.id)

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** Somebody who holds a role at a unit and has not worked on the case in a way that bars them. */
async function holder(unit: string, role: string): Promise<string> {
  const { db } = desk.county.services
  const held = await db.roleHeld.findFirst({
    where: { unitId: unit, role },
    include: { staff: true },
    orderBy: { staffId: 'asc' },
  })
  if (held === null) throw new Error(`nobody is ${role} at ${unit}`)
  return held.staff.account
}

/** A whole application by the item's own rules, of whichever resident the rules let through. */
async function validApplication(itemId: string) {
  const { db } = desk.county.services
  const item = await getCurrentVersion(db, itemId)
  const form = formOf(item)
  for (const resident of ['P002', 'P001', 'P003']) {
    for (const pick of [0, -1]) {
      const situations = Object.fromEntries(
        form.situations.map((one) => [one.key, one.options.at(pick)?.value ?? null]),
      )
      const sent = await application(
        desk.county,
        { itemId, resident },
        {
          situations: { ...situations, ...ASKED_BY_ITEMS[itemId]?.situations } as Record<
            string,
            string | boolean | null
          >,
          ...(ASKED_BY_ITEMS[itemId]?.answers === undefined ? {} : { answers: ASKED_BY_ITEMS[itemId]?.answers }),
          materials: form.materials.map((line) => ({
            lineKey: line.key,
            fileIds: [],
            exempt: null,
            paper: true,
            pages: 1,
          })),
        },
      )
      const check = checkForm(form, await getFieldDictionary(db, item), sent, {
        today: desk.county.clock.today(),
        county: '430423000000',
      })
      if (check.faults.length + check.blocks.length + check.unanswered.length === 0) return sent
    }
  }
  throw new Error(`nobody in the demo county can have ${itemId}`)
}

/** Takes an item in and brings it to the decision. */
async function toDecision(plan: HandlingPlan): Promise<{ caseId: string; point: string }> {
  const sent = await validApplication(plan.itemId)
  const node = acceptNodeOf(plan)
  const station = node.unit === 'station'
  const clerk = station ? 'songao' : await holder(node.unit, node.role)
  const channel = station ? ('station' as const) : ('window' as const)
  const receipt = await (await desk.as(clerk)).call.case.submit({ ...sent, channel })
  expect(receipt.status).toBe('received')
  const { caseId } = sent
  await desk.check(clerk, caseId)
  await desk.act(clerk, 'accept', caseId, SAY.accept)
  const pointUnit = station ? 'st-207' : node.unit
  for (const review of reviewNodesOf(plan))
    await pass(plan, caseId, await holder(unitOfNode(review, { pointUnit }), review.role))
  return { caseId, point: (await desk.row(caseId)).pointId }
}

/** Passes one step after whatever the item orders before the decision. */
async function pass(plan: HandlingPlan, caseId: string, who: string): Promise<void> {
  for (const procedure of plan.procedures.filter((one) => one.stops)) {
    const id = `${procedure.kind}-1`
    const done = (await listActions(desk.county.services.db, caseId)).some((action) => action.input.procedureId === id)
    if (done) continue
    await desk.act(who, 'startProcedure', caseId, SAY.procedure(procedure.kind, id))
    await desk.act(who, 'endProcedure', caseId, SAY.ended(id))
  }
  await desk.act(who, 'nodeApprove', caseId, SAY.approve)
}

async function planFor(itemId: string): Promise<HandlingPlan> {
  return planOf(await getCurrentVersion(desk.county.services.db, itemId))
}

async function expectReplay(caseId: string, plan: HandlingPlan): Promise<void> {
  const row = await desk.row(caseId)
  expect(deriveCase(caseId, plan, await listActions(desk.county.services.db, caseId))).toEqual(row.state)
}

describe('every item of the county goes its own configured way to the end', () => {
  it.each(ITEMS)('%s', async (itemId) => {
    const plan = await planFor(itemId)
    const told = await toDecision(plan)
    const { caseId, point } = told
    const decision = decisionNodeOf(plan)
    if (decision === null) {
      await desk.act(await holder(acceptNodeOf(plan).unit, 'issuer'), 'close', caseId, { why: '当场查询办好' })
      return expectReplay(caseId, plan)
    }
    const decider = await holder(unitOfNode(decision, { pointUnit: point }), decision.role)
    const granted = await desk.act(decider, 'grant', caseId, SAY.grant)
    expect(granted.notices.map((notice) => notice.key)).toContain(plan.papers.grant)
    const row = await desk.row(caseId)
    const custody = row.pointId.startsWith('st-') ? 'hall-yh' : row.pointId
    const issuer = await holder(custody === 'hall-yh' ? 'yhx-zwzx' : custody === 'hall-hs' ? 'xspj' : 'yhpcs', 'issuer')
    await desk.act(issuer, 'produceResult', caseId, SAY.produce(custody))
    const closed = await desk.act(issuer, 'handOut', caseId, SAY.handOut)
    expect(closed.status).toBe('closed')
    await expectReplay(caseId, plan)
  })
})

describe('every kind of refusal makes its paper', () => {
  it.each(['dibao', 'rural-house-plan', 'medins-stop', 'individual-biz', 'hukou-birth'])('%s', async (itemId) => {
    const plan = await planFor(itemId)
    const told = await toDecision(plan)
    const decision = decisionNodeOf(plan)
    if (decision === null) throw new Error(`${itemId} does not come to a decision`)
    const answer = await desk.act(
      await holder(unitOfNode(decision, { pointUnit: '' }), decision.role),
      'refuse',
      told.caseId,
      SAY.refuse,
    )
    expect(answer.notices.map((notice) => notice.key)).toContain(plan.papers.refuse)
  })
})
