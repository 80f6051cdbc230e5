import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type NoticeSubject, writeMessage } from '../../../../../server/modules/notice'
import { type MessageNotReached, messageHandlers } from '../../../../../server/modules/notice/carriers/message-handlers'
import { sealPayload } from '../../../../../server/platform/crypto'
import { type Dispatcher, startDispatcher } from '../../../../../server/platform/outbox'
import { type StandIns, startStandIns } from '../../../../../stand-in/start-stand-ins'
import { newId, openTestCounty, type TestCounty } from '../../../../support/actors'
import { DISABILITY, inWrite, PESTICIDE, REACHABLE, subjectOf } from '../paper-story'

const OPENID = `o${'a'.repeat(27)}`
const MINUTE = 60_000

let county: TestCounty
let standIns: StandIns
let dispatcher: Dispatcher
let openid: string | null
let lost: MessageNotReached[]

beforeAll(async () => {
  county = await openTestCounty()
  standIns = await startStandIns()
  const { services } = county
  dispatcher = startDispatcher({
    db: services.db,
    clock: services.clock,
    log: services.log,
    sweepMs: 3_600_000,
    chance: () => 0.5,
    handlers: messageHandlers({
      services,
      settings: { sms: standIns.sms, wechat: standIns.wechat },
      openidOf: async () => openid,
      onUndelivered: async (_, notice) => {
        lost.push(notice)
      },
    }),
  })
})
afterAll(async () => {
  await dispatcher.stop()
  await standIns.close()
  await county.close()
})
beforeEach(async () => {
  await county.services.db.outboxRow.deleteMany({})
  county.clock.moveTo('2026-03-02T09:00:00+08:00')
  standIns.received.clear()
  standIns.faults.clear()
  openid = null
  lost = []
})

/** Sends what is due, moving the clock on until nothing is due within the next `minutes`. */
async function carry(minutes = 30): Promise<void> {
  for (let step = 0; step <= minutes; step += 1) {
    await dispatcher.drain()
    county.clock.moveTo(new Date(county.clock.nowMs() + MINUTE).toISOString())
  }
  await dispatcher.drain()
}

async function write(key: string, more: Partial<NoticeSubject> = {}, about = PESTICIDE): Promise<string> {
  const subject = subjectOf(about, more)
  await inWrite(county, (ctx) => writeMessage(ctx, { ...subject, key }))
  return subject.caseId
}

const rowOf = (caseId: string) => county.services.db.notice.findFirstOrThrow({ where: { caseId } })

describe('a text message', () => {
  it('reaches the phone once and its receipt is on record', async () => {
    const caseId = await write('m.pickupReady')
    await carry(3)
    expect(standIns.received.list('sms').map((item) => [item.to, item.text])).toEqual([
      ['15400000027', expect.stringContaining('【衡山政务】您办的农药经营许可证核发好了')],
    ])
    const row = await rowOf(caseId)
    expect(row).toMatchObject({ state: 'delivered', failure: null })
    expect(row.sentAt).not.toBeNull()
    expect(row.deliveredAt).not.toBeNull()
  })

  it.each([
    ['the line is cut', { kind: 'cut' }],
    ['the gateway answers 500', { kind: 'status', status: 500 }],
    ['the answer is lost after the gateway took it', { kind: 'lostAnswer' }],
  ] as const)('arrives once although %s three times', async (_, fault) => {
    standIns.faults.add('sms', fault, 3)
    const caseId = await write('m.pickupReady')
    await carry(5)
    expect(standIns.received.list('sms')).toHaveLength(1)
    expect((await rowOf(caseId)).state).toBe('delivered')
  })

  it('arrives once although the gateway is slower than we wait', async () => {
    standIns.faults.add('sms', { kind: 'slow', ms: 9_000 }, 1)
    const caseId = await write('m.pickupReady')
    await carry(3)
    expect(standIns.received.list('sms')).toHaveLength(1)
    expect((await rowOf(caseId)).state).toBe('delivered')
  }, 60_000)

  it('that no phone takes is on record with its reason, and somebody is told to call', async () => {
    const caseId = await write('m.pickupReady', { recipient: { ...REACHABLE, phone: '15400000000' } })
    await carry(3)
    expect(await rowOf(caseId)).toMatchObject({ state: 'failed', failure: 'sms undeliverable' })
    expect(lost).toMatchObject([{ caseId, phone: '15400000000', text: expect.stringContaining('好了，请带身份证') }])
  })

  it('to a number that is none fails at once instead of being tried all night', async () => {
    const caseId = await write('m.pickupReady', { recipient: { ...REACHABLE, phone: '0734' } })
    await carry(1)
    expect(await rowOf(caseId)).toMatchObject({ state: 'failed', failure: 'sms MOBILE' })
    expect(lost).toHaveLength(1)
  })

  it('waits for the morning when the act is late in the evening', async () => {
    county.clock.moveTo('2026-03-02T21:30:00+08:00')
    const caseId = await write('m.pickupReady')
    await carry(20)
    expect(standIns.received.list('sms')).toHaveLength(0)
    county.clock.moveTo('2026-03-03T08:00:00+08:00')
    await carry(3)
    expect(standIns.received.list('sms')).toHaveLength(1)
    expect((await rowOf(caseId)).state).toBe('delivered')
  })

  it('names no disability, whatever the item is called', async () => {
    for (const key of ['m.pickupReady', 'm.posted', 'm.supplementRemind', 'm.deemedWithdrawn', 'm.uploadedLater']) {
      await inWrite(county, (ctx) =>
        writeMessage(ctx, { ...subjectOf(DISABILITY), key, facts: { daysLeft: '2', trackNumber: 'YZ1' } }),
      )
    }
    await carry(3)
    const texts = standIns.received.list('sms').map((item) => item.text)
    expect(texts).toHaveLength(5)
    expect(texts.join('\n')).not.toMatch(/残疾|评定/)
    expect(texts.join('\n')).toContain('您办的这件事')
  })
})

