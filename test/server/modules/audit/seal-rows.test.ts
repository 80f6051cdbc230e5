import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealRows } from '../../../../server/modules/audit/seal-rows'
import { verifyChain } from '../../../../server/modules/audit/verify-chain'
import type { Tx } from '../../../../server/platform/db'
import { newId, openTestCounty, type TestCounty } from '../../../support/actors'
import { sealAll } from './seal-all'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const insertRow = (tx: Tx, action: string) =>
  tx.auditRow.create({
    data: {
      id: newId(county),
      county: county.services.county,
      at: new Date(county.clock.nowMs()),
      actorKind: 'system',
      action,
      requestId: randomUUID(),
    },
  })
const sealedActions = async () => {
  const seals = await county.services.db.auditSeal.findMany({ orderBy: { seq: 'asc' } })
  const rows = await county.services.db.auditRow.findMany()
  return seals.map((seal) => rows.find((row) => row.id === seal.auditId)?.action)
}
const check = () => verifyChain(county.services.db, county.services.keys, county.services.county)

describe('audit rows', () => {
  it('are chained in the order in which they were committed, and never before an older transaction has ended', async () => {
    let commit: () => void = () => undefined
    const mayCommit = new Promise<void>((resolve) => {
      commit = resolve
    })
    let begun: () => void = () => undefined
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = county.services.db.$transaction(
      async (tx) => {
        await insertRow(tx, 'slow')
        begun()
        await mayCommit
      },
      { timeout: 20_000 },
    )
    await hasBegun
    await insertRow(county.services.db, 'quick')
    await sealRows(county.services)
    expect(await sealedActions()).toEqual([])
    commit()
    await slow
    await sealAll(county)
    expect(await sealedActions()).toEqual(['slow', 'quick'])
    expect(await check()).toMatchObject({ checked: 2, unsealed: 0, wrong: null })
  })

  it('are chained once, whoever seals at the same moment', async () => {
    for (let index = 0; index < 40; index += 1) await insertRow(county.services.db, `row ${index}`)
    await Promise.all([1, 2, 3, 4].map(() => sealAll(county)))
    expect(await sealedActions()).toHaveLength(42)
    expect(await check()).toMatchObject({ checked: 42, unsealed: 0, wrong: null })
  })

  it('of a restored backup, whose transactions this server has not reached, are chained as well', async () => {
    const row = await insertRow(county.services.db, 'from another life')
    await county.database.runAsOwner(
      'ALTER TABLE "AuditRow" DISABLE TRIGGER USER',
      `UPDATE "AuditRow" SET "xid" = 900000000000 WHERE "id" = '${row.id}'`,
      'ALTER TABLE "AuditRow" ENABLE TRIGGER USER',
    )
    await sealAll(county)
    await insertRow(county.services.db, 'after the restore')
    await sealAll(county)
    expect((await sealedActions()).slice(-2)).toEqual(['from another life', 'after the restore'])
    expect(await check()).toMatchObject({ unsealed: 0, wrong: null })
  })

  it('left behind the last link are found by the nightly look at all of them', async () => {
    const row = await insertRow(county.services.db, 'left behind')
    await county.database.runAsOwner(
      'ALTER TABLE "AuditRow" DISABLE TRIGGER USER',
      `UPDATE "AuditRow" SET "xid" = 3 WHERE "id" = '${row.id}'`,
      'ALTER TABLE "AuditRow" ENABLE TRIGGER USER',
    )
    await insertRow(county.services.db, 'newer')
    await sealRows(county.services)
    await sealRows(county.services, true)
    await sealAll(county)
    expect(await check()).toMatchObject({ unsealed: 0, wrong: null })
  })
})
