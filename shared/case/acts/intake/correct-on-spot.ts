import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { assertSigned, SignedPromise, signatureLog } from '../acceptance/signed-promise'
import { defineAct, logged } from '../act'
import { key } from '../act-input'

/**
 * 当场更正 — what can be put right while the person is there is put right at once and is no ground for a notice (行政许可法第三十二条第一款第三项). The old
 * value stays in its revision, the old page with the case; the log names fields, lines and digests, never what was written.
 */
export const correctOnSpot = defineAct({
  name: 'correctOnSpot',
  input: z.strictObject({
    fields: z.array(key).check(z.maxLength(60)),
    /** The revision of the answers that was written, with its digest; null when only pages changed. */
    revision: z.nullable(z.int().check(z.minimum(2))),
    answersDigest: z.nullable(z.string().check(z.maxLength(64))),
    lineIds: z.array(key).check(z.maxLength(40)),
    fileIds: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60)),
    signature: SignedPromise,
  }),
  decide: (_, input) => {
    if (input.fields.length === 0 && input.lineIds.length === 0) throw problem('case.reasonRequired')
    assertSigned(input.signature)
    const { signature, ...changed } = input
    return logged({ ...changed, signature: signatureLog(signature) })
  },
})
