import * as z from 'zod/mini'
import { ExpectedDate, SubmitCase } from '../../case/view/submit-case'
import { Id } from '../../kernel/id'

/**
 * 一件事申报 — what the phone sends: the merged form under the id of the application that it made, and the versions of the members' forms
 * that it was filled in by.
 */
export const StartBundle = z.strictObject({
  opId: Id,
  applicationId: Id,
  bundleId: z.string().check(z.maxLength(40)),
  planVersion: z.int().check(z.minimum(1)),
  itemVersions: z.record(z.string().check(z.maxLength(40)), z.int()),
  pointId: SubmitCase.shape.pointId,
  situations: SubmitCase.shape.situations,
  answers: SubmitCase.shape.answers,
  materials: SubmitCase.shape.materials,
  filesExpected: SubmitCase.shape.filesExpected,
  confirmation: SubmitCase.shape.confirmation,
  delivery: SubmitCase.shape.delivery,
  contact: SubmitCase.shape.contact,
})
export type StartBundle = z.infer<typeof StartBundle>

/** 一件事回执 — one for all members: which were taken in now and which follow by themselves. */
export const BundleReceipt = z.strictObject({
  applicationId: Id,
  number: z.string(),
  name: z.string(),
  startedAt: z.string(),
  expected: ExpectedDate,
  members: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      caseId: z.nullable(Id),
      numberText: z.nullable(z.string()),
      queryCode: z.nullable(z.string()),
      waitsFor: z.array(z.string()),
    }),
  ),
  missing: z.array(z.strictObject({ lineKey: z.string(), name: z.string() })),
  warnings: z.array(z.string()),
})
export type BundleReceipt = z.infer<typeof BundleReceipt>
