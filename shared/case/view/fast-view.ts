import * as z from 'zod/mini'
import { CaseId, OpId } from '../../kernel/id'
import { FAST_GROUNDS, type FastGround } from '../facets/fast-track'

const GROUNDS = Object.keys(FAST_GROUNDS) as [FastGround, ...FastGround[]]

/** 加急 — with the ground and what it is about in words; the words are for officers. */
export const MarkFast = z.strictObject({
  opId: OpId,
  caseId: CaseId,
  ground: z.enum(GROUNDS),
  note: z.string().check(z.minLength(4), z.maxLength(300)),
})

/** 取消加急 */
export const EndFast = z.strictObject({ opId: OpId, caseId: CaseId })

/** 绿色通道（显示） — why a case is on it, since when, and who said so. */
export const FastView = z.strictObject({ label: z.string(), note: z.string(), by: z.string(), on: z.string() })
export type FastView = z.infer<typeof FastView>

/** 绿色通道（申请人看到的） */
export const MyFast = z.strictObject({ label: z.string(), on: z.string() })
