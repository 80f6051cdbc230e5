import pg from 'pg'
import { openVault } from '../../../../server/modules/attachment/vault/file-vault'
import { openPlain } from '../../../../server/modules/attachment/vault/plain-file'
import { recognise } from '../../../../server/modules/attachment/vault/recognise'
import { openJson } from '../../../../server/platform/crypto'
import type { TestCounty } from '../../../support/actors'
import type { ServerProcess } from '../../../support/server-process'
import type { CaseHeld } from '../checker'
import type { CountyUnderTest, ServerTruth } from '../county-under-test'
import type { VirtualClock } from '../virtual-clock'

/** Where the cases of a schedule that is over lie, out of every station's sight. */
const ARCHIVE = 'archive'
/** An officer's transaction stays open so much shorter on the wall than by the virtual clock, which stands while the server waits for it. */
const FASTER = 40

export type RealCounty = CountyUnderTest & {
  /** Devices that belong to the schedule which is being played. */
  readonly deviceIds: Set<string>
  /** Puts everything of the schedule away and waits for what is still open. */
  readonly endSchedule: () => Promise<void>
}

/** The real server process and its database as a side that can be hurt; what it holds is read from tables and disk, not from its answers. */
export function makeRealCounty(parts: {
  readonly county: TestCounty
  readonly server: ServerProcess
  readonly dataFolder: string
  readonly clock: VirtualClock
  /** Kills the process; without it a crash tears all connections, which is quicker. */
  readonly killsServer: boolean
  readonly setOff: (isOff: boolean) => void
}): RealCounty {
  const { county, server, clock, killsServer, setOff } = parts
  const { db, keys } = county.services
  const vault = openVault(parts.dataFolder, keys)
  const marks = new Map<string, string>()
  const hashes = new Map<string, string>()
  const deviceIds = new Set<string>()
  const open: Promise<unknown>[] = []
  let isDead = false

  const markOf = async (caseId: string): Promise<string> => {
    const known = marks.get(caseId)
    if (known !== undefined) return known
    const row = await db.caseAnswers.findFirstOrThrow({ where: { caseId }, orderBy: { revision: 'desc' } })
    const { answers } = await openJson<{ answers: { name?: unknown } }>(db, keys, caseId, row.cipher)
    marks.set(caseId, String(answers.name))
    return String(answers.name)
  }
  const hashOf = async (file: { fileId: string; wrapped: Uint8Array }): Promise<string> => {
    const known = hashes.get(file.fileId)
    if (known !== undefined) return known
    const plain = await openPlain(keys, await vault.open(file), file.fileId)
    const hash = plain === null ? 'does not open' : (await recognise(plain)).sha256
    hashes.set(file.fileId, hash)
    return hash
  }
  const ours = () => ({ deviceId: { in: [...deviceIds] } })
  const readTruth = async (): Promise<ServerTruth> => {
    const cases = await db.case.findMany({ where: ours() })
    const files = await db.attachment.findMany({ where: { ownerDevice: { in: [...deviceIds] } } })
    const held: CaseHeld[] = []
    for (const { caseId, intakePoint, number, version } of cases) {
      const own = files.filter((file) => file.caseId === caseId).map((file) => file.fileId)
      held.push({ caseId, pointId: intakePoint, number, version, mark: await markOf(caseId), files: own })
    }
    const whole: [string, string][] = []
    for (const file of files) if (file.state === 'complete') whole.push([file.fileId, await hashOf(file)])
    const operations = await db.syncOperation.findMany({ where: ours(), select: { opId: true, outcome: true } })
    const spoilt = await db.spoiltNumber.findMany({ where: ours() })
    return {
      cases: held,
      operations: new Map(operations.map((one) => [one.opId, one.outcome])),
      spoilt: new Map(spoilt.map((one) => [one.number, one.reason])),
      files: new Map(whole),
    }
  }
  const act = async (which: number, ms: number): Promise<void> => {
    const all = await db.case.findMany({ where: ours(), orderBy: { number: 'asc' }, select: { caseId: true } })
    const found = all[which % Math.max(1, all.length)]
    if (found === undefined) return
    const client = new pg.Client({ connectionString: county.database.url })
    await client.connect()
    try {
      await client.query('BEGIN')
      await client.query('UPDATE "Case" SET "version" = "version" + 1 WHERE "caseId" = $1', [found.caseId])
      await new Promise((resolve) => setTimeout(resolve, ms / FASTER))
      await client.query('COMMIT')
    } finally {
      await client.end()
    }
  }
  return {
    deviceIds,
    crash: async () => {
      if (!killsServer) return setOff(true)
      isDead = true
      await server.kill()
    },
    start: async () => {
      setOff(false)
      if (!isDead) return
      isDead = false
      await clock.during(server.start())
    },
    // A database is put back in test/fault/server/restore.test.ts, an older server runs in the simulation: neither is played here.
    backUp: async () => undefined,
    restore: async () => undefined,
    rollBack: () => undefined,
    officerActs: (which, ms) => {
      open.push(act(which, ms).catch(() => undefined))
    },
    truth: () => clock.during(readTruth()),
    endSchedule: async () => {
      await Promise.all(open.splice(0))
      await county.database.runAsOwner(
        `UPDATE "Case" SET "intakePoint" = '${ARCHIVE}', "pointId" = '${ARCHIVE}', "custodyPoint" = NULL WHERE "intakePoint" <> '${ARCHIVE}'`,
        'DELETE FROM "Task"',
        'DELETE FROM "SpoiltNumber"',
      )
      deviceIds.clear()
    },
  }
}
