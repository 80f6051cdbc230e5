import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { listReentries as listRows } from '../../store/reentry-store'

/** 台账一行 — a case that must be keyed again in an intranet system, or was. */
const ReentryRow = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  version: z.int(),
  itemName: z.string(),
  applicant: z.string(),
  system: z.string(),
  dueOn: z.string(),
  late: z.boolean(),
  externalNo: z.nullable(z.string()),
  keyedAt: z.nullable(z.string()),
})

/** 二次录入台账 — rows of the caller's units: still to be keyed, nearest day first, or keyed (F064). */
export const listReentries = read({
  access: staff('windowClerk', 'approver', 'townReviewer', 'centreDirector', 'chiefRep'),
  audit: 'reentry.list',
  input: z.strictObject({ done: z.optional(z.boolean()) }),
  output: z.strictObject({ rows: z.array(ReentryRow) }),
  run: async (ctx, { done = false }) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const units = [...new Set(ctx.actor.roles.map((grant) => grant.unit))]
    const rows = await listRows(ctx.tx, { county: ctx.services.county, units, open: !done })
    if (rows.length === 0) ctx.audit.nothingShown()
    return {
      rows: rows.map((row) => ({
        caseId: row.caseId,
        number: row.number,
        version: row.version,
        itemName: row.itemName,
        applicant: row.applicantMasked,
        system: row.system,
        dueOn: row.dueOn,
        late: row.keyedAt === null && row.dueOn < ctx.today,
        externalNo: row.externalNo,
        keyedAt: row.keyedAt?.toISOString() ?? null,
      })),
    }
  },
})
