import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases, type Finding, mayReadAttachment } from '../../../server/modules/case'
import { registerCaseReader } from '../../../server/modules/notice/paper-readers'
import { openDatabase } from '../../../server/platform/db'
import type { BuiltActionName } from '../../../shared/case/authority/role-table'
import { Desk } from '../../server/modules/case/desk'
import { listMedins } from '../../server/modules/case/promises'
import { givenIn, STORIES, type Story, type StoryStep, type Told } from '../../server/modules/case/proof/stories'
import { changedTables, writtenOf } from '../../server/modules/case/proof/written'
import { countyOn } from '../../support/actors'
import { noteFaultRun } from '../../support/fault-report'
import { type HttpCounty, proofsOf, serveTestCounty } from '../../support/http-county'
import { type CutLine, openCutLine } from '../harness/cut-line'

/** Acts that are cut in every run: taking in, asking, accepting, the flow, deciding, handing over, joining; all of them in the whole one. */
const EVERY_RUN: readonly BuiltActionName[] = [
  ...(['receive', 'requestSupplement', 'accept', 'nodeApprove', 'grant', 'handOut', 'mergeDuplicate'] as const),
]
const isWhole = process.env.YIMEN_FAULTS === 'full'
/** In every run an act is cut in the first story that has it, in the whole one in each. */
const cutIn = (story: Story, name: BuiltActionName) =>
  isWhole ||
  (EVERY_RUN.includes(name) && STORIES.find(({ steps }) => steps.some((step) => step.act === name)) === story)
const MINUTES_30 = 30 * 60_000
/** No act has so many statements. */
const MOST = 400

let desk: Desk
let line: CutLine
let http: HttpCounty
let closeProxied: () => Promise<void>
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
  await listMedins(desk)
  const { database, clock } = desk.county
  line = await openCutLine(database.url)
  const open = openDatabase({ url: line.url, poolSize: 4 })
  const behind = countyOn({ ...open, url: line.url, runAsOwner: database.runAsOwner }, { clock })
  http = await serveTestCounty({ ...behind, clock }, () => [])
  closeProxied = open.close
})
afterAll(async () => {
  await http.close()
  await closeProxied()
  await line.close()
  await desk.close()
})

type Answer = { readonly status: number; readonly code: string | null; readonly body: string }

async function post(who: string, act: string, call: object): Promise<Answer> {
  const response = await fetch(`${http.url}/trpc/case.${act}`, {
    method: 'POST',
    headers: { ...proofsOf(await desk.as(who)), 'content-type': 'application/json' },
    body: JSON.stringify(call),
  })
  const body = await response.text()
  const problem = (JSON.parse(body) as { error?: { data?: { problem?: { code?: string } } } }).error?.data?.problem
  return { status: response.status, code: problem?.code ?? null, body }
}

let boundaries = 0

/** Cuts one act at every boundary: before each of its statements, and after its commit. Each time the same call is made again under the same id. */
async function cutEverywhere(told: Told, step: StoryStep): Promise<void> {
  const { caseId } = told
  const { db } = desk.county.services
  await step.first?.(told)
  const [who, input] = [await givenIn(step.who, told), await givenIn(step.input, told)]
  const call = { opId: desk.id(), caseId, baseVersion: await desk.version(caseId), input }
  const others = (input as { keptCaseId?: string }).keptCaseId
  const caseIds = [caseId, ...(others === undefined ? [] : [others])]
  const before = await writtenOf(db, caseIds)
  const audits = () => db.auditRow.count({ where: { objectId: caseId } })
  const had = await audits()
  for (let at = 1; at < MOST; at += 1) {
    const about = () => `${step.act}, cut before statement ${at}: ${cut.statement().slice(0, 80)}`
    const cut = line.arm({ at, after: false })
    const answer = await post(who, step.act, call)
    line.disarm()
    expect(cut.isCut(), `${about()} ${answer.body.slice(0, 200)}`).toBe(true)
    expect([answer.status, answer.code], about()).toEqual([503, 'system.databaseAway'])
    expect(changedTables(before, await writtenOf(db, caseIds)), about()).toEqual([])
    boundaries += 1
    if (cut.statement() !== 'COMMIT') continue
    await committed(who, step.act, { call, at, caseIds })
    expect(await audits(), `${step.act} without its audit row, or with two`).toBe(had + 1)
    return
  }
  throw new Error(`${step.act} never came to its commit`)
}

/** The line is cut after the commit and before anybody hears of it: everything is there, and the same call gets its answer. */
async function committed(
  who: string,
  act: string,
  about: { call: { opId: string; caseId: string }; at: number; caseIds: readonly string[] },
): Promise<void> {
  const { call, at, caseIds } = about
  const { db } = desk.county.services
  const cut = line.arm({ at, after: true })
  const unheard = await post(who, act, call)
  line.disarm()
  expect([cut.isCut(), cut.statement(), unheard.status], act).toEqual([true, 'COMMIT', 503])
  const written = await writtenOf(db, caseIds)
  const answer = await post(who, act, call)
  expect(answer.status, `${act}, sent again after its commit: ${answer.body.slice(0, 200)}`).toBe(200)
  expect(changedTables(written, await writtenOf(db, caseIds)), act).toEqual([])
  const action = await db.caseAction.findFirstOrThrow({ where: { opId: call.opId, caseId: call.caseId } })
  expect(await db.outboxRow.count({ where: { key: `province/${action.actionId}` } }), act).toBe(1)
  const { result } = await db.operationResult.findUniqueOrThrow({ where: { opId: call.opId } })
  expect(JSON.parse(answer.body)).toMatchObject({ result: { data: result } })
  const papers = await db.notice.count({ where: { actionId: action.actionId, kind: 'paper' } })
  expect((result as { notices: unknown[] }).notices.length, act).toBeGreaterThanOrEqual(papers)
  boundaries += 1
}

describe('W09, W11: the line to the database is cut between any two statements of an act', () => {
  for (const story of STORIES.filter((one) => one.steps.some((step) => cutIn(one, step.act)))) {
    it(
      `${story.name}: nothing is left of what was cut, and the same call is done once`,
      async () => {
        const began = Date.now()
        boundaries = 0
        desk.moveTo('2026-03-02')
        const { caseId } = await desk.submit(story.by, story.itemId, { ...story.change, resident: story.resident })
        const told: Told = { desk, caseId, resident: story.resident }
        const seen = new Set<string>()
        for (const step of story.steps) {
          if (cutIn(story, step.act) && !seen.has(step.act)) await cutEverywhere(told, step)
          else await done(told, step)
          seen.add(step.act)
        }
        console.info(`${story.name}: cut at ${boundaries} boundaries`)
        noteFaultRun({
          ...{ id: 'W09', what: `line to PostgreSQL cut between two statements: ${story.name}` },
          ...{ size: `${boundaries} boundaries`, seed: null, ok: true, seconds: (Date.now() - began) / 1000 },
        })
      },
      MINUTES_30,
    )
  }

  it('and of everything that was cut and done again the check finds nothing', async () => {
    const { db, county, clock, loadCalendar } = desk.county.services
    const found: Finding[] = []
    await checkCases(db, { county, today: clock.today(), calendar: await loadCalendar(db) }, (one) => found.push(one))
    expect(found).toEqual([])
  })
})

async function done(told: Told, step: StoryStep): Promise<void> {
  await step.first?.(told)
  await desk.act(await givenIn(step.who, told), step.act, told.caseId, await givenIn(step.input, told))
}
