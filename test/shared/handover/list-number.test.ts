import { formatListNumber, makeListNumber, parseListNumber } from '@shared/handover/list-number'
import { describe, expect, it } from 'vitest'

const number = makeListNumber({ point: 'YH213', on: '2026-03-02', sequence: 18 })

describe('清单号', () => {
  it('names the point, the day and the number of the block, with a check character', () => {
    expect(formatListNumber(number)).toMatch(/^YJ-YH213-260302-000018-[0-9A-Z]$/)
    expect(parseListNumber(number)).toEqual({ number, point: 'YH213', day: '260302', sequence: 18 })
  })

  it('is read however it was typed: groups, spaces, small letters, full width, any dash', () => {
    const typed = formatListNumber(number).toLowerCase()
    for (const text of [
      typed,
      ` ${typed} `,
      typed.replaceAll('-', '－'),
      typed.replaceAll('-', '—'),
      typed.replaceAll('-', ' '),
    ])
      expect(parseListNumber(text)?.number).toBe(number)
    const wide = [...number].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    expect(parseListNumber(wide)?.number).toBe(number)
  })

  it('is nothing when a part is missing or a sign is wrong', () => {
    expect(parseListNumber(number.slice(0, -1))).toBeNull()
    expect(parseListNumber(number.replace('YH213', 'YH212'))).toBeNull()
    expect(parseListNumber('430423-260302-YH201-000007-0')).toBeNull()
    expect(parseListNumber('')).toBeNull()
  })
})
