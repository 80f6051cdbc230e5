import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addManyCases } from '../../../../support/many-cases'
import { bringTable, tableOf2026 } from '../../calendar/table-of-2026'
import { Desk } from '../desk'

/** `REPLAY_CASES=100000` weighs the replay of a whole county; the run itself only needs some pages. */
const CASES = Number(process.env.REPLAY_CASES ?? 1_500)
const DAY = '2026-03-03T02:00:00.000Z'
vi.setConfig({ testTimeout: 3_600_000 })

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const script = fileURLToPath(new URL('replay-process.ts', import.meta.url))
const replayArgs = () => ['--import', 'tsx', script, desk.county.database.url, DAY]

it('a replay whose process is killed in the middle goes on where it was, and moves every clock once', async () => {
  desk.moveTo('2026-03-02')
  const caseId = await desk.toldAccepted('P002')
  // Nobody can read the copies, so nobody is told: a practice case is moved without a message.
  await desk.county.database.runAsOwner(`UPDATE "Case" SET "state" = jsonb_set("state"::jsonb, '{practice}', 'true')`)
  await addManyCases(desk.county.database.url, caseId, CASES)
  const { db } = desk.county.services
  const cases = await db.case.count()
  desk.county.clock.moveTo(DAY)
  const importId = await bringTable(desk, tableOf2026({ '2026-03-04': 'rest', '2026-03-13': 'rest' }, '2026-03-03'))
  const progress = async () => (await db.calendarImport.findUniqueOrThrow({ where: { importId } })).cases
  const first = spawn(process.execPath, replayArgs(), { stdio: 'ignore' })
  const gone = new Promise((resolve) => first.once('exit', resolve))
  await vi.waitUntil(async () => (await progress()) > 0, { timeout: 120_000, interval: 20 })
  first.kill('SIGKILL')
  await gone
  const before = await progress()
  expect(before).toBeLessThan(cases)
  const { stdout } = await promisify(execFile)(process.execPath, replayArgs())
  const done = JSON.parse(stdout) as { cases: number; moved: number; ms: number }
  console.info(`${done.cases} cases with ${done.moved} moved clocks replayed in ${done.ms} ms`)
  expect(before + done.cases).toBe(cases)
  const row = await db.calendarImport.findUniqueOrThrow({ where: { importId } })
  expect(row).toMatchObject({ state: 'done', cases })
  const moves = await db.calendarMove.groupBy({ by: ['clock'], where: { importId }, _count: true })
  const moved = Object.fromEntries(moves.map((one) => [one.clock, one._count]))
  expect(moved).toMatchObject({ statutory: CASES + 1, node: CASES + 1 })
  expect(row.moved).toBe(Object.values(moved).reduce((sum, count) => sum + count, 0))
  expect(await db.case.count({ where: { dueOn: '2026-03-05' } })).toBe(CASES + 1)
})
