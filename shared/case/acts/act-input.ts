import * as z from 'zod/mini'

/** Short text that a person typed: one line, trimmed by the client. */
export const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
/** Text of reasons: long enough to say something. */
export const reasonText = z.string().check(z.minLength(4), z.maxLength(1000))
/** Text that may be left empty. */
export const optionalText = (max: number) => z.nullable(z.string().check(z.maxLength(max)))
/** Identifiers of data: units, points, node keys. */
export const key = z.string().check(z.minLength(1), z.maxLength(64))
