import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases } from '../../../../../server/modules/case'
import { RECORD_QUERIES } from '../../../../../server/modules/case/check/record-queries'
import { AFTER, toldNotAccepted } from '../after-story'
import { Desk } from '../desk'

let desk: Desk
let granted: string
let withdrawn: string
let revoked: string
beforeAll(async () => {
  desk = await Desk.open()
  granted = await desk.toldGranted('P002')
  revoked = await desk.toldHandedOut('P003')
  await desk.act('cl.daibiao', 'revokeGrant', revoked, AFTER.revoke('S042'))
  withdrawn = await desk.toldAccepted('P005')
  await desk.act('P005', 'withdraw', withdrawn, { reason: null, papersBack: false })
  await toldNotAccepted(desk, 'P009')
})
afterAll(() => desk.close())

async function found(): Promise<number[]> {
  const { db, county, clock, loadCalendar } = desk.county.services
  const ids: number[] = []
  const about = { county, today: clock.today(), calendar: await loadCalendar(db) }
  await checkCases(db, about, (finding) => ids.push(finding.id))
  return [...new Set(ids)]
}

/** Does to the tables what no act does, looks, and puts it back. */
async function spoilt(statement: string, back: string): Promise<number[]> {
  await desk.county.database.runAsOwner(statement)
  try {
    return await found()
  } finally {
    await desk.county.database.runAsOwner(back)
  }
}

/** The same of one value of one row. */
async function changed(table: string, where: string, column: string, value: string): Promise<number[]> {
  const rows = await desk.county.services.db.$queryRawUnsafe<{ was: string | null }[]>(
    `SELECT quote_nullable("${column}") AS was FROM "${table}" WHERE ${where}`,
  )
  expect(rows, `${table} ${where}`).toHaveLength(1)
  const set = (to: string) => `UPDATE "${table}" SET "${column}" = ${to} WHERE ${where}`
  return spoilt(set(value), set(rows[0]?.was ?? 'NULL'))
}

const line = () => `"caseId" = '${granted}' AND "lineKey" = 'photo'`

