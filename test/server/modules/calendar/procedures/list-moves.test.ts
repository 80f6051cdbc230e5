import { afterAll, beforeAll, expect, it } from 'vitest'
import { replayCalendar } from '../../../../../server/modules/case'
import { codeOf } from '../../../../support/problems'
import { Desk } from '../../case/desk'
import { bringTable, tableOf2026 } from '../table-of-2026'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

it('names the case and its clock with both days and nobody, a page at a time', async () => {
  desk.moveTo('2026-03-02')
  const caseId = await desk.toldAccepted('P002')
  desk.moveTo('2026-03-03')
  const importId = await bringTable(desk, tableOf2026({ '2026-03-04': 'rest' }, '2026-03-03'))
  await replayCalendar(desk.county.services)
  const { call } = await desk.as('hs.sysadmin')
  const { rows, next } = await call.calendar.listMoves({ importId })
  expect(next).toBeNull()
  expect(rows.filter((row) => row.clock === '法定时限')).toMatchObject([
    { caseId, oldDueOn: '2026-03-16', newDueOn: '2026-03-17', crossed: false, told: true },
  ])
  const [first] = rows
  const after = { caseId: first?.caseId ?? '', position: first?.position ?? 0 }
  expect((await call.calendar.listMoves({ importId, after })).rows).toEqual(rows.slice(1))
  expect(JSON.stringify(rows)).not.toContain('P002')
  expect(await codeOf((await desk.as('yh.win1')).call.calendar.listMoves({ importId }))).toBe('identity.notAllowed')
})
