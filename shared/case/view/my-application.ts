import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { SupplementLine } from './case-view'
import { Answers, SituationAnswers } from './submit-case'

/**
 * 要改的申请 — what there is to mend (`lines`), with the answers as they were handed in and which files stand for which line. While a
 * supplement is asked, `answers` holds only the fields that its lines name.
 */
export const MyApplication = z.strictObject({
  caseId: Id,
  itemId: z.string(),
  itemVersion: z.int(),
  answers: Answers,
  situations: SituationAnswers,
  lines: z.array(SupplementLine),
  materials: z.array(z.strictObject({ lineKey: z.string(), fileIds: z.array(Id), paper: z.boolean() })),
})
export type MyApplication = z.infer<typeof MyApplication>
