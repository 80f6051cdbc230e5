import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('我的一件事', () => {
  it('says member by member where it stands, and what waits for the family', async () => {
    const mother = await town.desk.as('P005')
    const { applicationId } = await mother.call.bundle.start(await town.application('mother', ['register']))
    const register = await town.needCase(applicationId, 'register')
    const line = { lineId: 'L1', name: '结婚证', reason: '看不清楚', how: '重拍一张', basis: null }
    await town.desk.act('yh.win1', 'returnForCorrection', register, { lines: [line], replyDays: 30 })
    const mine = await mother.call.bundle.getMine({ applicationId })
    expect(mine).toMatchObject({ state: 'needsYou', sentence: '有 1 件等您补材料，不影响另外 1 件。' })
    expect(mine.members.map((member) => [member.key, member.state, member.todo !== null])).toEqual([
      ['hukou', 'open', false],
      ['register', 'needsYou', true],
    ])
  })

  it('is nobody else’s, and nobody’s where there is none', async () => {
    const { call } = await town.desk.as('P008')
    expect(await codeOf(call.bundle.getMine({ applicationId: town.desk.id() }))).toBe('bundle.unknown')
  })
})
