import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases, type Finding } from '../../../server/modules/case'
import { Desk } from '../../server/modules/case/desk'
import { listMedins } from '../../server/modules/case/promises'
import { givenIn, STORIES, type StoryStep, type Told } from '../../server/modules/case/proof/stories'
import { faultSize, noteFaultRun } from '../../support/fault-report'
import { proofsOf } from '../../support/http-county'
import { makeRandom } from '../../support/seeded-random'
import { type ServerProcess, startServer } from '../../support/server-process'
import { type CutLine, openCutLine } from '../harness/cut-line'

const KILLS = faultSize('YIMEN_STEP_KILLS', { everyRun: 8, full: 200 })
const SEED = Number(process.env.YIMEN_FAULT_SEED ?? 20_260_306)
const HOURS_2 = 2 * 3_600_000
/** Statements among which a kill is laid: an act has thirty to sixty. */
const AMONG = 50

let desk: Desk
let line: CutLine
let server: ServerProcess
let folder: string
beforeAll(async () => {
  desk = await Desk.open()
  await listMedins(desk)
  folder = await mkdtemp(join(tmpdir(), 'yimen-killed-between-'))
  line = await openCutLine(desk.county.database.url)
  server = await startServer({ databaseUrl: line.url, dataFolder: folder })
})
afterAll(async () => {
  await server.kill()
  await line.close()
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

type Call = { readonly opId: string; readonly caseId: string; readonly baseVersion: number; readonly input: object }

/** Calls an act of the server process; null when it died before it answered. */
async function post(who: string, act: string, call: Call): Promise<{ status: number; body: string } | null> {
  const headers = { ...proofsOf(await desk.as(who)), 'content-type': 'application/json' }
  const url = `${server.url}/trpc/case.${act}`
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(call) })
    .then(async (response) => ({ status: response.status, body: await response.text() }))
    .catch(() => null)
}

/** What is in the database of one call: nothing at all, or the act with everything that belongs to it. */
async function leftOf({ opId, caseId }: Call): Promise<'nothing' | 'everything'> {
  const { db } = desk.county.services
  const [action] = await db.caseAction.findMany({ where: { opId, caseId }, orderBy: { seq: 'asc' } })
  const stored = await db.operationResult.findUnique({ where: { opId } })
  if (action === undefined) {
    expect(stored).toBeNull()
    return 'nothing'
  }
  const { notices = [] } = (stored?.result ?? {}) as { notices?: { noticeId: string }[] }
  expect(stored).not.toBeNull()
  const ids = notices.map((notice) => notice.noticeId)
  expect(await db.notice.count({ where: { noticeId: { in: ids } } })).toBe(ids.length)
  expect(await db.outboxRow.count({ where: { key: `province/${action.actionId}` } })).toBe(1)
  return 'everything'
}

let kills = 0
let heard = 0

/** Does one act of a story, the server killed at boundaries by chance for as long as kills are left to it; then it is done once. */
async function killedMeanwhile(told: Told, step: StoryStep, most: number, random: () => number): Promise<void> {
  const { caseId } = told
  const { db } = desk.county.services
  await step.first?.(told)
  const [who, input] = [await givenIn(step.who, told), await givenIn(step.input, told)]
  const call: Call = { opId: desk.id(), caseId, baseVersion: await desk.version(caseId), input }
  const audits = () => db.auditRow.count({ where: { objectId: caseId } })
  const before = await audits()
  for (let tries = 0; tries < most; tries += 1) {
    const cut = line.arm({ at: 1 + Math.floor(random() * AMONG), after: random() < 0.3 }, () => {
      process.kill(server.pid() ?? 0, 'SIGKILL')
    })
    const answer = await post(who, step.act, call)
    line.disarm()
    if (!cut.isCut()) {
      expect(answer?.status, answer?.body.slice(0, 200)).toBe(200)
      break
    }
    kills += 1
    await server.kill()
    const left = await leftOf(call)
    if (left === 'everything') heard += 1
    expect(await audits(), `${step.act}: ${left} is left`).toBe(before + (left === 'everything' ? 1 : 0))
    await server.start()
  }
  const answer = await post(who, step.act, call)
  expect(answer?.status, `${step.act}: ${answer?.body.slice(0, 200)}`).toBe(200)
  expect(await leftOf(call)).toBe('everything')
  expect(await db.caseAction.count({ where: { opId: call.opId, caseId } })).toBe(1)
  expect(await audits()).toBe(before + 1)
}

describe('W09, W11: the server is killed between any two statements of an act', () => {
  it(
    `${KILLS} kill -9 leave no act without its audit row, papers and report, and the same call is done once`,
    async () => {
      const began = Date.now()
      const random = makeRandom(SEED)
      const story = STORIES.find(({ steps }) => steps.some((step) => step.act === 'acceptCommitment'))
      for (let round = 0; story !== undefined && kills < KILLS; round += 1) {
        const { caseId } = await desk.submit(story.by, story.itemId, { ...story.change, resident: story.resident })
        const told: Told = { desk, caseId, resident: story.resident }
        for (const step of story.steps)
          await killedMeanwhile(told, step, Math.max(0, Math.min(3, KILLS - kills)), random)
        expect(round, 'no call comes to a kill').toBeLessThan(KILLS * 4)
      }
      const size = `${kills} times, ${heard} of them after the commit`
      console.info(`kill -9 between two statements: ${size}`)
      noteFaultRun({
        ...{ id: 'W09', what: 'kill -9 of the server between two statements of an act', size, seed: SEED, ok: true },
        seconds: (Date.now() - began) / 1000,
      })
      const { db, county, clock, loadCalendar } = desk.county.services
      const found: Finding[] = []
      const about = { county, today: clock.today(), calendar: await loadCalendar(db) }
      await checkCases(db, about, (one) => found.push(one))
      expect(found).toEqual([])
    },
    HOURS_2,
  )
})
