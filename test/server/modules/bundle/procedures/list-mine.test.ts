import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('我的一件事 as a list', () => {
  it('has what this account filed, and its members stand among the cases as well', async () => {
    const father = await town.desk.as('P004')
    const { applicationId } = await father.call.bundle.start(await town.application('father', ['card']))
    expect((await father.call.bundle.listMine({})).rows).toEqual([
      {
        ...{ applicationId, name: '新生儿出生一件事', state: 'inProgress', startedOn: '2026-03-02' },
        sentence: '正在办，2 件里办好了 0 件。',
      },
    ])
    expect((await father.call.case.listMine({})).rows).toHaveLength(1)
    expect((await (await town.desk.as('P005')).call.bundle.listMine({})).rows).toEqual([])
  })
})
