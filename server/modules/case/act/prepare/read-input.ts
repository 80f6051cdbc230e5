import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'

/** The input by its schema, whoever sent it: the ladder has read a client's already, the sync push brings it as it came. Throws `input.invalid`. */
export function readInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const read = z.safeParse(schema, input)
  if (!read.success) throw problem('input.invalid', { count: read.error.issues.length })
  return read.data
}
