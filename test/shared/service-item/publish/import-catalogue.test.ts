import { importCatalogue } from '@shared/service-item/publish/import-catalogue'
import { describe, expect, it } from 'vitest'
import { county, countyFiles, withRow } from '../county-catalogue'

type Routing = {
  demoHandlingType: string
  limit: { value: number; unit: string }
  nodes: {
    order: number
    name: string
    unit: string
    role: string
    phase: string
    limit: { value: number; unit: string }
  }[]
}
type Form = {
  sections: { fields: { field: string; required: unknown; showWhen: unknown }[] }[]
  situations: { key: string; askWhen: unknown }[]
  materials: {
    key: string
    name: string
    requiredWhen: unknown
    satisfiedBy: { licenceType?: string }[]
    tolerable: { allowed: boolean; withinWorkingDays: number | null }
    pages: { min: number; max: number }
  }[]
  nodes: { route: number | null; name: string; stopsClock: boolean; reason: string | null }[]
}

/** Faults of an import in which one row was changed. */
const faultsAfter = (...change: Parameters<typeof withRow>) => importCatalogue(withRow(...change), () => 1).faults
const routing = (itemId: string, change: (row: Routing) => void) =>
  faultsAfter('routing', itemId, (row) => change(row as unknown as Routing))
const form = (itemId: string, change: (row: Form) => void) =>
  faultsAfter('forms', itemId, (row) => change(row as unknown as Form))

describe('the catalogue of the demo county', () => {
  it('may be published as a whole: 48 items, 34 of them with a form', () => {
    expect(county.faults).toEqual([])
    expect(county.versions).toHaveLength(48)
    expect(county.versions.filter((one) => one.form !== null)).toHaveLength(34)
  })
})

