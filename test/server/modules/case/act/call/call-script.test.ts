import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { templateOf } from '../../../../../shared/notice/sample-values'
import { DISABILITY } from '../../../../../support/builders'
import { Desk, SAY } from '../../desk'

const NO_PHONE = { hasPhone: false, electronicConsent: false }
const PLAIN = /^您好，这里是.{2,12}便民服务站，请问是.+本人或家人吗？\n您办的“残疾人证新办”有新消息：/

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** What the station of the home is asked to say now. */
async function scriptOf(caseId: string): Promise<string> {
  const { rows } = await (await desk.as('shatou')).call.task.list({ kind: 'phoneCall' })
  const [call] = rows.filter((row) => row.caseId === caseId)
  if (call?.script == null) throw new Error('no call was opened')
  return call.script
}

async function toldReceived(resident: string): Promise<string> {
  const { caseId } = await desk.submit(resident, DISABILITY, { contact: NO_PHONE })
  await desk.act('yh.win1', 'receive', caseId, SAY.receive)
  await desk.check('yh.win1', caseId)
  return caseId
}

async function toldReviewed(resident: string): Promise<string> {
  const caseId = await toldReceived(resident)
  await desk.act('yh.win1', 'accept', caseId, SAY.accept)
  await desk.review(caseId)
  return caseId
}

/** The county publishes a script. */
async function publish(key: string, say: string): Promise<void> {
  const body = { ...templateOf('s.refuseCall'), key, body: [{ b: 'list', intro: '说', items: [say] }] }
  const publishedAt = new Date(desk.county.clock.now())
  await desk.county.services.db.noticeTemplate.create({ data: { key, version: 1, kind: 'script', body, publishedAt } })
}

describe('what a call says', () => {
  it('is one plain sentence where the county has published no script, and its own words from the day it has', async () => {
    const before = await toldReceived('P002')
    await desk.act('yh.win1', 'accept', before, SAY.accept)
    expect(await scriptOf(before)).toMatch(PLAIN)
    expect(await scriptOf(before)).toContain('已经受理')
    await publish('s.acceptedCall', '“您的{item}{acceptedOn}受理了，{place}的电话您记一下。”')
    const after = await toldReceived('P003')
    await desk.act('yh.win1', 'accept', after, SAY.accept)
    expect(await scriptOf(after)).toMatch(/请问是谭冬梅本人.*\n“您的残疾人证新办2026年3月2日受理了，沙头村便民服务站/)
    expect(await scriptOf(after)).not.toMatch(PLAIN)
  })

  it('never stops the act, whatever a script asks for', async () => {
    await publish('s.refusedAcceptanceCall', '“{nobodyKnows}”')
    const caseId = await toldReceived('P004')
    await desk.act('yh.win1', 'refuseAcceptance', caseId, SAY.refuseAcceptance)
    expect(await desk.status(caseId)).toBe('refusedAcceptance')
    expect(await scriptOf(caseId)).toMatch(PLAIN)
  })

  it('of what is to be mended names each line, also before acceptance', async () => {
    const { caseId } = await desk.submit('P005', DISABILITY, { contact: NO_PHONE })
    await desk.act('yh.win1', 'returnForCorrection', caseId, { lines: SAY.lines('photo'), replyDays: 10 })
    expect(await scriptOf(caseId)).toMatch(/还差1样：材料photo[\s\S]*1\. 材料photo：看不清楚重拍一张/)
  })

  it('of a refusal that the unit itself reviews promises no suit', async () => {
    const caseId = await toldReviewed('P008')
    await desk.act('cl.daibiao', 'refuse', caseId, SAY.refuse)
    const script = await scriptOf(caseId)
    expect(script).toMatch(PLAIN)
    expect(script).toContain('没有批准')
    expect(script).not.toContain('六十日')
  })
})
