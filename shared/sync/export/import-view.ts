import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { ProblemView } from '../problem-view'
import { OUTCOMES } from '../protocol'
import { ExportedOperation, MAX_IMPORT_OPERATIONS } from './export-file'

/** 导入村站文件 — operations of one device as they stood in its file, with the number of their line. */
export const ImportRequest = z.strictObject({
  deviceId: Id,
  operations: z
    .array(
      z.strictObject({
        line: z.int().check(z.minimum(1)),
        operation: ExportedOperation.shape.operation,
        mac: ExportedOperation.shape.mac,
      }),
    )
    .check(z.minLength(1), z.maxLength(MAX_IMPORT_OPERATIONS)),
})
export type ImportRequest = z.infer<typeof ImportRequest>

/** 导入的结果 — for each line what became of it; `refused` is a line that the device named did not write, or that was changed since. */
export const ImportAnswer = z.strictObject({
  results: z.array(
    z.strictObject({
      line: z.int(),
      opId: Id,
      outcome: z.enum([...OUTCOMES, 'refused']),
      problem: z.nullable(ProblemView),
    }),
  ),
})
export type ImportAnswer = z.infer<typeof ImportAnswer>

/** 文件是谁的 — the device of a file as it is registered, so that whoever imports sees what the file is before anything is handed in. */
export const ExportOwner = z.strictObject({
  deviceId: Id,
  name: z.string(),
  pointName: z.string(),
  state: z.enum(['active', 'suspect', 'revoked']),
})
export type ExportOwner = z.infer<typeof ExportOwner>