describe('记录的核对', () => {
  it('finds nothing where everything was done by acts', async () => {
    expect(await found()).toEqual([])
  })

  it('is each asked under a number of the law', () => {
    const ids = RECORD_QUERIES.map((one) => one.id)
    expect(ids.every((id) => id >= 1 && id <= 64)).toBe(true)
    expect([...new Set(ids)].sort((a, b) => a - b)).toEqual([
      ...[3, 16, 17, 20, 22, 23, 25, 28, 30, 31, 49, 52, 53, 55, 56, 57, 58, 62],
    ])
  })

  it('3: finds a stop without its notice', async () => {
    const where = `"caseId" = '${granted}' AND "key" = 'specialProcedure' AND "kind" = 'paper'`
    expect(await changed('Notice', where, 'actionId', 'NULL')).toContain(3)
  })

  it('16: finds a case that was accepted before its files were whole', async () => {
    const where = `"caseId" = '${granted}' AND "kind" = 'material'`
    expect(await changed('Attachment', where, 'completedAt', 'NULL')).toEqual([16])
  })

  it('17, 20, 23: find a grant with a gap, an exemption without its proof, a paper whose file is gone', async () => {
    expect(await changed('CaseMaterial', line(), 'state', `'missing'`)).toEqual([17])
    expect(await changed('CaseMaterial', line(), 'state', `'exempt'`)).toEqual([20])
    expect(await changed('CaseMaterial', line(), 'fileIds', `ARRAY['${randomUUID()}']`)).toEqual([23])
  })

  it('22: finds an acceptance without a number', async () => {
    const where = `"caseId" = '${granted}' AND "key" = 'acceptNotice' AND "kind" = 'paper'`
    expect(await changed('Notice', where, 'docNumber', 'NULL')).toContain(22)
  })

  it('28: finds who acted on a case of their own, or of a relative', async () => {
    const { applicantId } = await desk.row(granted)
    expect(await changed('Staff', `"account" = 'yh.shsw'`, 'personId', `'${applicantId}'`)).toEqual([28])
    expect(await changed('Staff', `"account" = 'cl.shenpi'`, 'relatives', `ARRAY['${applicantId}']`)).toEqual([28])
  })

  it('31: finds a decision without a mandate that was in force', async () => {
    const where = `"staffId" = (SELECT "staffId" FROM "Staff" WHERE "account" = 'cl.daibiao')`
    const leads = `${where} AND "role" = 'deptLeader'`
    const mandates = await desk.county.services.db.$queryRawUnsafe<{ number: string }[]>(
      `SELECT "number" FROM "DecisionMandate" WHERE ${where} AND 'disability-cert-new' = ANY ("items")`,
    )
    expect(mandates.length).toBeGreaterThan(0)
    // Who leads the organ decides by office: the mandate is asked for where somebody does not.
    await desk.county.database.runAsOwner(`UPDATE "RoleHeld" SET "role" = 'issuer' WHERE ${leads}`)
    expect(await found()).toEqual([])
    const until = (day: string) => `UPDATE "DecisionMandate" SET "untilOn" = '${day}' WHERE ${where}`
    expect(await spoilt(until('2026-01-01'), until('2027-12-31'))).toEqual([31])
  })

  it('52: finds a task of the handling that an ended case left open, and not what is owed after the end', async () => {
    const where = `"caseId" = '${withdrawn}' AND "kind" = 'node'`
    expect(await changed('Task', where, 'state', `'waiting'`)).toEqual([52])
    const call = { title: '打电话', kind: 'phoneCall', state: 'waiting', detail: {}, openedAt: new Date() }
    const { county, db } = desk.county.services
    await db.task.create({ data: { ...call, taskId: randomUUID(), county, caseId: withdrawn } })
    expect(await found()).toEqual([])
  })

  it('53: finds a bad rating that nobody is to call about', async () => {
    const { county, db } = desk.county.services
    const bad = { caseId: withdrawn, county, level: 5, tags: [], channel: 'own', ratedAt: new Date() }
    await db.rating.create({ data: { ...bad, ratingId: randomUUID() } })
    expect(await found()).toEqual([53])
    const call = { title: '差评联系核实', kind: 'contactBadRating', state: 'waiting', detail: {}, openedAt: new Date() }
    await db.task.create({ data: { ...call, taskId: randomUUID(), county, caseId: withdrawn } })
    expect(await found()).toEqual([])
  })

  it('55: finds a number that was spoilt and used, and blocks that overlap', async () => {
    const { number } = await desk.row(granted)
    const { county, db } = desk.county.services
    expect(
      await spoilt(
        `INSERT INTO "SpoiltNumber" VALUES ('${county}', '${number}', '${randomUUID()}', 'S001', '写坏了', now())`,
        `DELETE FROM "SpoiltNumber" WHERE "number" = '${number}'`,
      ),
    ).toEqual([55])
    const block = { pointId: 'st-201', year: 2031, codesSeed: new Uint8Array(4), lentAt: new Date(), deviceId: null }
    await db.numberBlock.create({ data: { ...block, id: randomUUID(), fromSeq: 1, toSeq: 50 } })
    await db.numberBlock.create({ data: { ...block, id: randomUUID(), fromSeq: 40, toSeq: 90 } })
    expect(await found()).toEqual([55])
    await db.numberBlock.deleteMany({ where: { year: 2031 } })
  })

  it('56: finds a gap in the numbers of warnings', async () => {
    const { county, db } = desk.county.services
    const one = { county, year: 2026, caseId: granted, clock: 'node', level: 'red', dueOn: '2026-03-04', told: [] }
    const at = { raisedOn: '2026-03-05', at: new Date() }
    await db.caseWarning.create({ data: { ...one, ...at, warningId: randomUUID(), no: 1, clockKey: 'a' } })
    expect(await found()).toEqual([])
    await db.caseWarning.create({ data: { ...one, ...at, warningId: randomUUID(), no: 3, clockKey: 'b' } })
    expect(await found()).toEqual([56])
    await db.caseWarning.create({ data: { ...one, ...at, warningId: randomUUID(), no: 2, clockKey: 'c' } })
  })

  it('57: finds an act without its paper, and a paper that was made twice', async () => {
    const where = `"caseId" = '${revoked}' AND "key" = 'deliveryReceipt' AND "kind" = 'paper'`
    expect(await changed('Notice', where, 'actionId', 'NULL')).toEqual([57])
    const { db } = desk.county.services
    const receipt = await db.notice.findFirstOrThrow({ where: { caseId: granted, key: 'receipt', kind: 'paper' } })
    const accepted = await db.notice.findFirstOrThrow({
      where: { caseId: granted, key: 'acceptNotice', kind: 'paper' },
    })
    const become = ({ key, actionId }: { key: string; actionId: string | null }) =>
      `UPDATE "Notice" SET "key" = '${key}', "actionId" = '${actionId}' WHERE "noticeId" = '${receipt.noticeId}'`
    expect(await spoilt(become(accepted), become(receipt))).toContain(57)
  })

  it('58: finds a practice case that was warned of', async () => {
    expect(await changed('Case', `"caseId" = '${granted}'`, 'practice', 'TRUE')).toContain(58)
  })

  it('62: finds a revoked decision whose paper still verifies', async () => {
    const where = `"caseId" = '${revoked}' AND "state" = 'revoked'`
    expect(await changed('Notice', where, 'state', `'valid'`)).toEqual([62])
  })
})
