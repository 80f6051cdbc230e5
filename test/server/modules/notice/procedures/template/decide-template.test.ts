import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { signIn } from '../../../../../support/actors'
import { application, ELDER } from '../../../../../support/builders'
import { codeOf } from '../../../../../support/problems'
import { TemplateDesk } from '../../template-desk'

/** 代收凭证 */
const STATION_RECEIPT = 'helpReceipt'
const WORDS = '下列材料今天收到了，请您核对。'

let desk: TemplateDesk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await TemplateDesk.open()
})
afterAll(() => desk.close())

describe('审核提议', () => {
  it('publishes the next version: papers made before keep their words, papers made after have the new ones', async () => {
    const clerk = await signIn(desk.county, 'shatou')
    const take = async () => {
      const sent = await application(
        desk.county,
        { itemId: ELDER, resident: 'P001' },
        { channel: 'station', practice: true },
      )
      await clerk.call.case.submit(sent)
      const { db } = desk.county.services
      const { noticeId } = await db.notice.findFirstOrThrow({ where: { caseId: sent.caseId, key: STATION_RECEIPT } })
      return noticeId
    }
    const linesOf = async (noticeId: string) => JSON.stringify((await clerk.call.notice.readPaper({ noticeId })).lines)
    const before = await take()
    const { version } = await desk.read(STATION_RECEIPT)
    const proposalId = await desk.propose(WORDS, { key: STATION_RECEIPT })
    expect(await desk.decide(proposalId)).toEqual({ published: true })
    expect(await desk.read(STATION_RECEIPT)).toMatchObject({ version: version + 1, proposal: null, mayPropose: true })
    const after = await take()
    expect(await linesOf(after)).toContain(WORDS)
    expect(await linesOf(before)).not.toContain(WORDS)
  })

  it('drops what is not wanted, and nothing is decided twice', async () => {
    const { version } = await desk.read()
    const proposalId = await desk.propose('不要的话。')
    expect(await desk.decide(proposalId, false)).toEqual({ published: false })
    expect((await desk.read()).version).toBe(version)
    expect(await codeOf(desk.decide(proposalId))).toBe('template.unknown')
  })

  it('is another person’s: who proposed does not publish, whatever roles they hold', async () => {
    const { db } = desk.county.services
    const { staffId } = await db.staff.findUniqueOrThrow({ where: { account: 'hs.shixiang' } })
    const held = await db.roleHeld.findFirstOrThrow({ where: { role: 'catalogueReviewer' } })
    await db.roleHeld.create({ data: { ...held, id: 'both-hats', staffId } })
    const proposalId = await desk.propose('自己提自己批。')
    const own = desk.editor.call.notice.decideTemplate({ opId: desk.id(), proposalId, publish: true })
    expect(await codeOf(own)).toBe('template.twoPersons')
    expect((await desk.read()).proposal?.proposalId).toBe(proposalId)
  })

  it('of two who decide at the same moment one is told that it is done', async () => {
    const { proposal } = await desk.read()
    const proposalId = proposal?.proposalId ?? ''
    const answers = await Promise.allSettled([desk.decide(proposalId), desk.decide(proposalId)])
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
