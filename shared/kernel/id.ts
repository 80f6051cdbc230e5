import * as z from 'zod/mini'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** 标识 — a UUIDv7 in lower-case text, made where the thing is made (RFC 9562). */
export const Id = z.string().check(z.regex(UUID))
export type Id = z.infer<typeof Id>

/** 办件标识 — id of a Case; made on the device that takes it in. */
export const CaseId = Id
export type CaseId = Id

/** 写入标识 — one per intended write; the same id sent twice writes once. */
export const OpId = Id
export type OpId = Id

const HEX = '0123456789abcdef'

/**
 * Makes a UUIDv7 from a time and sixteen random bytes that the caller brings, so that phone, station and server share one
 * maker and nothing in `shared/` knows a clock or chance.
 */
export function makeId(nowMs: number, random: ArrayLike<number>): Id {
  const bytes = Array.from({ length: 16 }, (_, index) => (random[index] ?? 0) & 0xff)
  let rest = nowMs
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.map((byte) => `${HEX[byte >> 4]}${HEX[byte & 15]}`).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
