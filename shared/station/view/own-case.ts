import * as z from 'zod/mini'
import { Light } from '../../case/view/case-view'
import { Id } from '../../kernel/id'
import { Instant } from '../../kernel/instant'

/** 本站的一件 — a case of the point as its device keeps it: enough to find, explain, supply and hand out, never the answers. */
export const OwnCase = z.strictObject({
  caseId: Id,
  number: z.string(),
  numberText: z.string(),
  queryCode: z.string(),
  itemId: z.string(),
  itemVersion: z.int(),
  itemName: z.string(),
  applicantMasked: z.string(),
  hasPhone: z.boolean(),
  version: z.int(),
  status: z.string(),
  statusKey: z.string(),
  channel: z.string(),
  submittedAt: z.nullable(Instant),
  dueOn: z.nullable(z.string()),
  light: Light,
  /** The point where the result lies, when it lies at one. */
  custodyPoint: z.nullable(z.string()),
  resultName: z.nullable(z.string()),
  supplement: z.nullable(
    z.strictObject({
      dueOn: z.string(),
      lines: z.array(
        z.strictObject({
          lineId: z.string(),
          name: z.string(),
          reason: z.string(),
          how: z.string(),
          supplied: z.boolean(),
        }),
      ),
    }),
  ),
  /** Files that the server still waits for. */
  uploadsPending: z.int(),
  deviceId: z.nullable(Id),
  ended: z.boolean(),
  updatedAt: Instant,
})
export type OwnCase = z.infer<typeof OwnCase>