describe('what may not be published is named with row, path, fault and remedy', () => {
  it('steps that take longer than the whole', () => {
    const [fault] = routing('disability-cert-new', (row) => {
      const [first] = row.nodes
      if (first) first.limit.value = 9
    })
    expect(fault).toEqual({
      row: 'disability-cert-new',
      path: 'routing.nodes',
      what: '各环节合计 18 工作日，超过总时限 10',
      fix: '减少环节天数，或改总时限',
    })
  })

  it('a limit that is longer than the law’s', () => {
    const faults = routing('disability-cert-new', (row) => {
      row.limit.value = 12
    })
    expect(faults.map((one) => one.what)).toContain('总时限 12 工作日，超过法定的 10')
  })

  it('an instant item with more than two steps', () => {
    const faults = routing('medins-enroll', (row) => {
      const [first] = row.nodes
      if (first) row.nodes.push({ ...first, order: 3, phase: 'node', role: 'townReviewer' })
    })
    expect(faults.map((one) => one.what)).toContain('即办件有 3 个环节')
  })

  it('a decider who may not decide', () => {
    const faults = routing('elder-allowance', (row) => {
      for (const node of row.nodes) if (node.phase === 'decision') node.role = 'approver'
    })
    expect(faults.map((one) => one.what)).toContain('approver 不能作决定')
  })

  it('a centre director who decides a promised item', () => {
    const faults = routing('elder-allowance', (row) => {
      for (const node of row.nodes) if (node.phase === 'decision') node.role = 'centreDirector'
    })
    expect(faults.map((one) => one.what)).toContain('centreDirector 不能作决定')
  })

  it('a chief representative without a mandate for the item', () => {
    const mandates = (countyFiles.mandates as { items: string[] }[]).map((one) => ({
      ...one,
      items: one.items.filter((itemId) => itemId !== 'elder-allowance'),
    }))
    const { faults } = importCatalogue({ ...countyFiles, mandates }, () => 1)
    expect(faults.map((one) => one.what)).toEqual(['chiefRep 没有这件事的授权书'])
  })

  it('a reviewer who accepts', () => {
    const faults = routing('elder-allowance', (row) => {
      for (const node of row.nodes) if (node.phase === 'accept') node.role = 'townReviewer'
    })
    expect(faults.map((one) => one.what)).toContain('townReviewer 不能受理')
  })

  it('a decision at another level than the item is exercised, unless delegation or reason is on record', () => {
    const { faults } = importCatalogue({ ...countyFiles, exceptions: {} }, () => 1)
    expect(faults.map((one) => [one.row, one.what])).toEqual([
      ['disability-two-subsidies', '行使层级是“乡级”，决定在县'],
      ['dibao', '行使层级是“乡级”，决定在县'],
      ['temp-relief', '行使层级是“县级”，决定在乡'],
      ['residence-permit-endorse', '行使层级是“县级”，决定在乡'],
    ])
  })

  it('two accepting steps, no deciding step, a unit that is not there', () => {
    const faults = routing('elder-allowance', (row) => {
      for (const node of row.nodes) {
        if (node.phase === 'decision') node.phase = 'accept'
        else node.unit = 'nowhere'
      }
    })
    const said = faults.map((one) => one.what)
    expect(said).toEqual(expect.arrayContaining(['受理环节要恰好一个', '决定环节有 0 个', '没有单位 nowhere']))
  })

  it('a field that the dictionary does not have', () => {
    const faults = form('elder-allowance', (row) => {
      const field = row.sections[0]?.fields[0]
      if (field) field.field = 'shoeSize'
    })
    expect(faults).toContainEqual({
      row: 'elder-allowance',
      path: 'form.sections[0].fields[0]',
      what: '字典里没有字段 shoeSize',
      fix: '先在字典里加这个字段',
    })
  })

  it('an operator that does not exist, in whichever expression it stands', () => {
    const faults = form('elder-allowance', (row) => {
      const [situation] = row.situations
      if (situation) situation.askWhen = { and: [true, { regex: [{ var: 'name' }, '.*'] }] }
      const [material] = row.materials
      if (material) material.requiredWhen = { map: [{ var: 'name' }, { var: '' }] }
    })
    expect(faults.map((one) => one.what)).toEqual(expect.arrayContaining(['不认得算子 regex', '不认得算子 map']))
  })

  it('a situation, context value or table column that nothing fills', () => {
    const faults = form('dibao', (row) => {
      const field = row.sections[0]?.fields[0]
      if (field) {
        field.required = { '==': [{ var: 's.nothing' }, true] }
        field.showWhen = { some: [{ var: 'householdMembers' }, { '>': [{ var: 'height' }, { var: 'ctx.now' }] }] }
      }
    })
    const said = faults.map((one) => one.what)
    expect(said).toEqual(expect.arrayContaining(['没有情形 nothing', '表里没有列 height']))
  })

  it('a licence type that the county does not have', () => {
    const faults = form('elder-allowance', (row) => {
      const way = row.materials[0]?.satisfiedBy[0]
      if (way) way.licenceType = 'library-card'
    })
    expect(faults.map((one) => one.what)).toContain('没有证照类型 library-card')
  })

  it('a material that the guide does not name, has no pages, or may come too late', () => {
    const faults = form('disability-cert-new', (row) => {
      for (const material of row.materials) {
        if (material.key === 'idCard') material.name = '身份证'
        if (material.key === 'hukou') material.pages = { min: 5, max: 1 }
        if (material.key === 'photo') material.tolerable = { allowed: true, withinWorkingDays: 9 }
      }
    })
    expect(faults.map((one) => one.what)).toEqual(
      expect.arrayContaining(['指南里没有“身份证”', '最少页数大于最多页数', '容缺补齐的期限不合规（最多 8 个工作日）']),
    )
  })

  it('a step of the form that says something else than the routing, or stops the clock without a reason', () => {
    const faults = form('disability-cert-new', (row) => {
      for (const node of row.nodes) {
        if (node.route === 1) node.name = '村里受理'
        if (node.stopsClock) node.reason = null
      }
    })
    expect(faults.map((one) => one.what)).toEqual(
      expect.arrayContaining(['“村里受理”和路由第 1 行不一致', '“残疾评定”不计时，没写依据', '“公示”不计时，没写依据']),
    )
  })

  it('a row of the wrong shape, with the place of every fault', () => {
    const faults = faultsAfter('items', 'elder-allowance', (row) => {
      row.name = null
      row.colour = 'red'
      row.materials_complete = 'yes'
    })
    expect(faults.map((one) => [one.row, one.path])).toEqual(
      expect.arrayContaining([
        ['elder-allowance', 'items.name'],
        ['elder-allowance', 'items.materials_complete'],
        ['elder-allowance', 'items'],
      ]),
    )
    expect(faults.map((one) => one.what)).toContain('多了不认得的栏目 colour')
  })

  it('a field that names a list which is not there', () => {
    const faults = faultsAfter('fields', 'ethnicity', (row) => {
      row.optionsRef = 'planets'
    })
    expect(faults).toContainEqual({
      row: 'ethnicity',
      path: 'optionsRef',
      what: '没有代码表 planets',
      fix: '改成有的代码表，或先加这张表',
    })
  })

  it('rows that speak of an item which is not there', () => {
    const { faults } = importCatalogue(
      { ...countyFiles, words: { ...countyFiles.words, 'moon-flight': ['登月'] } },
      () => 1,
    )
    expect(faults).toEqual([
      {
        row: 'moon-flight',
        path: 'words',
        what: '目录里没有事项 moon-flight',
        fix: '改成目录里的事项，或先加这个事项',
      },
    ])
    const lost = faultsAfter('routing', 'dibao', (row) => {
      row.itemId = 'dibao-2'
    })
    expect(lost.map((one) => one.row)).toEqual(expect.arrayContaining(['dibao', 'dibao-2']))
  })
})

describe('one bad row', () => {
  it('does not hide the next, and does not stop the good ones', () => {
    const first = withRow('routing', 'dibao', (row) => {
      ;(row as unknown as Routing).demoHandlingType = '急件'
    })
    const both = {
      ...first,
      items: (first.items as { id: string; name: unknown }[]).map((row) =>
        row.id === 'felling' ? { ...row, name: 7 } : row,
      ),
    }
    const { versions, faults } = importCatalogue(both, () => 1)
    expect(new Set(faults.map((one) => one.row))).toEqual(new Set(['dibao', 'felling']))
    expect(versions).toHaveLength(46)
  })
})
