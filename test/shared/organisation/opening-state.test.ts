import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import { openingStateOf } from '@shared/organisation/opening-state'
import { describe, expect, it } from 'vitest'
import { readSeedData } from '../../../prisma/seed/seed-data'

const { organisation, calendar } = await readSeedData()
const hours = {
  timetables: organisation.hours,
  specialDays: organisation.specialDays,
  marketDays: organisation.marketDays,
}
const workdays: WorkdayCalendar = { version: 'test', years: calendar.years, days: calendar.days }
const STATION = { pointId: 'st-201', hours: 'village' }
const TOWN = { pointId: 'hall-yh', hours: 'townHall' }
const COUNTY = { pointId: 'hall-hs', hours: 'countyHall' }

/** What a card says at a moment in Shanghai. */
const at = (point: typeof STATION, local: string) =>
  openingStateOf(point, hours, workdays, new Date(`${local}:00+08:00`).toISOString())

describe('whether a point is open', () => {
  it('follows its hours on an ordinary Monday, to the minute', () => {
    expect(at(STATION, '2026-03-02T08:29')).toEqual({ open: false, text: '还没开门，今天 8:30 开' })
    expect(at(STATION, '2026-03-02T08:30')).toEqual({ open: true, text: '现在开着，到 12:00' })
    expect(at(STATION, '2026-03-02T12:00')).toEqual({ open: false, text: '午休中，今天 14:00 开' })
    expect(at(STATION, '2026-03-02T16:59').open).toBe(true)
    expect(at(STATION, '2026-03-02T17:00')).toEqual({ open: false, text: '已下班，明天 8:30 开' })
  })

  it('joins lunch duty and late hours to one stretch, but not appointments', () => {
    expect(at(COUNTY, '2026-03-02T12:30')).toEqual({ open: true, text: '现在开着，到 17:00' })
    expect(at(COUNTY, '2026-03-04T18:00').open).toBe(false)
    expect(at(TOWN, '2026-03-07T10:00').open).toBe(false)
  })

  it('changes with the season where the timetable says so', () => {
    expect(at(TOWN, '2026-04-30T17:10').open).toBe(false)
    expect(at(TOWN, '2026-05-06T17:10').open).toBe(true)
    expect(at(TOWN, '2026-10-08T17:10').open).toBe(false)
  })

  it('rests on weekends and holidays and says when it opens again', () => {
    expect(at(STATION, '2026-03-06T18:00')).toEqual({ open: false, text: '已下班，3 月 9 日（周一） 8:30 开' })
    expect(at(STATION, '2026-02-16T10:00')).toEqual({ open: false, text: '今天休息，2 月 24 日（周二） 8:30 开' })
    expect(at(STATION, '2026-10-01T10:00').text).toBe('今天休息，10 月 8 日（周四） 8:30 开')
  })

  it('works on a make-up Saturday', () => {
    expect(at(STATION, '2026-02-28T10:00')).toEqual({ open: true, text: '现在开着，到 12:00' })
  })

  it('follows special days: open for a morning, or closed for a day', () => {
    expect(at(TOWN, '2026-12-12T09:00')).toEqual({ open: true, text: '现在开着，到 12:00' })
    expect(at(STATION, '2026-12-12T09:00').open).toBe(false)
    expect(at(COUNTY, '2027-01-01T10:00').open).toBe(false)
    expect(at(COUNTY, '2026-12-04T10:00').open).toBe(true)
  })

  it('never closes where the timetable has one span for all days', () => {
    expect(at({ pointId: 'kiosk', hours: 'selfService' }, '2026-02-17T03:00')).toEqual({
      open: true,
      text: '现在开着，到 24:00',
    })
  })

  it('says to ask at the counter where no timetable is known', () => {
    expect(at({ pointId: 'x', hours: 'nothing' }, '2026-03-02T10:00').text).toBe('开放时间以当地窗口为准')
  })
})