describe('a subscribe message', () => {
  it('goes to the phone by WeChat, in fields that WeChat takes', async () => {
    openid = OPENID
    const caseId = await write('m.submitted')
    await carry(1)
    expect(standIns.received.list('wechat')).toMatchObject([
      { to: OPENID, text: '农药经营许可证核发 · 提交成功 · 点开看下一步' },
    ])
    expect(standIns.received.list('sms')).toHaveLength(0)
    expect((await rowOf(caseId)).state).toBe('sent')
  })

  it('becomes a text message when no WeChat is bound', async () => {
    const caseId = await write('m.submitted')
    await carry(3)
    expect(standIns.received.list('wechat')).toHaveLength(0)
    expect(standIns.received.list('sms')).toHaveLength(1)
    expect(await rowOf(caseId)).toMatchObject({ state: 'delivered', kind: 'sms' })
  })

  it('becomes a text message when the person declines messages', async () => {
    openid = await refusingOpenid()
    const caseId = await write('m.submitted')
    await carry(3)
    expect(standIns.received.list('sms')).toHaveLength(1)
    expect((await rowOf(caseId)).state).toBe('delivered')
  })

  it('becomes a text message when WeChat does not answer four times', async () => {
    openid = OPENID
    standIns.faults.add('wechat', { kind: 'status', status: 502 }, 20)
    const caseId = await write('m.submitted')
    await carry(10)
    expect(standIns.received.list('sms')).toHaveLength(1)
    expect((await rowOf(caseId)).state).toBe('delivered')
  })

  it('fetches a new token when WeChat has thrown the old one away', async () => {
    openid = OPENID
    await write('m.submitted')
    await carry(1)
    await fetch(`${standIns.wechat.url}/cgi-bin/stable_token`, {
      method: 'POST',
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: standIns.wechat.key,
        secret: standIns.wechat.secret,
        force_refresh: true,
      }),
    })
    const caseId = await write('m.submitted')
    await carry(1)
    expect(standIns.received.list('wechat')).toHaveLength(2)
    expect((await rowOf(caseId)).state).toBe('sent')
  })

  it('names no disability', async () => {
    openid = OPENID
    await write('m.submitted', {}, DISABILITY)
    await carry(1)
    expect(standIns.received.list('wechat').map((item) => item.text)).toEqual([
      '您办的这件事 · 提交成功 · 点开看下一步',
    ])
  })

  async function refusingOpenid(): Promise<string> {
    const { url, key, secret } = standIns.wechat
    const query = new URLSearchParams({ appid: key, secret, js_code: 'refuse-li.1', grant_type: 'authorization_code' })
    const answer = await fetch(`${url}/sns/jscode2session?${query}`)
    return ((await answer.json()) as { openid: string }).openid
  }
})

describe('a one-time code', () => {
  const put = async (until: string) => {
    const sms = { phone: '15400000027', key: 'm.otp', values: { action: '登录', otp: '402913', minutes: '5' }, until }
    const payload = sealPayload(county.services.keys, 'sms', sms)
    await inWrite(county, async (ctx) => ctx.outbox.put({ kind: 'sms', key: `otp/${newId(county)}`, payload }))
    return payload
  }

  it('goes out at night as well, once although the answer was lost, and lies nowhere in plain text', async () => {
    county.clock.moveTo('2026-03-02T23:30:00+08:00')
    standIns.faults.add('sms', { kind: 'lostAnswer' }, 2)
    const payload = await put('2026-03-02T15:35:00.000Z')
    await carry(3)
    expect(standIns.received.list('sms').map((item) => item.text)).toEqual([
      '【衡山政务】登录验证码402913，5分钟内有效。工作人员不会向您要验证码。',
    ])
    expect(JSON.stringify(payload)).not.toMatch(/402913|15400000027/)
  })

  it('that has ended is not sent any more', async () => {
    standIns.faults.add('sms', { kind: 'cut' }, 8)
    await put('2026-03-02T01:05:00.000Z')
    await carry(12)
    expect(standIns.received.list('sms')).toHaveLength(0)
    const row = await county.services.db.outboxRow.findFirstOrThrow({ where: { kind: 'sms' } })
    expect(row.state).toBe('done')
  })
})
