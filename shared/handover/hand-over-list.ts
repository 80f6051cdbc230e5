import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Instant } from '../kernel/instant'

const key = z.string().check(z.minLength(1), z.maxLength(64))

/** Papers of one list at most: a bundle that two people can still count. */
export const MAX_LIST_PAPERS = 300

/** 清单上的一样 — one paper of one case. `leftOut` says why it stays behind this time; null for one that goes along. */
export const HandOverPaper = z.strictObject({
  caseId: Id,
  /** The case number as printed. */
  caseNumber: z.string().check(z.minLength(1), z.maxLength(40)),
  applicantMasked: z.string().check(z.maxLength(40)),
  itemName: z.string().check(z.maxLength(120)),
  lineKey: key,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  pages: z.nullable(z.int().check(z.minimum(0), z.maximum(999))),
  leftOut: z.nullable(z.string().check(z.minLength(2), z.maxLength(200))),
})
export type HandOverPaper = z.infer<typeof HandOverPaper>

/** 签名图 — a PNG in base64; a signature of a hand is some ten thousand characters. */
const Drawn = z.nullable(z.string().check(z.maxLength(120_000), z.regex(/^[A-Za-z0-9+/]+=*$/)))

/** 移交清单（送来的） — which papers leave a point for which other one, under the number that stands on the printed list (F056). */
export const HandOverList = z.strictObject({
  listId: Id,
  number: z.string().check(z.minLength(8), z.maxLength(30)),
  fromPoint: key,
  toPoint: key,
  way: z.enum(['hand', 'post']),
  handedAt: Instant,
  /** Who carries it, where another person than the clerk does. */
  courier: z.nullable(z.string().check(z.minLength(1), z.maxLength(40))),
  /** The number on the seal of the bag; null for a bundle that is not sealed. */
  sealNo: z.nullable(z.string().check(z.minLength(1), z.maxLength(30))),
  /** Why it goes to another point than its papers usually go to; null, or left out by an older app, for the usual one. */
  redirected: z.optional(z.nullable(z.string().check(z.minLength(2), z.maxLength(200)))),
  papers: z.array(HandOverPaper).check(z.minLength(1), z.maxLength(MAX_LIST_PAPERS)),
  signatures: z.strictObject({ sender: Drawn, courier: Drawn }),
})
export type HandOverList = z.infer<typeof HandOverList>
