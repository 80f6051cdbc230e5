import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCases, type Finding } from '../../../../../server/modules/case'
import { Desk } from '../desk'

const run = promisify(execFile)

let desk: Desk
let granted: string
let withdrawn: string
beforeAll(async () => {
  desk = await Desk.open()
  granted = await desk.toldGranted('P002')
  withdrawn = await desk.toldMedins('P009')
  await desk.act('yh.win1', 'withdraw', withdrawn, { reason: null, papersBack: false })
})
afterAll(() => desk.close())

async function findings(): Promise<Finding[]> {
  const { db, county, clock, loadCalendar } = desk.county.services
  const found: Finding[] = []
  const about = { county, today: clock.today(), calendar: await loadCalendar(db) }
  const count = await checkCases(db, about, (finding) => found.push(finding))
  expect(count).toEqual({ cases: 2, findings: found.length })
  return found
}

/** Does something to the tables that no act does, looks, and puts it back. */
async function spoilt(statement: string, back: string): Promise<number[]> {
  await desk.county.database.runAsOwner(statement)
  try {
    return (await findings()).map((finding) => finding.id)
  } finally {
    await desk.county.database.runAsOwner(back)
  }
}

describe('核对办件', () => {
  it('finds nothing where everything was done by acts', async () => {
    expect(await findings()).toEqual([])
  })

  it('finds a case whose row is not what its log gives', async () => {
    const of = `WHERE "caseId" = '${granted}'`
    expect(
      await spoilt(`UPDATE "Case" SET "status" = 'closed' ${of}`, `UPDATE "Case" SET "status" = 'granted' ${of}`),
    ).toContain(0)
  })

  it('finds a task that an ended case left open', async () => {
    const of = `WHERE "caseId" = '${withdrawn}'`
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId: withdrawn, state: 'waiting' } })).toBe(0)
    expect(
      await spoilt(`UPDATE "Task" SET "state" = 'waiting' ${of}`, `UPDATE "Task" SET "state" = 'done' ${of}`),
    ).toContain(52)
  })

  it('finds a gap in the numbers of papers', async () => {
    const paper = await desk.county.services.db.notice.findFirstOrThrow({ where: { docNumber: { not: null } } })
    const number = (text: string) =>
      `UPDATE "Notice" SET "docNumber" = '${text}' WHERE "noticeId" = '${paper.noticeId}'`
    const docNumber = paper.docNumber ?? ''
    expect(await spoilt(number(docNumber.replace(/\d+号$/, '99号')), number(docNumber))).toEqual([56])
  })

  it('is a command for the terminal, which ends with 1 and names no person', async () => {
    const command = () =>
      run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'server/bin/check-cases.ts'], {
        env: { ...process.env, DATABASE_URL: desk.county.database.url },
      })
    await desk.county.database.runAsOwner(`UPDATE "Case" SET "version" = "version" + 1 WHERE "caseId" = '${granted}'`)
    const failed = await command().then(
      () => null,
      (error: { code: number; stdout: string }) => error,
    )
    expect(failed?.code).toBe(1)
    const { number } = await desk.row(granted)
    expect(failed?.stdout.replaceAll('-', '')).toContain(number)
    expect(failed?.stdout).not.toMatch(/P002|\d{17}/)
  })
})
