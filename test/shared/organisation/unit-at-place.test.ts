import { type UnitNames, unitNamerAt } from '@shared/organisation/unit-at-place'
import { describe, expect, it } from 'vitest'
import divisionFile from '../../../prisma/seed/data/divisions.json'
import organisation from '../../../prisma/seed/data/organisation.json'

type Node = { code: string; name: string; children?: Node[] }
const divisions = new Map<string, { name: string; level: number }>()
function walk(node: Node, level: number): void {
  divisions.set(node.code, { name: node.name, level })
  for (const child of node.children ?? []) walk(child, level + 1)
}
for (const province of divisionFile.divisions as Node[]) walk(province, 1)

type Row = UnitNames & { id: string; level: 'county' | 'township' | 'village'; division: string }
const rows = organisation.units as unknown as Row[]
const units = new Map(rows.map((unit) => [unit.id, unit]))
const codeOf = (name: string) => [...divisions].find(([, one]) => one.name === name)?.[0] ?? ''
const nameAt = (place: string | null, unitId: string) => unitNamerAt(place, { units, divisions })(unitId)?.shortName

describe('the units of a place', () => {
  it('name no township while none is chosen', () => {
    expect(nameAt(null, 'yhx-zwzx')).toBe('您所在乡镇的便民服务中心')
    expect(nameAt(null, 'yhpcs')).toBe('您所在乡镇的派出所')
    expect(nameAt(null, 'yhx-shsw')).toBe('您所在乡镇的社会事务办公室')
    for (const unit of rows.filter((one) => one.level === 'township')) {
      const said = unitNamerAt(null, { units, divisions })(unit.id)
      expect(said?.name, unit.name).not.toContain('永和')
      expect(said?.phone).toBeNull()
    }
  })

  it('are the registered ones in their own township, from the township down to each village', () => {
    for (const place of [codeOf('永和乡'), '430423201201', '430423201003']) {
      expect(nameAt(place, 'yhx-zwzx')).toBe('永和乡便民中心')
      expect(nameAt(place, 'yhpcs')).toBe('永和派出所')
    }
  })

  it('are those that do the same work in every other township of the county', () => {
    expect(nameAt(codeOf('白果镇'), 'yhx-zwzx')).toBe('白果镇便民服务中心')
    expect(nameAt(codeOf('白果镇'), 'yhpcs')).toBe('白果派出所')
    expect(nameAt(codeOf('白果镇'), 'yhx')).toBe('白果镇人民政府')
    const towns = [...divisions].filter(([code, one]) => code.startsWith('430423') && one.level === 4)
    expect(towns.length).toBeGreaterThan(5)
    for (const [code, { name }] of towns) {
      const said = nameAt(code, 'yhx-zwzx')
      expect(said?.startsWith(name), name).toBe(true)
      expect(said).toMatch(/便民(服务)?中心$/)
    }
  })

  it('are the registered ones of another township where that township has its own', () => {
    const own = { id: 'bg', name: '白果镇便民服务中心（新址）', shortName: '白果中心', phone: '1', level: 'township' }
    const both = new Map([...units, ['bg', { ...own, division: codeOf('白果镇') } as Row]])
    expect(unitNamerAt(codeOf('白果镇'), { units: both, divisions })('yhx-zwzx')).toMatchObject({
      shortName: '白果中心',
    })
  })

  it('of the county are the same everywhere, and the county itself is no township', () => {
    expect(nameAt(codeOf('白果镇'), 'cl')).toBe('县残联')
    expect(nameAt('430423000000', 'yhx-zwzx')).toBe('您所在乡镇的便民服务中心')
    expect(nameAt(null, 'unknown')).toBeUndefined()
  })
})
