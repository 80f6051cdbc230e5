import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signHead } from '../../../../server/modules/audit/chain-head'
import { verifyChain } from '../../../../server/modules/audit/verify-chain'
import { openKeys } from '../../../../server/platform/crypto'
import { type OpenDatabase, openDatabase, type Tx } from '../../../../server/platform/db'
import { newId, openTestCounty, type TestCounty } from '../../../support/actors'
import { makeRandom } from '../../../support/seeded-random'
import { sealAll } from './seal-all'

const ROWS = 60
let county: TestCounty
let owner: OpenDatabase
beforeAll(async () => {
  county = await openTestCounty()
  owner = openDatabase({ url: county.database.url, asApp: false, poolSize: 2 })
  for (let index = 0; index < ROWS; index += 1)
    await county.services.db.auditRow.create({
      data: {
        id: newId(county),
        county: county.services.county,
        at: new Date(county.clock.nowMs() + index),
        actorKind: 'staff',
        actorId: `S${index}`,
        action: 'case.receive',
        requestId: randomUUID(),
      },
    })
  await sealAll(county)
  await signHead(county.services)
})
afterAll(async () => {
  await owner.close()
  await county.close()
})

/** What somebody with the whole database in their hands, but not the county key, may try. */
const FORGERIES: readonly ((tx: Tx, n: number, m: number) => Promise<unknown>)[] = [
  (tx, n) => tx.$executeRaw`UPDATE "AuditRow" SET "actorId" = 'S999' WHERE "actorId" = ${`S${n}`}`,
  (tx, n) => tx.$executeRaw`UPDATE "AuditRow" SET "at" = "at" - interval '1 day' WHERE "actorId" = ${`S${n}`}`,
  (tx, n) => tx.$executeRaw`UPDATE "AuditRow" SET "purpose" = 'because' WHERE "actorId" = ${`S${n}`}`,
  (tx, n) => tx.$executeRaw`DELETE FROM "AuditRow" WHERE "actorId" = ${`S${n}`}`,
  (tx, n) => tx.$executeRaw`DELETE FROM "AuditSeal" WHERE "seq" = ${n + 1}`,
  (tx, n) => tx.$executeRaw`DELETE FROM "AuditSeal" WHERE "seq" > ${n}`,
  (tx, n) => tx.$executeRaw`UPDATE "AuditSeal" SET "hash" = decode(md5('x') || md5('y'), 'hex') WHERE "seq" = ${n + 1}`,
  async (tx, n, m) => {
    const [a, b] = [BigInt(n + 1), BigInt(((n + 1 + m) % ROWS) + 1)]
    if (a === b) return tx.$executeRaw`DELETE FROM "AuditSeal" WHERE "seq" = ${a}`
    const [one, other] = await Promise.all([a, b].map((seq) => tx.auditSeal.findFirstOrThrow({ where: { seq } })))
    await tx.$executeRaw`UPDATE "AuditSeal" SET "auditId" = gen_random_uuid() WHERE "seq" = ${a}`
    await tx.$executeRaw`UPDATE "AuditSeal" SET "auditId" = ${one?.auditId}::uuid WHERE "seq" = ${b}`
    return tx.$executeRaw`UPDATE "AuditSeal" SET "auditId" = ${other?.auditId}::uuid WHERE "seq" = ${a}`
  },
  async (tx, n) => {
    await tx.$executeRaw`DELETE FROM "AuditSeal" WHERE "seq" > ${n}`
    return tx.$executeRaw`DELETE FROM "AuditRow" a WHERE NOT EXISTS (SELECT 1 FROM "AuditSeal" s WHERE s."auditId" = a."id")`
  },
]

class Undo extends Error {}

/** Forges within a transaction that is undone, and asks what the check says meanwhile. */
async function foundAfter(forge: (tx: Tx) => Promise<unknown>): Promise<boolean> {
  let found = false
  await owner.db
    .$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "AuditRow" DISABLE TRIGGER USER`
      await tx.$executeRaw`ALTER TABLE "AuditSeal" DISABLE TRIGGER USER`
      await forge(tx)
      found = (await verifyChain(tx, county.services.keys, county.services.county)).wrong !== null
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return found
}

describe('the chain of audit rows', () => {
  it('holds', async () => {
    expect(await verifyChain(county.services.db, county.services.keys, county.services.county)).toEqual({
      checked: ROWS,
      unsealed: 0,
      headOn: '2026-03-02',
      wrong: null,
    })
  })

  it('shows each of 200 forgeries by somebody who has the whole database but not the key', async () => {
    const random = makeRandom(20260302)
    const pick = (most: number) => Math.floor(random() * most)
    const missed: string[] = []
    for (let run = 0; run < 200; run += 1) {
      const [which, n, m] = [run % FORGERIES.length, pick(ROWS), pick(ROWS)]
      if (!(await foundAfter(async (tx) => FORGERIES[which]?.(tx, n, m)))) missed.push(`${which} at ${n}, ${m}`)
    }
    expect(missed).toEqual([])
  })

  it('cannot be changed or shortened by the application itself', async () => {
    await expect(county.services.db.auditSeal.deleteMany()).rejects.toThrow()
    await expect(county.services.db.auditRow.updateMany({ data: { purpose: 'x' } })).rejects.toThrow()
  })

  it('of another key does not hold', async () => {
    const foreign = openKeys(new Uint8Array(32).fill(9))
    expect((await verifyChain(county.services.db, foreign, county.services.county)).wrong).toMatchObject({ seq: 1 })
  })
})
