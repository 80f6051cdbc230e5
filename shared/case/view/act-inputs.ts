import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { SignedPromise } from '../acts/acceptance/signed-promise'
import { saysSomething } from '../acts/intake/says-something'
import { Answers } from './submit-case'

/** 补交的一行 — what came in for one line: files, or the paper itself at the counter. */
export const SuppliedPart = z.strictObject({
  lineId: z.string().check(z.minLength(1), z.maxLength(64)),
  fileIds: z.array(Id).check(z.maxLength(30)),
  paper: z.boolean(),
  pages: z.nullable(z.int().check(z.minimum(0), z.maximum(200))),
})
export type SuppliedPart = z.infer<typeof SuppliedPart>

/**
 * 补交材料（送来的） — the lines that are answered; `parts` says which files belong to which line (left out: all files belong to every
 * line), `answers` are fields of the form that change with it. No line at all where it only says why nothing comes.
 */
export const SupplyInput = z
  .strictObject({
    lineIds: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(40)),
    fileIds: z.array(Id).check(z.maxLength(60)),
    cannotGet: z.nullable(z.string().check(z.maxLength(300))),
    parts: z.optional(z.array(SuppliedPart).check(z.maxLength(40))),
    answers: z.optional(z.nullable(Answers)),
  })
  .check(z.refine(saysSomething))
export type SupplyInput = z.infer<typeof SupplyInput>

const transferReason = z.string().check(z.minLength(4), z.maxLength(1000))

/** 转办（送来的） — the point that takes the case over (its unit is looked up by the server), or the unit that takes over the open step. */
export const TransferInput = z.union([
  z.strictObject({
    pointId: z.string().check(z.minLength(1), z.maxLength(64)),
    pointUnit: z.optional(z.string().check(z.maxLength(64))),
    reason: transferReason,
  }),
  z.strictObject({ unit: z.string().check(z.minLength(1), z.maxLength(64)), reason: transferReason }),
])
export type TransferInput = z.infer<typeof TransferInput>

const stars = {
  level: z.int().check(z.minimum(1), z.maximum(5)),
  tags: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10)),
  text: z.optional(z.nullable(z.string().check(z.maxLength(500)))),
}

/** 评价（送来的） — level 1 is best; `callback` is a call-back agent writing down what the person says. */
export const RateInput = z.strictObject({
  ...stars,
  hasText: z.optional(z.boolean()),
  channel: z.enum(['own', 'callback']),
})
export type RateInput = z.infer<typeof RateInput>

/** 家人代评 — from a relative's phone: the query code of the receipt and the last four characters of the ID number or phone. */
export const RateByCode = z.strictObject({
  opId: Id,
  queryCode: z.string().check(z.maxLength(12)),
  lastFour: z.string().check(z.maxLength(6)),
  ...stars,
})
export type RateByCode = z.infer<typeof RateByCode>

/** 当场更正（送来的） — fields of the form with their new value, and pages of lines that are replaced; the person signs that it is so. */
export const CorrectOnSpotInput = z.strictObject({
  answers: z.nullable(Answers),
  parts: z.array(SuppliedPart).check(z.maxLength(40)),
  signature: SignedPromise,
})
export type CorrectOnSpotInput = z.infer<typeof CorrectOnSpotInput>

/** 并案（送来的） — the case that stays, the lines whose papers move to it, how the applicant agreed, and who proposed it. */
export const MergeInput = z.strictObject({
  keptCaseId: Id,
  lineIds: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(40)),
  word: z.string().check(z.minLength(2), z.maxLength(300)),
  proposedBy: z.string().check(z.minLength(1), z.maxLength(64)),
})
export type MergeInput = z.infer<typeof MergeInput>
