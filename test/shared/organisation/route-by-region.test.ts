import { describe, expect, it } from 'vitest'
import { unitForRegion } from '../../../shared/organisation/route-by-region'

const world = {
  county: '430423000000',
  units: new Map(
    (
      [
        ['cl', '衡山县残疾人联合会', 'county', '430423000000'],
        ['yhx-shsw', '永和乡社会事务办公室', 'township', '430423201000'],
        ['yhpcs', '衡山县公安局永和派出所', 'township', '430423201000'],
        ['bg-shsw', '白果镇社会事务办公室', 'township', '430423101000'],
      ] as const
    ).map(([id, name, level, division]) => [id, { name, level, division }]),
  ),
  divisions: new Map([
    ['430423201000', { name: '永和乡', level: 4 }],
    ['430423101000', { name: '白果镇', level: 4 }],
  ]),
}

describe('the unit of a step by region', () => {
  it.each([
    ['cl', '430423101201', 'cl'],
    ['yhx-shsw', '430423201201', 'yhx-shsw'],
    ['yhx-shsw', '430423101201', 'bg-shsw'],
    ['yhpcs', '430423101201', null],
    ['yhx-shsw', '430423102000', null],
    // A place that names no township of this county leaves the catalogue's unit.
    ['yhx-shsw', '430423000000', 'yhx-shsw'],
    ['yhx-shsw', '431224100000', 'yhx-shsw'],
    ['unheard', '430423101201', 'unheard'],
  ])('%s at %s is %s', (unit, place, answer) => {
    expect(unitForRegion(unit, place, world)).toBe(answer)
  })
})
