import type { BundlePlan } from '@shared/bundle/bundle-plan'
import { planFaults, predecessorsOf } from '@shared/bundle/plan-faults'
import { describe, expect, it } from 'vitest'
import { newborn } from './newborn'

const { plan, forms, dictionary } = newborn()
const faults = (change: Partial<BundlePlan>) => planFaults({ ...plan, ...change }, forms, dictionary)
/** The plan with a change to one member. */
const withMember = (key: string, change: object) => ({
  members: plan.members.map((member) => (member.key === key ? { ...member, ...change } : member)),
})

describe('a plan', () => {
  it('of the demo county may be published', () => {
    expect(faults({})).toEqual([])
  })

  it('says who waits for whom', () => {
    expect(predecessorsOf(plan, 'hukou')).toEqual([])
    expect(predecessorsOf(plan, 'insurance')).toEqual(['hukou'])
  })

  it('may not leave a field of a member without an answer, or ask for what nobody needs', () => {
    const [child, ...others] = plan.sections
    const fields = child?.fields.filter((one) => one.field !== 'childName') ?? []
    expect(faults({ sections: [{ key: 'child', title: '孩子', fields }, ...others] })).toEqual([
      '没有问 childName，但有成员要用',
    ])
    const more = { key: 'more', title: '别的', fields: [{ field: 'bankAccount' }] }
    expect(faults({ sections: [...plan.sections, more] })[0]).toBe('问了 bankAccount，但没有成员要用')
  })

  it('may not ask one thing twice', () => {
    expect(
      faults({ sections: [...plan.sections, { key: 'again', title: '又一次', fields: [{ field: 'name' }] }] }),
    ).toEqual(['栏目 name 出现了两次'])
  })

  it('may not speak of what is not there', () => {
    expect(faults(withMember('card', { itemId: 'nothing' }))).toEqual(['成员 card：事项 nothing 没有自己的表单'])
    expect(faults({ outputs: [] })).toContain('成员 insurance：没有哪一件会给出 childIdNumber')
    expect(faults({ materials: [{ key: 'x', of: ['hukou.nothing'] }] })).toContain('没有材料 hukou.nothing')
    expect(faults(withMember('hukou', { when: { magic: [1] } }))).toContain('成员 hukou：不认识算子 magic')
  })

  it('may not go in a circle', () => {
    const { takes } = plan.members.find((member) => member.key === 'hukou') ?? { takes: {} }
    const circle = {
      ...withMember('hukou', { takes: { ...takes, birthPlace: { var: 'out.cardNumber' } } }),
      outputs: [...plan.outputs, { key: 'cardNumber', member: 'card', field: 'birthPlace', licences: [] }],
    }
    expect(faults(circle)).toContain('成员 hukou 的先后绕成了圈')
  })
})
