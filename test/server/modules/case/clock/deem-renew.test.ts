import { afterAll, beforeAll, expect, it } from 'vitest'
import { mayReadAttachment, sweepCases } from '../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../server/modules/notice/paper-readers'
import { Desk, SAY } from '../desk'

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
})
afterAll(() => desk.close())

const ITEM = 'pesticide'

async function toldAsked(licenceTo: string, type: 'renew' | 'new', resident: string): Promise<string> {
  const situations = { type, restricted: false, warehouse: false, handler: 'self' }
  const { caseId } = await desk.submit('hs.win3', ITEM, {
    ...{ resident, channel: 'window' },
    ...{ situations, licenceTo },
    answers: { pesticideEquipment: ['scanner', 'ledger'] },
  })
  // How it came to be accepted is told elsewhere: here nobody asks for papers.
  const { db } = desk.county.services
  await db.caseMaterial.updateMany({ where: { caseId }, data: { state: 'paper' } })
  return caseId
}

it('E37: a renewal that nobody decided is granted by law from the day after the licence’s last one', async () => {
  desk.moveTo('2026-09-08')
  const caseId = await toldAsked('2026-10-08', 'renew', 'P002')
  const fresh = await toldAsked('2026-10-08', 'new', 'P003')
  // Nobody answered either: both are accepted by law as of the day of receipt.
  desk.moveTo('2026-10-08', '23:00')
  await sweepCases(desk.county.services)
  expect(await desk.status(caseId)).toBe('inHandling')
  desk.moveTo('2026-10-09', '00:30')
  await sweepCases(desk.county.services)
  expect(await desk.status(caseId)).toBe('granted')
  expect(await desk.status(fresh)).toBe('inHandling')
  const { db } = desk.county.services
  const act = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'deemRenew' } })
  expect(act).toMatchObject({ on: '2026-10-09', naturalKey: 'decision', actor: { kind: 'system' } })
  const paper = await db.notice.findFirstOrThrow({ where: { caseId, key: 'grant' } })
  const { lines } = await (await desk.as('nn.shenpi')).call.notice.readPaper({ noticeId: paper.noticeId })
  const text = JSON.stringify(lines)
  expect(text).toContain('视为准予延续')
  expect(text).toContain('2026年10月9日')
  expect(text).not.toMatch(/\{\w+\}|undefined/)
  expect(await db.task.count({ where: { caseId, kind: 'deemedRenewal', role: 'deptLeader' } })).toBe(1)
  expect(await desk.refusal('nn.daibiao', 'grant', caseId, SAY.grant)).toMatch(/^case\.(notYours|decisionExists)$/)
  expect((await sweepCases(desk.county.services)).acted).toBe(0)
})
