import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { key, line } from '../act-input'

/** 纸质移交 — papers of a case leave a point with a list; the list keeps who carries them and until when they must be there (F056, F066). */
export const handOverPapers = defineAct({
  name: 'handOverPapers',
  input: z.strictObject({
    listNo: line(30),
    fromPoint: key,
    toPoint: key,
    way: z.enum(['hand', 'post']),
    lines: z
      .array(
        z.strictObject({
          lineKey: key,
          name: line(120),
          pages: z.nullable(z.int().check(z.minimum(0), z.maximum(999))),
        }),
      )
      .check(z.minLength(1), z.maxLength(60)),
  }),
  decide: (_, input) => {
    if (input.fromPoint === input.toPoint) throw problem('handover.sameEnds')
    return logged({ ...input })
  },
})
