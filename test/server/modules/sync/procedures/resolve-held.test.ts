import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ResolveHeld } from '../../../../../shared/sync/held/held-view'
import { signIn } from '../../../../support/actors'
import { codeOf, problemOf } from '../../../../support/problems'
import { SAY } from '../../case/desk'
import { HeldDesk } from './held-desk'

let held: HeldDesk

beforeAll(async () => {
  held = await HeldDesk.open()
})
afterAll(() => held.close())

const decide = (change: Pick<ResolveHeld, 'heldOpId' | 'trouble' | 'decision'> & Partial<ResolveHeld>) =>
  held.device.clerk.call.sync.resolveHeld({ opId: held.desk.id(), reason: null, ...change })
const notesOf = (caseId: string) =>
  held.desk.county.services.db.caseNote.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
const phoneOf = async (caseId: string) => {
  const { call } = await held.desk.as('yh.win1')
  return (await call.case.reveal({ caseId, field: 'phone', purpose: '核对' })).text
}

describe('the same person twice for the same item', () => {
  it('keeps both, tells the device, and 两件都办 is written on both', async () => {
    const first = await held.intake('P020')
    const second = await held.intake('P020')
    expect(await held.troublesOf(second.opId)).toEqual(['twin'])
    expect(await held.pulledHeld()).toContain(second.opId)
    await decide({ heldOpId: second.opId, trouble: 'twin', decision: 'keepBoth' })
    expect(await held.troublesOf(second.opId)).toEqual([])
    expect(await held.pulledHeld()).not.toContain(second.opId)
    expect(await held.desk.status(second.caseId)).toBe('received')
    for (const { caseId } of [first, second]) {
      expect((await notesOf(caseId)).map((note) => note.kind)).toEqual(['twin', 'twin'])
    }
  })

  it('撤回这一件 is the law’s own act, needs a reason, and stands in the story that the window reads', async () => {
    await held.intake('P021')
    const second = await held.intake('P021')
    const call = { heldOpId: second.opId, trouble: 'twin', decision: 'withdrawMine' } as const
    expect(await codeOf(decide(call))).toBe('sync.reasonMissing')
    expect(await held.troublesOf(second.opId)).toEqual(['twin'])
    await decide({ ...call, reason: '本人说上周已经交过' })
    expect(await held.desk.status(second.caseId)).toBe('withdrawn')
    const { call: window } = await held.desk.as('yh.win1')
    const { timeline } = await window.case.get({ caseId: second.caseId })
    expect(timeline.filter((step) => step.title === '疑似重复').at(-1)).toMatchObject({
      note: expect.stringContaining('本人说上周已经交过'),
      by: '旷永清',
    })
  })
})

describe('a field that was changed at two places', () => {
  const mine = { phone: '15400001111' }
  const theirs = { phone: '15400002222' }
  const supplied = (caseId: string) =>
    held.desk.act('yh.win1', 'supply', caseId, { ...SAY.supply('photo'), parts: [], answers: theirs })

  it('is kept on both sides until somebody chooses, and the choice is a supply of its own', async () => {
    const op = await held.lateSupply('P022', { mine, meanwhile: supplied })
    expect(await held.troublesOf(op.opId)).toEqual(['fieldClash'])
    expect(await phoneOf(op.caseId)).toBe('15400002222')
    const call = { heldOpId: op.opId, trouble: 'fieldClash', decision: 'chooseFields' } as const
    expect((await problemOf(decide(call))).code).toBe('sync.chooseEach')
    await decide({ ...call, fields: { phone: 'mine' } })
    expect(await phoneOf(op.caseId)).toBe('15400001111')
    const made = await held.desk.county.services.db.syncDecision.findFirstOrThrow({ where: { heldOpId: op.opId } })
    const kept = JSON.parse(held.desk.county.services.keys.openText(made.kept, `SyncDecision/${made.opId}`))
    expect(kept).toMatchObject({ mine, theirs: expect.objectContaining(theirs), chosen: { phone: 'mine' } })
    expect(Buffer.from(made.kept).includes('15400001111')).toBe(false)
    expect((await notesOf(op.caseId)).at(-1)?.text).not.toContain('1540000')
  })

  it('leaves the newest where the other side is chosen', async () => {
    const op = await held.lateSupply('P023', { mine, meanwhile: supplied })
    await decide({ heldOpId: op.opId, trouble: 'fieldClash', decision: 'chooseFields', fields: { phone: 'theirs' } })
    expect(await phoneOf(op.caseId)).toBe('15400002222')
  })

  it('is no conflict where each side changed something else: both hold', async () => {
    const op = await held.lateSupply('P024', {
      mine,
      meanwhile: (caseId) =>
        held.desk.act('yh.win1', 'supply', caseId, {
          ...{ ...SAY.supply('photo'), parts: [] },
          answers: { residenceAddress: { division: '430423203201', detail: '三组 9 号' } },
        }),
    })
    expect(await held.troublesOf(op.opId)).toEqual([])
    expect(await phoneOf(op.caseId)).toBe('15400001111')
  })
})

