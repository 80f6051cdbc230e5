import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { SAY } from '../../case/desk'
import { HeldDesk } from './held-desk'

let held: HeldDesk

beforeAll(async () => {
  held = await HeldDesk.open()
})
afterAll(() => held.close())

const look = (opId: string, trouble: 'twin' | 'fieldClash' | 'movedOn' | 'faulty') =>
  held.device.clerk.call.sync.getHeld({ opId, trouble })

describe('both sides of what is held', () => {
  it('of a field changed at two places: as it was, mine, theirs, in the words of the form', async () => {
    const op = await held.lateSupply('P022', {
      mine: { phone: '15400001111' },
      meanwhile: (caseId) =>
        held.desk.act('yh.win1', 'supply', caseId, {
          ...{ ...SAY.supply('photo'), parts: [] },
          answers: { phone: '15400002222' },
        }),
    })
    const detail = await look(op.opId, 'fieldClash')
    expect(detail).toMatchObject({ hasBase: true, row: { title: expect.stringContaining('补交材料') } })
    expect(detail.fields).toEqual([
      expect.objectContaining({
        ...{ key: 'phone', mine: '154****1111', theirs: '154****2222', verdict: 'clash' },
        base: expect.stringMatching(/^154\*{4}/),
      }),
    ])
    expect(detail.choices.map((one) => [one.decision, one.why])).toEqual([
      ['chooseFields', null],
      ['asNote', null],
      ['setAside', null],
    ])
  })

  it('of two cases of one person: every field beside its twin, numbers masked', async () => {
    await held.intake('P020')
    const second = await held.intake('P020')
    const detail = await look(second.opId, 'twin')
    expect(detail.other).toMatchObject({ itemName: expect.any(String), sentence: expect.stringContaining('。') })
    expect(detail.fields.length).toBeGreaterThan(5)
    expect(detail.fields.every((field) => field.verdict === 'same')).toBe(true)
    expect(JSON.stringify(detail)).not.toMatch(/99042319\d{10}/)
  })

  it('of an intake that is wrong in itself: what was filled in, and what is wrong with it', async () => {
    const op = await held.faulty('P007')
    const detail = await look(op.opId, 'faulty')
    expect(detail.fields.find((field) => field.key === 'idNumber')?.fault).toContain('：')
    expect(detail.fields.find((field) => field.key === 'name')?.fault).toBeNull()
    expect(detail.choices.map((one) => one.decision)).toEqual(['takeAnew', 'setAside'])
  })

  it('of an act that came too late: what it says and where the case stands now', async () => {
    const op = await held.lateHandOut('P003')
    const detail = await look(op.opId, 'movedOn')
    expect(detail.mine).toContainEqual({ label: '领取人', text: '刘小芳' })
    expect(detail.other?.sentence).not.toBe('')
  })
})

it('is shown at its own point and above, and is not there for anybody else', async () => {
  const op = await held.lateHandOut('P005')
  const ask = async (account: string) =>
    (await signIn(held.desk.county, account)).call.sync.getHeld({ opId: op.opId, trouble: 'movedOn' })
  expect(await codeOf(ask('huangzhou'))).toBe('sync.heldNotFound')
  expect(await codeOf(ask('yh.win1'))).toBe('sync.heldNotFound')
  expect((await ask('yh.zhuren')).row.opId).toBe(op.opId)
  expect(await codeOf(look(op.opId, 'faulty'))).toBe('sync.heldNotFound')
})
