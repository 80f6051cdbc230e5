import { problem } from '@shared/problem/problem'
import { argon2id } from 'hash-wasm'

/** 口令的代价 — what one guess costs: memory in KiB and passes over it. */
export type PinCost = { readonly memoryKiB: number; readonly passes: number }

/** Costs from which a device takes the dearest that it can bear; the first is the floor for the slowest tablets (offline.md §3.1). */
export const PIN_COSTS = [
  { memoryKiB: 19 * 1024, passes: 2 },
  { memoryKiB: 32 * 1024, passes: 3 },
  { memoryKiB: 64 * 1024, passes: 3 },
] as const satisfies readonly PinCost[]

/** Longest that opening may take on account of the PIN (ms). */
const MOST_MS = 900

/** Digits that a new PIN has at least: eight are 27 bits, each guess of which costs the better part of a second. */
const LEAST_DIGITS = 8

/** Wrong PINs that are let pass before waiting begins, the first wait, the longest, and how many there may be at all. */
const FREE_TRIES = 4
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
export const MOST_WRONG = 20

/** Throws `sync.pinTooSimple` for a PIN that anybody would guess first. */
export function assertGoodPin(pin: string): void {
  const digits = [...pin]
  const steps = digits.slice(1).map((digit, index) => digit.charCodeAt(0) - (digits[index] ?? '').charCodeAt(0))
  const flat =
    steps.every((step) => step === 0) || steps.every((step) => step === 1) || steps.every((step) => step === -1)
  if (digits.length < LEAST_DIGITS || digits.length > 64 || flat) throw problem('sync.pinTooSimple')
}

/** 32 bytes made of a PIN, the salt and the cost: the same again only for the same three. */
export function stretchPin(pin: string, salt: Uint8Array, cost: PinCost): Promise<Uint8Array<ArrayBuffer>> {
  const options = {
    password: pin.normalize('NFKC'),
    salt,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  } as const
  return argon2id({ ...options, iterations: cost.passes, memorySize: cost.memoryKiB }).then((made) =>
    Uint8Array.from(made),
  )
}

/** The dearest of the costs that this device can bear, judged by how long (ms) one stretch at a known cost took. */
export function fittingCost(
  costs: readonly PinCost[],
  measured: { readonly cost: PinCost; readonly ms: number },
): PinCost {
  const work = (cost: PinCost) => cost.memoryKiB * cost.passes
  const perUnit = measured.ms / work(measured.cost)
  const bearable = costs.filter((cost) => work(cost) * perUnit <= MOST_MS)
  return bearable.at(-1) ?? costs[0] ?? measured.cost
}

/** How long (ms) to wait after so many wrong PINs in a row; 0 for not at all. The count is a help, not the wall: it lies on the device. */
export function waitAfter(wrong: number): number {
  return wrong <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES - 1))
}
