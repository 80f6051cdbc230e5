import { describe, expect, test } from 'vitest'
import { parseRoute } from '../../../station/app/route'
import { pinFault } from '../../../station/features/enrol/pin'
import { progressQuery } from '../../../station/features/progress/progress-query'
import { copyMark } from '../../../web/print/copy-mark'

describe('codes and addresses at the station', () => {
  test('progress is asked by number, by query code, and by what the square of a receipt holds', () => {
    expect(progressQuery('7k4m 9qtr')).toEqual({ queryCode: '7K4M9QTR' })
    expect(progressQuery('https://county.example/#/packages/mine/query/index?code=7K4M9QTR')).toEqual({
      queryCode: '7K4M9QTR',
    })
    expect(progressQuery('430423-261121-YH201-000007-N')).toEqual({ number: '430423261121YH201000007N' })
    expect(progressQuery('430423-261121-YH201-000007-M')).toBe(null)
    expect(progressQuery('你好')).toBe(null)
  })

  test('a PIN that everybody tries first is refused', () => {
    expect(pinFault('11111111')).toMatch(/一样/)
    expect(pinFault('12345678')).toMatch(/连着/)
    expect(pinFault('2580')).toMatch(/8 位/)
    expect(pinFault('25801376')).toBe(null)
  })

  test('an unknown address opens the intake', () => {
    expect(parseRoute('#/pickup')).toEqual({ screen: 'pickup', id: null })
    expect(parseRoute('#/intake/0192')).toEqual({ screen: 'intake', id: '0192' })
    expect(parseRoute('#/nothing')).toEqual({ screen: 'intake', id: null })
  })

  test('only a second print is marked as one', () => {
    expect(copyMark(0)).toBe('')
    expect(copyMark(2)).toBe('补打第 2 次')
  })
})
