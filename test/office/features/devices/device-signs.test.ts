import { describe, expect, it } from 'vitest'
import { agoText, shownDevices, signsOf } from '../../../../office/features/devices/device-signs'
import { keptText, missingText, unsentText } from '../../../../office/features/devices/device-words'
import type { DeviceRow } from '../../../../shared/station/view/device-view'

const NOW = '2026-03-10T01:00:00.000Z'
const ago = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString()

function device(change: Partial<DeviceRow> = {}): DeviceRow {
  return {
    ...{ deviceId: '019cac02-0000-7000-8000-000000000001', name: '一号机', pointId: 'st-201' },
    ...{
      pointName: '沙头村便民服务站',
      state: 'active',
      enrolledAt: ago(900),
      lastSeenAt: ago(1),
      lastClerk: '旷永清',
    },
    ...{ unsent: 0, oldestUnsentAt: null, appVersion: '1.0', persisted: true, stoppedReason: null, lost: null },
    skewMs: 0,
    missing: [],
    ...change,
  }
}

describe('what is to be looked into about a device', () => {
  it('is nothing while it is heard of, kept and sent', () => {
    expect(signsOf(device(), NOW)).toEqual([])
    expect(signsOf(device({ unsent: 3, oldestUnsentAt: ago(23) }), NOW)).toEqual([])
  })

  it.each([
    ['lost', { lost: 'rewound' }],
    ['missing', { missing: [{ fromSeq: 4, toSeq: 6 }] }],
    ['late', { unsent: 1, oldestUnsentAt: ago(24) }],
    ['silent', { lastSeenAt: ago(72) }],
    ['clock', { skewMs: -25 * 60_000 }],
    ['unkept', { persisted: false }],
    ['never', { lastSeenAt: null, enrolledAt: ago(24) }],
  ] as const)('%s', (sign, change) => {
    expect(signsOf(device(change as Partial<DeviceRow>), NOW)).toEqual([sign])
  })

  it('of a stopped one is only what never arrived', () => {
    const stopped = device({
      state: 'revoked',
      lastSeenAt: ago(900),
      persisted: false,
      unsent: 2,
      oldestUnsentAt: ago(90),
    })
    expect(signsOf(stopped, NOW)).toEqual([])
    expect(signsOf({ ...stopped, missing: [{ fromSeq: 1, toSeq: 1 }] }, NOW)).toEqual(['missing'])
  })
})

describe('the list of devices', () => {
  const good = device({ deviceId: 'good' })
  const late = device({ deviceId: 'late', unsent: 1, oldestUnsentAt: ago(30), lastClerk: '周小满' })
  const stopped = device({ deviceId: 'stopped', state: 'revoked', pointName: '黄洲村便民服务站' })
  const ids = (shown: 'all' | 'attention' | 'stopped', text = '') =>
    shownDevices([stopped, good, late], { shown, text, now: NOW }).map((row) => row.deviceId)

  it('begins with those to look into and ends with the stopped ones', () => {
    expect(ids('all')).toEqual(['late', 'good', 'stopped'])
    expect(ids('attention')).toEqual(['late'])
    expect(ids('stopped')).toEqual(['stopped'])
  })

  it('finds by point, device and clerk', () => {
    expect(ids('all', '黄洲')).toEqual(['stopped'])
    expect(ids('all', ' 周小满 ')).toEqual(['late'])
    expect(ids('all', '没有的')).toEqual([])
  })
})

describe('words of a device', () => {
  it('say how long ago in the largest unit that says enough', () => {
    expect([ago(0), ago(0.5), ago(5), ago(49)].map((at) => agoText(at, NOW))).toEqual([
      '刚刚',
      '30 分钟前',
      '5 小时前',
      '2 天前',
    ])
    expect(agoText(ago(-1), NOW)).toBe('刚刚')
  })

  it('never take what is not known for nothing', () => {
    expect(unsentText(device({ lastSeenAt: null }), NOW)).toBe('还不知道')
    expect(unsentText(device(), NOW)).toBe('没有')
    expect(unsentText(device({ unsent: 3, oldestUnsentAt: ago(5) }), NOW)).toBe('3 笔，最早 5 小时前')
    expect(keptText(null)).toBe('还不知道')
  })

  it('name what never arrived, at most five places of it', () => {
    const gap = (fromSeq: number, toSeq: number) => ({ fromSeq, toSeq })
    expect(missingText([gap(4, 4), gap(7, 9)])).toBe('第 4 笔、第 7–9 笔')
    expect(missingText([1, 3, 5, 7, 9, 11].map((seq) => gap(seq, seq)))).toMatch(/第 9 笔 等 6 处$/)
  })
})
