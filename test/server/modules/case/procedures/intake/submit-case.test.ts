import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCaseNumber, parseCaseNumber } from '../../../../../../shared/case/number/case-number'
import type { SubmitCase } from '../../../../../../shared/case/view/submit-case'
import { signInDevice } from '../../../../../support/actors'
import { application, DISABILITY, ELDER, MEDINS } from '../../../../../support/builders'
import { codeOf, problemOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('提交申请 from the phone', () => {
  it('gets number, query code, the day of the answer, and an honest word about the end; sent twice it is one case', async () => {
    const person = await desk.as('P002')
    const sent = await application(desk.county, { itemId: DISABILITY, resident: 'P002' })
    const receipt = await person.call.case.submit(sent)
    expect(parseCaseNumber(receipt.number)).toMatchObject({ county: '430423', point: 'YHW01' })
    expect(receipt).toMatchObject({ status: 'submitted', replyBy: '2026-03-09', expected: { kind: 'unknown' } })
    expect(receipt.missing.map((line) => line.lineKey)).toEqual(['photo'])
    expect(await person.call.case.submit(sent)).toEqual(receipt)
    expect(await desk.county.services.db.case.count({ where: { caseId: sent.caseId } })).toBe(1)
  })

  it('keeps nothing readable in the database: name, number and phone are nowhere in plain text', async () => {
    const { caseId } = await desk.submit('P003', DISABILITY)
    const { db } = desk.county.services
    const stored = JSON.stringify([
      await db.case.findUnique({ where: { caseId } }),
      await db.caseAction.findMany({ where: { caseId } }),
      await db.caseMaterial.findMany({ where: { caseId } }),
      await db.task.findMany({ where: { caseId } }),
      await db.operationResult.findMany({}),
    ])
    for (const secret of ['谭冬梅', '99042319761130', '15400000003']) expect(stored).not.toContain(secret)
  })

  it('is checked by the rules of the form, with the field that is wrong', async () => {
    const person = await desk.as('P004')
    const sent = await application(desk.county, { itemId: DISABILITY, resident: 'P004' })
    const answers = { ...sent.answers, maritalStatus: '' }
    const refused = await problemOf(person.call.case.submit({ ...sent, answers }))
    expect(refused).toMatchObject({ code: 'case.formInvalid', fields: [{ path: 'maritalStatus' }] })
    const young = await application(desk.county, { itemId: ELDER, resident: 'P004' })
    expect(await codeOf(person.call.case.submit(young))).toBe('case.blocked')
  })

  it('is for oneself, or for whom the form names oneself as agent of', async () => {
    const other = await desk.as('P005')
    const sent = await application(desk.county, { itemId: DISABILITY, resident: 'P008' })
    expect(await codeOf(other.call.case.submit(sent))).toBe('case.blocked')
    const stranger = await desk.as('13800000001')
    expect(await codeOf(stranger.call.case.submit(sent))).toBe('identity.personNeeded')
  })

  it('is confirmed by the same rule as at the counter: a picture, and beside a mark a witness who signs', async () => {
    const person = await desk.as('P012')
    const sent = await application(desk.county, { itemId: DISABILITY, resident: 'P012' })
    const by = (change: Partial<SubmitCase['confirmation']>) =>
      person.call.case.submit({ ...sent, opId: desk.id(), confirmation: { ...sent.confirmation, ...change } })
    const refused = await problemOf(by({ way: 'signature' }))
    expect(refused).toMatchObject({ code: 'case.unconfirmed', status: 422, title: '本人还没有确认好' })
    expect(await codeOf(by({ way: 'fingerprint', witness: '村民组长' }))).toBe('case.unconfirmed')
    const mark = { way: 'mark', fileId: desk.id(), witness: '周小满' } as const
    expect(await codeOf(by(mark))).toBe('case.unconfirmed')
    expect(await codeOf(by({ ...mark, witnessRelation: '邻居' }))).toBe('case.unconfirmed')
    expect(await by({ ...mark, witnessRelation: '邻居', witnessFileId: desk.id() })).toMatchObject({
      status: 'submitted',
    })
  })

  it('of the same person for the same item while one is open is not made twice', async () => {
    await desk.submit('P009', DISABILITY)
    const again = await application(desk.county, { itemId: DISABILITY, resident: 'P009' })
    expect(await codeOf((await desk.as('P009')).call.case.submit(again))).toBe('case.duplicate')
  })

  it('answers the questions of the version in force', async () => {
    const sent = await application(desk.county, { itemId: DISABILITY, resident: 'P013' }, { itemVersion: 99 })
    expect(await codeOf((await desk.as('P013')).call.case.submit(sent))).toBe('case.versionOld')
  })

  it('never says that it was a counter, and an officer never that it was the phone', async () => {
    const sent = await application(desk.county, { itemId: MEDINS, resident: 'P016' }, { channel: 'window' })
    expect(await codeOf((await desk.as('P016')).call.case.submit(sent))).toBe('input.invalid')
    expect(await codeOf((await desk.as('yh.win1')).call.case.submit({ ...sent, channel: 'online' }))).toBe(
      'input.invalid',
    )
  })

  it('deletes the draft that it was made from', async () => {
    const person = await desk.as('P017')
    const sent = await application(desk.county, { itemId: DISABILITY, resident: 'P017' })
    const draftId = desk.id()
    const { itemId, itemVersion, situations, answers } = sent
    await person.call.draft.save({
      ...{ opId: desk.id(), draftId, rev: 0, itemId, itemVersion, situations, answers },
      ...{ materials: [], step: 'finish' },
    })
    await person.call.case.submit({ ...sent, draftId })
    expect(await codeOf(person.call.draft.get({ draftId }))).toBe('case.draftGone')
  })
})

describe('提交申请 at a counter', () => {
  it('at the accepting window is received in the same moment, with the receipt', async () => {
    const caseId = await desk.toldMedins('P021')
    const { db } = desk.county.services
    expect(await desk.row(caseId)).toMatchObject({ status: 'received', pointId: 'hall-yh', intakePoint: 'hall-yh' })
    const papers = await db.notice.findMany({ where: { caseId, kind: 'paper' } })
    expect(papers.map((paper) => paper.key)).toEqual(['receipt'])
  })

  it('at a village point that may receive and forward is received there and accepted by the township', async () => {
    const { caseId } = await desk.submit('shatou', DISABILITY, { resident: 'P022', channel: 'station' })
    expect(await desk.row(caseId)).toMatchObject({ status: 'received', pointId: 'hall-yh', intakePoint: 'st-201' })
    expect(await desk.refusal('shatou', 'accept', caseId, { basis: null, note: null })).toBe('case.notYours')
    expect((await (await desk.as('shatou')).call.case.get({ caseId })).numberText).toMatch(/-YH201-/)
  })

  it('at a village point that only helps stays to be received, with 代收凭证', async () => {
    const { caseId } = await desk.submit('shatou', 'hukou-death', { resident: 'P002', channel: 'station' })
    expect(await desk.row(caseId)).toMatchObject({ status: 'submitted', pointId: 'hall-yhpcs', intakePoint: 'st-201' })
    const papers = await desk.county.services.db.notice.findMany({ where: { caseId, kind: 'paper' } })
    expect(papers.map((paper) => paper.key)).toEqual(['helpReceipt'])
    expect(await desk.refusal('shatou', 'receive', caseId, SAY.receive)).toBe('case.notYours')
    expect((await desk.act('yh.huji', 'receive', caseId, SAY.receive)).status).toBe('received')
  })

  it('by the hotline waits at the window that accepts', async () => {
    const { caseId } = await desk.submit('hs.rexian1', MEDINS, { resident: 'P016', channel: 'hotline' })
    expect(await desk.row(caseId)).toMatchObject({ status: 'submitted', pointId: 'hall-yh', channel: 'hotline' })
  })

  it('with a number of the lent block keeps it for ever; a number that was not lent is not taken', async () => {
    const station = await signInDevice(desk.county, 'st-201', 'shatou')
    const { db } = desk.county.services
    const { device } = await station.context()
    if (device === null) throw new Error('no device')
    await db.numberBlock.create({
      data: {
        ...{ id: desk.id(), pointId: 'st-201', deviceId: device.deviceId, year: 2026, fromSeq: 501, toSeq: 700 },
        ...{ codesSeed: new Uint8Array(32), lentAt: new Date(desk.county.clock.nowMs()) },
      },
    })
    const lent = (sequence: number, queryCode: string) => ({
      number: makeCaseNumber({ county: '430423', on: '2026-03-01', point: 'YH201', sequence }),
      ...{ queryCode, handedInAt: '2026-03-01T02:00:00.000Z', receivedByPoint: true },
    })
    const send = async (resident: string, claim: ReturnType<typeof lent>) => {
      const sent = await application(desk.county, { itemId: ELDER, resident }, { channel: 'station', lent: claim })
      return station.call.case.submit(sent)
    }
    const receipt = await send('P020', lent(501, 'ABCD2345'))
    expect(receipt).toMatchObject({ number: lent(501, '').number, queryCode: 'ABCD2345', status: 'received' })
    expect(await desk.row(receipt.caseId)).toMatchObject({ receivedOn: '2026-03-01' })
    expect(await codeOf(send('P047', lent(900, 'ABCD2346')))).toBe('sync.numberForeign')
    const second = await send('P048', lent(501, 'ABCD2347'))
    expect(second.number).not.toBe(receipt.number)
    expect(second.warnings[0]).toMatch(/换了新号/)
  })

  it('warns the clerk of a twin instead of sending the person away', async () => {
    await desk.toldMedins('P026')
    const clerk = await desk.as('yh.win1')
    const again = await application(desk.county, { itemId: MEDINS, resident: 'P026' }, { channel: 'window' })
    const receipt = await clerk.call.case.submit(again)
    expect(receipt.warnings[0]).toMatch(/已经交过一件/)
  })
})

describe('编号', () => {
  it('is drawn once each, however many windows draw at the same moment', async () => {
    const residents = ['P027', 'P036', 'P037', 'P039', 'P049', 'P051']
    const numbers = await Promise.all(
      residents.map(async (resident) => {
        const caseId = await desk.toldMedins(resident)
        return (await desk.row(caseId)).number
      }),
    )
    expect(new Set(numbers).size).toBe(residents.length)
    const sequences = numbers.map((number) => parseCaseNumber(number)?.sequence ?? 0).sort((a, b) => a - b)
    expect((sequences.at(-1) ?? 0) - (sequences[0] ?? 0)).toBe(residents.length - 1)
  })
})
