import { mayHoldStep } from '@shared/service-item/publish/decider-roles'
import { expressionFaults } from '@shared/service-item/publish/expression-faults'
import { formFaults } from '@shared/service-item/publish/form-faults'
import { publishFaults } from '@shared/service-item/publish/publish-check'
import type { PublishWorld } from '@shared/service-item/publish/publish-world'
import { shapeFaults } from '@shared/service-item/publish/row-fault'
import { describe, expect, it } from 'vitest'
import { countyFiles, dictionary, itemOf } from '../county-catalogue'

type UnitRow = { id: string; level: 'county' | 'township' | 'village' }
const world: PublishWorld = {
  dictionary,
  licenceTypes: new Set((countyFiles.licences as { type: string }[]).map((one) => one.type)),
  units: new Map((countyFiles.units as UnitRow[]).map((unit) => [unit.id, unit.level])),
  mandates: countyFiles.mandates as PublishWorld['mandates'],
}

describe('who may hold a step', () => {
  it('accepting: window and village clerks only', () => {
    expect(mayHoldStep('accept', 'windowClerk', '承诺件')).toBe(true)
    expect(mayHoldStep('accept', 'villageClerk', '承诺件')).toBe(true)
    for (const role of ['townReviewer', 'approver', 'centreDirector', 'chiefRep'] as const)
      expect(mayHoldStep('accept', role, '承诺件')).toBe(false)
  })

  it('deciding: leaders and chief representatives; the centre director instant items only; reviewers never', () => {
    for (const role of ['chiefRep', 'deptLeader', 'leaderInCharge'] as const)
      expect(mayHoldStep('decision', role, '承诺件')).toBe(true)
    expect(mayHoldStep('decision', 'centreDirector', '即办件')).toBe(true)
    expect(mayHoldStep('decision', 'centreDirector', '承诺件')).toBe(false)
    expect(mayHoldStep('decision', 'approver', '即办件')).toBe(false)
    expect(mayHoldStep('decision', 'windowClerk', '即办件')).toBe(false)
  })
})

describe('an expression', () => {
  const faultsOf = (expression: unknown, situations: ReadonlySet<string> | null = new Set(['minor'])) => {
    const found: string[] = []
    expressionFaults(expression, 'here', { dictionary, situations }, (path, what) => found.push(`${path} ${what}`))
    return found
  }

  it('may be a constant, a known name, or known operators over them', () => {
    expect(faultsOf(true)).toEqual([])
    expect(faultsOf(null)).toEqual([])
    expect(
      faultsOf({
        and: [
          { '==': [{ var: 's.minor' }, true] },
          { '>': [{ age: [{ var: 'birthDate' }, { var: 'ctx.today' }] }, 60] },
        ],
      }),
    ).toEqual([])
    expect(faultsOf({ '!=': [{ var: 'value.division' }, null] })).toEqual([])
  })

  it('sees only its own row inside a table', () => {
    expect(faultsOf({ some: [{ var: 'householdMembers' }, { '!!': [{ var: 'memberIdNumber' }] }] })).toEqual([])
    expect(faultsOf({ some: [{ var: 'householdMembers' }, { '!!': [{ var: 'birthDate2' }] }] })).toEqual([
      'here 表里没有列 birthDate2',
    ])
  })

  it('of the dictionary may name any form’s situations, that of a form only its own', () => {
    expect(faultsOf({ var: 's.other' })).toEqual(['here 没有情形 other'])
    expect(faultsOf({ var: 's.other' }, null)).toEqual([])
  })
})

describe('a form', () => {
  it('of every item of the county has no fault by itself', () => {
    const found: string[] = []
    formFaults(itemOf('dibao'), world, (path, what) => found.push(`${path} ${what}`))
    formFaults(itemOf('hukou-move'), world, (path, what) => found.push(`${path} ${what}`))
    expect(found).toEqual([])
  })

  it('may not name a material or a situation twice', () => {
    const item = itemOf('dibao')
    if (item.form === null) throw new Error('dibao has a form')
    const { form } = item
    const twice = { ...item, form: { ...form, materials: [...form.materials, ...form.materials.slice(0, 1)] } }
    expect(publishFaults(twice, world).map((fault) => fault.what)).toEqual([`材料 ${form.materials[0]?.key} 写了两次`])
  })

  it('must be the form of its own item', () => {
    const item = { ...itemOf('dibao'), form: itemOf('tekun').form }
    expect(publishFaults(item, world).map((fault) => fault.what)).toContain('表单写的是 tekun')
  })
})

describe('a row that does not have the shape of its schema', () => {
  it('is told in words, one fault for each place', () => {
    const faults = shapeFaults('dibao', 'items', [
      { code: 'invalid_type', path: ['name'], message: '' },
      { code: 'unrecognized_keys', path: [], keys: ['a', 'b'], message: '' },
      { code: 'invalid_value', path: ['routing', 'limit', 0], message: '' },
      { code: 'too_small', path: ['nodes'], message: '' },
      { code: 'invalid_union', path: ['x'], message: '' },
      { code: 'custom', path: ['y'], message: '' },
    ])
    expect(faults.map((fault) => `${fault.path} ${fault.what}`)).toEqual([
      'items.name 没有填，或者填的种类不对',
      'items 多了不认得的栏目 a、b',
      'items.routing.limit.0 填的不在可以选的里面',
      'items.nodes 太短、太小，或太长、太大',
      'items.x 填的内容不完整',
      'items.y 格式不对',
    ])
    expect(faults.every((fault) => fault.row === 'dibao' && fault.fix !== '')).toBe(true)
  })
})
