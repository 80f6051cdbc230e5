import { describe, expect, it } from 'vitest'
import { fromWords, itemChips, limitWords } from '../../../../office/features/worklist/row-words'

describe('a row of the work list', () => {
  it('says how many days are left, that today is the last, or by how many days it is late', () => {
    expect(limitWords({ status: 'inHandling', light: 'good', daysLeft: 6 })).toBe('剩 6 天')
    expect(limitWords({ status: 'inHandling', light: 'soon', daysLeft: 0 })).toBe('今天到期')
    expect(limitWords({ status: 'inHandling', light: 'late', daysLeft: -2 })).toBe('已超期 2 天')
    expect(limitWords({ status: 'inHandling', light: 'late', daysLeft: 0 })).toBe('已超期')
  })

  it('waits for the applicant while they mend it', () => {
    expect(limitWords({ status: 'supplementAsked', light: 'none', daysLeft: null })).toBe('等申请人')
  })

  it('does not count while the clock is stopped or where there is none', () => {
    expect(limitWords({ status: 'inHandling', light: 'paused', daysLeft: 3 })).toBe('不计时')
    expect(limitWords({ status: 'inHandling', light: 'none', daysLeft: null })).toBe('不限时')
  })

  it('names the point, and the channel where that says more', () => {
    expect(fromWords({ from: '永和社区便民服务站', channel: 'station' })).toBe('永和社区便民服务站')
    expect(fromWords({ from: '永和乡便民服务中心', channel: 'online' })).toBe('网上 · 永和乡便民服务中心')
    expect(fromWords({ from: '', channel: 'hotline' })).toBe('热线')
    expect(fromWords({ from: '某处', channel: 'pigeon' })).toBe('某处')
  })

  it('the chips hold the most frequent items and no more than five', () => {
    const rows = ['a', 'b', 'b', 'c', 'd', 'e', 'f'].map((itemId) => ({ itemId, itemName: itemId.toUpperCase() }))
    const chips = itemChips(rows)
    expect(chips).toHaveLength(5)
    expect(chips[0]).toEqual({ itemId: 'b', name: 'B', count: 2 })
  })
})
