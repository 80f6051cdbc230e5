import { problem } from '@shared/problem/problem'
import { argon2id } from 'hash-wasm'

/** 口令的记录 — what is kept of a PIN: how it was stretched and what came out. The PIN itself is kept nowhere. */
export type PinRecord = {
  readonly alg: 'argon2id'
  readonly salt: string
  readonly memoryKiB: number
  readonly passes: number
  readonly verifier: string
}

/** Cost of one guess (offline.md §3.1): 19 MiB and two passes are the floor for the slowest tablets; more is set at the next unlock. */
const MEMORY_KIB = 19 * 1024
const PASSES = 2

/** Wrong PINs that are let pass before waiting begins, the first wait, and the longest. */
const FREE_TRIES = 4
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000

/** Throws `sync.pinTooSimple` for a PIN that anybody would guess first. */
export function assertGoodPin(pin: string): void {
  const digits = [...pin]
  const steps = digits.slice(1).map((digit, index) => digit.charCodeAt(0) - (digits[index] ?? '').charCodeAt(0))
  const flat =
    steps.every((step) => step === 0) || steps.every((step) => step === 1) || steps.every((step) => step === -1)
  if (digits.length < 6 || digits.length > 64 || flat) throw problem('sync.pinTooSimple')
}

/** Stretches a new PIN with a salt of sixteen random bytes. */
export async function recordPin(pin: string, salt: Uint8Array): Promise<PinRecord> {
  assertGoodPin(pin)
  const stretched = { memoryKiB: MEMORY_KIB, passes: PASSES }
  return { alg: 'argon2id', salt: toHex(salt), ...stretched, verifier: await stretch(pin, salt, stretched) }
}

/** True for the right PIN. */
export async function isPin(pin: string, record: PinRecord): Promise<boolean> {
  if (pin === '') return false
  const found = await stretch(pin, fromHex(record.salt), record)
  let differs = found.length ^ record.verifier.length
  for (let at = 0; at < found.length; at += 1) differs |= found.charCodeAt(at) ^ record.verifier.charCodeAt(at)
  return differs === 0
}

/** How long to wait after so many wrong PINs in a row; 0 for not at all. */
export function waitAfter(wrong: number): number {
  return wrong <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES - 1))
}

function stretch(pin: string, salt: Uint8Array, cost: { memoryKiB: number; passes: number }): Promise<string> {
  return argon2id({
    password: pin.normalize('NFKC'),
    salt,
    parallelism: 1,
    iterations: cost.passes,
    memorySize: cost.memoryKiB,
    hashLength: 32,
    outputType: 'hex',
  })
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
