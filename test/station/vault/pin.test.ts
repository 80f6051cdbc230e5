import { describe, expect, it } from 'vitest'
import { assertGoodPin, fittingCost, PIN_COSTS, stretchPin, waitAfter } from '../../../station/vault/pin'

const SALT = Uint8Array.from({ length: 16 }, (_, index) => index)

describe('a PIN', () => {
  it('is stretched to the same bytes only with the same salt and cost', async () => {
    const made = await stretchPin('28061735', SALT, PIN_COSTS[0])
    expect(made).toHaveLength(32)
    expect(await stretchPin('28061735', SALT, PIN_COSTS[0])).toEqual(made)
    const others = [
      stretchPin('28061736', SALT, PIN_COSTS[0]),
      stretchPin(
        '28061735',
        SALT.map((byte) => byte ^ 255),
        PIN_COSTS[0],
      ),
      stretchPin('28061735', SALT, PIN_COSTS[1]),
    ]
    for (const other of await Promise.all(others)) expect(other).not.toEqual(made)
  })

  it('is refused when it is short, all alike, or a run up or down', () => {
    for (const pin of ['2806173', '11111111', '12345678', '87654321', '']) expect(() => assertGoodPin(pin)).toThrow()
    for (const pin of ['28061735', '11223344', '天天向上好好学习']) expect(() => assertGoodPin(pin)).not.toThrow()
  })

  it('costs as much as the device can bear, and never less than the floor', () => {
    expect(fittingCost(PIN_COSTS, { cost: PIN_COSTS[0], ms: 120 })).toEqual(PIN_COSTS[2])
    expect(fittingCost(PIN_COSTS, { cost: PIN_COSTS[0], ms: 300 })).toEqual(PIN_COSTS[1])
    expect(fittingCost(PIN_COSTS, { cost: PIN_COSTS[0], ms: 5_000 })).toEqual(PIN_COSTS[0])
    expect(fittingCost(PIN_COSTS, { cost: PIN_COSTS[2], ms: 800 })).toEqual(PIN_COSTS[2])
  })

  it('typed wrong costs nothing four times, then half a minute, twice as much each time, a quarter of an hour at most', () => {
    expect([1, 4, 5, 6, 7, 20].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 120_000, 900_000])
  })
})
