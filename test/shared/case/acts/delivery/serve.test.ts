import { describe, expect, it } from 'vitest'
import { deriveClocks } from '../../../../../shared/case/clock/clocks'
import { SERVICE_WAYS, type ServiceWay } from '../../../../../shared/case/facets/paper-service'
import { AFTER, CHIEF, ISSUER, toldReady, toldReceived, toldReviewed } from '../../after-story'
import { CLERK, officer, SAY } from '../../case-story'

/** The windows of a refusal that was served on a day, as they stand on that day. */
function windowsOf(servedOn: string) {
  const story = toldReady('refuse')
  const served = {
    paper: 'serviceRefused',
    noticeId: null,
    no: null,
    way: 'handed',
    servedOn,
    superseded: false,
  } as const
  const { plan, calendar } = story
  const clocks = deriveClocks({ state: { ...story.state, service: [served] }, plan, calendar, today: servedOn })
  return Object.fromEntries(clocks.filter((one) => /Window$/.test(one.name)).map((one) => [one.name, one.dueOn]))
}

describe('the periods of review and suit, by the worked examples of the law', () => {
  it('E06: sixty days that end in 国庆 roll to the first working day after it', () => {
    expect(windowsOf('2024-08-02').reviewWindow).toBe('2024-10-08')
  })

  it('E09: six months from the 31st end on the last day of February', () => {
    expect(windowsOf('2024-08-31').litigationWindow).toBe('2025-02-28')
  })

  it('E23: a last day that is a make-up Saturday stays', () => {
    expect(windowsOf('2025-08-31').litigationWindow).toBe('2026-02-28')
  })

  it('E24: sixty days that end in 春节 roll behind it', () => {
    expect(windowsOf('2025-12-17').reviewWindow).toBe('2026-02-24')
  })

  it('are nobody’s light, and are over by themselves', () => {
    const story = toldReady('refuse').act(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-02'))
    expect(story.clock('reviewWindow')).toMatchObject({ dueOn: '2026-05-06', light: 'none', ended: false })
    story.on('2026-05-06')
    expect(story.clock('reviewWindow')).toMatchObject({ light: 'none', ended: false, left: 0 })
    story.on('2026-05-07')
    expect(story.clock('reviewWindow').ended).toBe(true)
    expect(story.clock('litigationWindow').ended).toBe(false)
  })
})

describe('送达', () => {
  it('of a refusal in somebody’s hands closes the case and ends delivery on the day it was served', () => {
    const story = toldReady('refuse').on('2026-03-05')
    story.act(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-04'))
    expect(story.state).toMatchObject({ status: 'closed', deliveredOn: '2026-03-04', custodyPoint: null })
    expect(story.clock('delivery')).toMatchObject({ ended: true, used: 2 })
    expect(story.last?.closes).toBe('all')
    expect(story.last?.papers[0]).toMatchObject({
      key: 'deliveryReceipt',
      facts: { signer: '旷志良', deliveredAt: '2026-03-04' },
    })
    expect(JSON.stringify(story.actions.at(-1))).not.toContain('旷志良')
  })

  it('of another paper changes no status and starts no period', () => {
    const story = toldReceived().act(CLERK, 'accept', SAY.accept)
    story.act(CLERK, 'serve', AFTER.served('acceptNotice', '2026-03-02'))
    expect(story.state.status).toBe('inHandling')
    expect(story.clocks().some((clock) => /Window$/.test(clock.name))).toBe(false)
  })

  it('of a refusal to accept starts the periods, though nothing was decided', () => {
    const story = toldReceived().act(CLERK, 'refuseAcceptance', SAY.refuseAcceptance)
    story.act(CLERK, 'serve', AFTER.served('refuseAcceptance', '2026-03-02'))
    expect(story.state.status).toBe('refusedAcceptance')
    expect(story.clock('reviewWindow').dueOn).toBe('2026-05-06')
  })

  it('of a grant by wire leaves the certificate where it lies', () => {
    const story = toldReady().act(
      ISSUER,
      'serve',
      AFTER.served('serviceDone', '2026-03-02', { way: 'electronic', consent: '申请表上同意' }),
    )
    expect(story.state).toMatchObject({ status: 'readyForPickup', custodyPoint: 'town' })
    expect(story.clock('reviewWindow').ended).toBe(false)
    story.act(ISSUER, 'handOut', SAY.handOut)
    expect(story.clock('reviewWindow').startOn).toBe('2026-03-02')
  })

  it('by publication counts after thirty days, and only then lets the periods begin', () => {
    const published = { way: 'publicNotice', tried: '上门三次、电话都找不到人', places: '县政府网站、村公告栏' }
    const story = toldReady('refuse').act(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-02', published))
    expect(story.state.status).toBe('readyForPickup')
    expect(story.last?.papers.map((paper) => paper.key)).toEqual(['serviceByPublication'])
    expect(story.clock('publicService')).toMatchObject({ dueOn: '2026-04-01', ended: false })
    expect(story.clock('delivery').ended).toBe(true)
    expect(story.clock('reviewWindow').startOn).toBe('2026-04-01')
    expect(story.refusal(ISSUER, 'close', { why: '公告期满' })).toBe('case.orderRequired')
    expect(story.on('2026-04-01').act(ISSUER, 'close', { why: '公告期满' }).state.status).toBe('closed')
  })

  it('each way has its conditions', () => {
    const story = toldReady('refuse')
    const bare: Record<ServiceWay, object> = {
      handed: { receiver: null },
      electronic: {},
      post: {},
      left: { refuseNote: '家属不肯收', recorded: true },
      publicNotice: { places: '县政府网站' },
    }
    for (const way of Object.keys(SERVICE_WAYS) as ServiceWay[]) {
      const input = AFTER.served('serviceRefused', '2026-03-02', { way, ...bare[way] })
      expect([way, story.refusal(ISSUER, 'serve', input)]).toEqual([way, 'case.orderRequired'])
    }
    const alone = { way: 'left', refuseNote: '家属不肯收', witness: '村支书', fileIds: [AFTER.served('', '').noticeId] }
    expect(story.refusal(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-02', alone))).toBe(
      'case.orderRequired',
    )
    const two = AFTER.served('serviceRefused', '2026-03-02', { ...alone, companion: '李某' })
    expect(story.act(ISSUER, 'serve', two).state.status).toBe('closed')
  })

  it('is dated neither before the paper nor after today', () => {
    const story = toldReady('refuse')
    expect(story.refusal(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-03'))).toBe('case.orderRequired')
    const early = AFTER.served('serviceRefused', '2026-03-01', { issuedOn: '2026-03-02' })
    expect(story.refusal(ISSUER, 'serve', early)).toBe('case.orderRequired')
  })

  it('is not for who has nothing to do with the place', () => {
    const story = toldReviewed().act(CHIEF, 'refuse', SAY.refuse)
    const input = AFTER.served('serviceRefused', '2026-03-02')
    expect(story.refusal(officer('windowClerk', 'other'), 'serve', input)).toBe('case.notYours')
    expect(story.act(CLERK, 'serve', input).state.status).toBe('refused')
  })
})

describe('发放、送达登记', () => {
  it('serve the decision too: the periods begin with the day in the person’s hands', () => {
    const story = toldReady().on('2026-03-04').act(ISSUER, 'handOut', SAY.handOut)
    expect(story.state.service).toMatchObject([{ paper: 'serviceDone', way: 'handed', servedOn: '2026-03-04' }])
    expect(story.clock('reviewWindow').startOn).toBe('2026-03-04')
  })

  it('by post on the day of the courier’s receipt', () => {
    const story = toldReady().act(ISSUER, 'sendResult', SAY.send('post', null)).on('2026-03-06')
    const delivered = { outcome: 'delivered', custodyPoint: null, signer: '旷志良', note: null }
    expect(story.refusal(ISSUER, 'recordDelivery', { ...delivered, deliveredOn: '2026-03-07' })).toBe(
      'case.orderRequired',
    )
    story.act(ISSUER, 'recordDelivery', { ...delivered, deliveredOn: '2026-03-05' })
    expect(story.state.service).toMatchObject([{ way: 'post', servedOn: '2026-03-05' }])
    expect(story.clock('litigationWindow')).toMatchObject({ startOn: '2026-03-05', dueOn: '2026-09-07' })
  })
})
