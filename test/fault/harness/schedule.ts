import fc from 'fast-check'

/** 一步 — one thing that a clerk does, or that happens to a device, to its line or to the server. */
export type Step =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'intake'; readonly device: number; readonly photos: number; readonly tab: number }
  | { readonly do: 'supply'; readonly device: number; readonly which: number }
  | { readonly do: 'voidNumber'; readonly device: number; readonly tab: number }
  | { readonly do: 'draft'; readonly device: number }
  | { readonly do: 'syncNow'; readonly device: number }
  /** From now on this share of the requests of a device meets a fault. */
  | { readonly do: 'weather'; readonly device: number; readonly percent: number; readonly only: LineFault | null }
  | { readonly do: 'offline'; readonly device: number; readonly ms: number }
  /** The page dies: now, or in the middle of the n-th write to its stores from now on. */
  | { readonly do: 'crash'; readonly device: number; readonly atWrite: number; readonly backAfterMs: number }
  | { readonly do: 'secondTab'; readonly device: number }
  | { readonly do: 'closeTab'; readonly device: number }
  | { readonly do: 'clock'; readonly device: number; readonly byMs: number }
  | { readonly do: 'serverCrash'; readonly downMs: number }
  | { readonly do: 'backUp' }
  | { readonly do: 'restore'; readonly which: number }
  | { readonly do: 'rollBack'; readonly ms: number }
  | { readonly do: 'officer'; readonly which: number; readonly ms: number }

/** What can happen to one request on its way. */
export const LINE_FAULTS = [
  'dropRequest',
  'loseAnswer',
  'duplicate',
  'lateDuplicate',
  'delay',
  'hang',
  'cutRequest',
  'cutAnswer',
  'busy',
  'captive',
] as const
export type LineFault = (typeof LINE_FAULTS)[number]

/** 日程 — a number of devices, the seed of all chance within, and the steps in order. */
export type Schedule = {
  readonly seed: number
  readonly devices: number
  /** Browsers with Web Locks, or the lease row that stands in for them. */
  readonly locks: boolean
  readonly steps: readonly Step[]
}

const SECOND = 1_000
const DAY = 86_400_000
const device = fc.nat({ max: 4 })
const tab = fc.nat({ max: 1 })

/** The first is what everything shrinks to: nothing happens. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { withCrossShrink: true },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat({ max: 90 * SECOND }) }) },
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('intake' as const), device, photos: fc.nat({ max: 2 }), tab }),
  },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('voidNumber' as const), device, tab }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('supply' as const), device, which: fc.nat({ max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('draft' as const), device }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('syncNow' as const), device }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('weather' as const),
      device,
      percent: fc.constantFrom(0, 10, 30, 60, 100),
      only: fc.option(fc.constantFrom(...LINE_FAULTS)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('offline' as const),
      device,
      ms: fc.integer({ min: 1, max: 300 * SECOND }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      device,
      atWrite: fc.nat({ max: 12 }),
      backAfterMs: fc.nat({ max: 60 * SECOND }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('secondTab' as const), device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('closeTab' as const), device }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      device,
      byMs: fc.constantFrom(-3_650 * DAY, -DAY, -60 * SECOND, 60 * SECOND, DAY, 45 * DAY, 3_650 * DAY),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('serverCrash' as const), downMs: fc.nat({ max: 40 * SECOND }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('backUp' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), which: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rollBack' as const), ms: fc.nat({ max: 200 * SECOND }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('officer' as const), which: fc.nat(), ms: fc.nat({ max: 20 * SECOND }) }),
  },
)

/** Schedules of so many steps; a failing one shrinks step by step to waiting for nothing. */
export function schedules(steps: number): fc.Arbitrary<Schedule> {
  return fc.record({
    seed: fc.nat({ max: 0xffff_ffff }),
    devices: fc.integer({ min: 3, max: 5 }),
    locks: fc.boolean(),
    steps: fc.array(step, { minLength: steps, maxLength: steps }),
  })
}
