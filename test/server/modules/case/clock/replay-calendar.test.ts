import { calendarBefore } from '@shared/calendar/calendar-versions'
import { clocksInOrder } from '@shared/case/clock/clocks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCalendar } from '../../../../../server/modules/calendar'
import { replayCalendar, sweepCases } from '../../../../../server/modules/case'
import { openCases } from '../../../../../server/modules/case/act/open-case'
import { listCases } from '../../../../../server/modules/case/store/case-store'
import { bringTable, tableOf2026 as table } from '../../calendar/table-of-2026'
import { Desk, SAY } from '../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const replay = () => replayCalendar(desk.county.services)

/** Every open clock of the county by one of both tables, told apart by case and place. */
async function replayedBy(which: 'before' | 'after'): Promise<Map<string, string>> {
  const { services } = desk.county
  const after = await loadCalendar(services.db)
  const calendar = which === 'after' ? after : calendarBefore(after)
  const files = await listCases(services.db, services.county, { after: null, limit: 1000 })
  const today = services.clock.today()
  const lines = new Map<string, string>()
  for (const { row, state, plan } of await openCases({ tx: services.db, calendar: async () => calendar }, files))
    for (const [at, clock] of clocksInOrder({ state, plan, calendar, today }).entries())
      if (!clock.ended) lines.set(`${row.caseId} ${at} ${clock.name}`, `${clock.dueOn}`)
  return lines
}

async function differenceOfReplays(): Promise<string[]> {
  const [before, after] = [await replayedBy('before'), await replayedBy('after')]
  return [...after]
    .filter(([key, due]) => before.get(key) !== due)
    .map(([key, due]) => `${key} ${before.get(key)} ${due}`)
}

describe('another table of working days', () => {
  it('moves the open clocks and nothing else, and everybody hears once', async () => {
    desk.moveTo('2026-03-02')
    const waiting = await desk.toldReceived('P002')
    await desk.act('yh.win1', 'requestSupplement', waiting, SAY.supplement('photo'))
    const running = await desk.toldAccepted('P003')
    const ended = await desk.toldReceived('P004')
    await desk.act('yh.win1', 'refuseAcceptance', ended, SAY.refuseAcceptance)
    desk.moveTo('2026-03-03')
    const { db } = desk.county.services
    const before = await desk.row(running)
    const messages = await db.notice.count({ where: { key: 'm.datesMoved' } })
    // Three days more of rest: what runs ends later.
    const importId = await bringTable(
      desk,
      table({ '2026-03-04': 'rest', '2026-03-05': 'rest', '2026-03-06': 'rest', '2026-04-01': 'rest' }, '2026-03-03'),
    )
    const done = await replay()
    expect(done.finished).toBe(true)
    const rows = await db.calendarMove.findMany({ where: { importId } })
    expect(rows.map((row) => `${row.caseId} ${row.clock}`)).toEqual(
      expect.arrayContaining([`${running} statutory`, `${running} node`, `${waiting} supplementReply`]),
    )
    // Of what had ended nothing moved but the right that runs on after it.
    expect(rows.filter((row) => row.caseId === ended).map((row) => row.clock)).not.toContain('oneTimeNotice')
    expect(rows.find((row) => row.caseId === running && row.clock === 'statutory')).toMatchObject({
      oldDueOn: '2026-03-16',
      newDueOn: '2026-03-19',
      crossed: false,
    })
    // Lists and tasks show the nearest of them: the step of two working days.
    expect([before.dueOn, (await desk.row(running)).dueOn]).toEqual(['2026-03-04', '2026-03-09'])
    const task = await db.task.findFirst({ where: { caseId: running, kind: 'node', state: 'waiting' } })
    expect(task).toMatchObject({ dueOn: '2026-03-09' })
    const told = await db.notice.findMany({ where: { key: 'm.datesMoved' } })
    expect(told.length - messages).toBe(new Set(rows.filter((row) => row.told).map((row) => row.caseId)).size)
    const inbox = await (await desk.as('P002')).call.notice.listInbox({})
    expect(JSON.stringify(inbox)).toMatch(/补交材料的最后一天改为2026年4月2日，原来是2026年4月1日/)
    expect(await db.notice.count({ where: { key: 'w.datesMoved' } })).toBeGreaterThan(0)
    const again = await replay()
    expect(again).toEqual({ cases: 0, moved: 0, finished: false })
    expect(await db.notice.count({ where: { key: 'm.datesMoved' } })).toBe(told.length)
  })

  it('13: the list is the difference of two replays', async () => {
    const { db } = desk.county.services
    const [last] = await db.calendarImport.findMany({ orderBy: { decidedAt: 'desc' }, take: 1 })
    const rows = await db.calendarMove.findMany({ where: { importId: last?.importId ?? '' } })
    const difference = await differenceOfReplays()
    expect(rows.length).toBeGreaterThan(2)
    const named = (line: string) =>
      line
        .split(' ')
        .filter((_, at) => at !== 1)
        .join(' ')
    expect(rows.map((row) => `${row.caseId} ${row.clock} ${row.oldDueOn} ${row.newDueOn}`).sort()).toEqual(
      difference.map(named).sort(),
    )
  })

  it('that brings a day nearer makes nobody overdue by itself', async () => {
    desk.moveTo('2026-04-07')
    const caseId = await desk.toldAccepted('P005')
    desk.moveTo('2026-04-16')
    // Published today: a weekend of the week before would have been worked, and by that the last day is past.
    const importId = await bringTable(
      desk,
      table(
        {
          '2026-04-11': 'work',
          '2026-04-12': 'work',
          '2026-03-04': 'rest',
          '2026-03-05': 'rest',
          '2026-03-06': 'rest',
          '2026-04-01': 'rest',
        },
        '2026-04-16',
      ),
    )
    await replay()
    const move = await desk.county.services.db.calendarMove.findFirstOrThrow({
      where: { importId, caseId, clock: 'statutory' },
    })
    expect(move).toMatchObject({ oldDueOn: '2026-04-21', newDueOn: '2026-04-17', crossed: false })
    expect(await differenceOfReplays()).toHaveLength(
      await desk.county.services.db.calendarMove.count({ where: { importId } }),
    )
  })

  it('by which a lapse came too early asks for its reinstatement, which closes the task', async () => {
    desk.moveTo('2026-05-11')
    const caseId = await desk.toldReceived('P006')
    await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
    desk.moveTo('2026-06-12')
    await sweepCases(desk.county.services)
    expect(await desk.status(caseId)).toBe('deemedWithdrawn')
    const importId = await bringTable(
      desk,
      table({ '2026-06-10': 'rest', '2026-06-11': 'rest', '2026-06-12': 'rest' }, '2026-06-11'),
    )
    await replay()
    const { db } = desk.county.services
    const task = { caseId, kind: 'reinstateLapse' }
    expect(await db.task.findMany({ where: task })).toMatchObject([{ state: 'waiting', role: 'centreDirector' }])
    expect(await db.calendarMove.count({ where: { importId, caseId, clock: 'supplementReply' } })).toBe(0)
    const act = {
      ...{ kind: 'reinstate', noticeId: null, wrongText: null, rightText: null },
      ...{ reason: '新的放假安排下没有到期', proposedBy: 'yh.win1' },
    }
    await desk.act('yh.zhuren', 'correctDecision', caseId, act)
    expect(await desk.status(caseId)).toBe('supplementAsked')
    expect(await db.task.count({ where: { ...task, state: 'waiting' } })).toBe(0)
  })
})
