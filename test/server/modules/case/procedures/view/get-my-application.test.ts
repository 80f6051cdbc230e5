import { afterAll, beforeAll, expect, it } from 'vitest'
import { DISABILITY } from '../../../../../support/builders'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

it('a returned application comes back as it was handed in, to its owner, and only while there is something to mend', async () => {
  const { caseId, sent } = await desk.submit('P002', DISABILITY)
  const own = (await desk.as('P002')).call.case
  expect(await codeOf(own.getMyApplication({ caseId }))).toBe('case.tooLate')
  await desk.act('yh.win1', 'returnForCorrection', caseId, { lines: SAY.lines('photo'), replyDays: 30 })
  const back = await own.getMyApplication({ caseId })
  expect(back.answers).toMatchObject({ name: '旷志良', maritalStatus: sent.answers.maritalStatus })
  expect(back.materials.find((line) => line.lineKey === 'photo')?.fileIds).toEqual(sent.materials[0]?.fileIds)
  expect(await codeOf((await desk.as('P003')).call.case.getMyApplication({ caseId }))).toBe('case.notFound')
})

it('while a supplement is asked only what the one notice names comes back', async () => {
  const { caseId } = await desk.submit('P004', DISABILITY)
  await desk.act('yh.win1', 'receive', caseId, SAY.receive)
  await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo', 'maritalStatus'))
  const back = await (await desk.as('P004')).call.case.getMyApplication({ caseId })
  expect(Object.keys(back.answers)).toEqual(['maritalStatus'])
  expect(back.materials.map((line) => line.lineKey)).toEqual(['photo'])
  expect(back.lines.map((line) => [line.lineId, line.supplied])).toEqual([
    ['photo', false],
    ['maritalStatus', false],
  ])
})
