import { PILL_STATES } from '@shared/sync/pill-state'
import { describe, expect, test } from 'vitest'
import { sayPill } from '../../../station/app/say-sync'
import type { SyncStatus } from '../../../station/data/station-api'

const status: SyncStatus = {
  pill: 'allSent',
  unsentRecords: 0,
  unsentPhotos: 0,
  problems: 0,
  oldestUnsentAt: null,
  bytesTotal: 0,
  bytesSent: 0,
  bytesPerSecond: null,
  lastSyncAtMs: Date.parse('2026-11-24T01:41:00Z'),
  receivedToday: 0,
  clockSkewMs: 0,
  paused: false,
  leader: true,
  needsSignIn: false,
  problem: null,
}

describe('what the pill says', () => {
  test('已全部上传 only while the network is there', () => {
    expect(sayPill(status, true).text).toBe('已全部上传')
    expect(sayPill(status, false).text).toBe('离线，上次同步 09:41')
  })

  test('without a network it counts what waits, and never says that it is being sent', () => {
    const waiting = { ...status, pill: 'sending' as const, unsentRecords: 5 }
    expect(sayPill(waiting, false)).toMatchObject({ tone: 'quiet', text: '离线，上次同步 09:41，5 件待上传' })
  })

  test('trouble stays trouble without a network', () => {
    expect(sayPill({ ...status, pill: 'problem', problems: 2 }, false).text).toBe('2 件有问题')
  })

  test('a hundred percent is never said before the server has confirmed', () => {
    const nearly = { ...status, pill: 'sending' as const, bytesTotal: 1000, bytesSent: 1000 }
    expect(sayPill(nearly, true).text).toBe('上传中 99%')
  })

  test.each(PILL_STATES)('%s has words and a first sentence without 失败', (pill) => {
    const words = sayPill({ ...status, pill }, true)
    expect(words.text.length).toBeGreaterThan(2)
    expect(words.text + words.first).not.toMatch(/失败|错误|异常/)
  })
})
