import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { somebody } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('一件事的表', () => {
  it('is asked by anybody, in the shape of an item’s form, with what it saves', async () => {
    const view = await somebody(town.desk.county).call.bundle.getForm({ bundleId: 'newborn' })
    expect(view.form).toMatchObject({ itemId: 'bundle.newborn', name: '新生儿出生一件事' })
    expect(view.bundle.members.map((member) => [member.key, member.after])).toEqual([
      ['hukou', []],
      ['insurance', ['hukou']],
      ['card', ['hukou']],
      ['register', []],
    ])
    expect(view.bundle.saved.fields).toBeGreaterThan(30)
    expect(view.bundle.saved.papers).toBeGreaterThan(5)
    const asked = view.form.sections.flatMap((section) => section.fields.map((one) => one.field))
    expect(view.fields.map((field) => field.key).toSorted()).toEqual(asked.toSorted())
  })

  it('is not there for a bundle that the county has not joined', async () => {
    const { call } = somebody(town.desk.county)
    expect(await codeOf(call.bundle.getForm({ bundleId: 'after-death' }))).toBe('bundle.notOffered')
    expect(await call.catalogue.getBundle({ id: 'after-death' })).toMatchObject({ together: false })
    expect(await call.catalogue.getBundle({ id: 'newborn' })).toMatchObject({ together: true })
  })
})