describe('an act that came too late', () => {
  it('becomes a 补充意见 on the case, and sent again it is answered, not done', async () => {
    const op = await held.lateHandOut('P003')
    expect(await held.troublesOf(op.opId)).toEqual(['movedOn'])
    const { rows } = await held.device.clerk.call.sync.listHeld({})
    expect(rows.find((row) => row.opId === op.opId)?.problem).toMatchObject({
      ...{ code: 'case.changedMeanwhile', title: '旷永清先办了' },
      what: expect.stringContaining('发放'),
    })
    await decide({ heldOpId: op.opId, trouble: 'movedOn', decision: 'asNote', reason: '证是他女儿下午来领的' })
    expect((await notesOf(op.caseId)).map((note) => note.text)).toEqual([
      expect.stringContaining('证是他女儿下午来领的'),
    ])
    const { results } = await held.device.push(op)
    expect(results[0]).toMatchObject({ outcome: 'duplicate', result: { settled: { decision: 'asNote' } } })
    expect(await held.desk.status(op.caseId)).toBe('closed')
    const row = await held.desk.county.services.db.syncOperation.findUniqueOrThrow({ where: { opId: op.opId } })
    expect(row).toMatchObject({ outcome: 'settled', payload: expect.anything() })
  })

  it('is decided once: the second hears who was first, the same call again is answered alike', async () => {
    const op = await held.lateHandOut('P005')
    const call = {
      ...{ opId: held.desk.id(), heldOpId: op.opId, trouble: 'movedOn' as const, decision: 'setAside' as const },
      reason: '已由同事发放',
    }
    const first = await held.device.clerk.call.sync.resolveHeld(call)
    expect(await held.device.clerk.call.sync.resolveHeld(call)).toEqual(first)
    const again = await problemOf(held.device.clerk.call.sync.resolveHeld({ ...call, opId: held.desk.id() }))
    expect(again).toMatchObject({ code: 'sync.alreadyDecided', values: { who: '旷永清' } })
    expect(await notesOf(op.caseId)).toHaveLength(1)
    const audit = await held.desk.county.services.db.auditRow.findMany({
      where: { action: 'sync.resolve-held', objectId: op.opId },
    })
    expect(audit).toHaveLength(1)
  })

  it('offers nothing that is not meant for it, and nothing to who works elsewhere', async () => {
    const op = await held.lateHandOut('P002')
    const call = { heldOpId: op.opId, trouble: 'movedOn', decision: 'takeAnew' } as const
    expect(await codeOf(decide(call))).toBe('sync.decisionClosed')
    const { call: elsewhere } = await signIn(held.desk.county, 'huangzhou')
    const input = { opId: held.desk.id(), ...call, decision: 'setAside', reason: '不归我管' } as const
    expect(await codeOf(elsewhere.sync.resolveHeld(input))).toBe('sync.heldNotFound')
    const { call: above } = await signIn(held.desk.county, 'yh.zhuren')
    expect((await above.sync.resolveHeld({ ...input, opId: held.desk.id(), reason: '站长已核实' })).decision).toBe(
      'setAside',
    )
  })
})

describe('a printed number that another case has', () => {
  it('is changed, told, and taken off the list when the person has a new receipt', async () => {
    const { services } = held.desk.county
    const intake = await held.device.intake({ itemId: 'medins-enroll', resident: 'P002' })
    const { lent } = intake.payload as { lent: { number: string; queryCode: string } }
    const taken = await held.desk.toldElder('P001')
    await services.db.case.update({ where: { caseId: taken }, data: { number: lent.number } })
    expect((await held.device.push(intake)).results[0]?.outcome).toBe('applied')
    expect(await held.troublesOf(intake.opId)).toEqual(['numberChanged'])
    await decide({ heldOpId: intake.opId, trouble: 'numberChanged', decision: 'receiptChanged' })
    expect(await held.troublesOf(intake.opId)).toEqual([])
    expect((await notesOf(intake.caseId ?? '')).map((note) => note.kind)).toEqual(['number'])
  })
})
