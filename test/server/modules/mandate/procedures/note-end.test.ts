import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

const note = async (who: string, mandateId: string, why: 'principalDied' | 'agentIncapable' | 'revoked') =>
  (await desk.desk.as(who)).call.mandate.noteEnd({ opId: desk.id(), mandateId, why, proof: '死亡医学证明' })

describe('窗口注记终止', () => {
  it('ends the mandate on a proof that was seen, and keeps what was seen', async () => {
    const { mandateId } = await desk.agreed('P007', 'P008')
    const ended = await note('yh.win1', mandateId, 'principalDied')
    expect(ended).toMatchObject({ standing: 'ended', endWords: '委托人死亡' })
    const last = await desk.db.mandateAct.findFirstOrThrow({ where: { mandateId }, orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ name: 'end', input: { why: 'principalDied', proof: '死亡医学证明' } })
    expect(last.actor).toMatchObject({ kind: 'staff' })
    expect(await codeOf(note('yh.win1', mandateId, 'revoked'))).toBe('mandate.settled')
  })

  it('is for clerks at a counter, and for what there is', async () => {
    const { mandateId } = await desk.agreed('P011', 'P012')
    for (const who of ['cl.shenpi', 'P011'])
      expect(await codeOf(note(who, mandateId, 'revoked')), who).toBe('identity.notAllowed')
    expect(await codeOf(note('yh.win1', desk.id(), 'revoked'))).toBe('mandate.notFound')
  })
})
