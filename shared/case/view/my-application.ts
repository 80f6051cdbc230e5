import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { Answers, SituationAnswers } from './submit-case'

/** 退回来改的申请 — answers as they were handed in, and which files stand for which line. */
export const MyApplication = z.strictObject({
  caseId: Id,
  itemId: z.string(),
  itemVersion: z.int(),
  answers: Answers,
  situations: SituationAnswers,
  materials: z.array(z.strictObject({ lineKey: z.string(), fileIds: z.array(Id), paper: z.boolean() })),
})
export type MyApplication = z.infer<typeof MyApplication>
