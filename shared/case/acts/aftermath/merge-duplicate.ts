import * as z from 'zod/mini'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { type ActContext, defineAct, logged } from '../act'
import { key, line } from '../act-input'
import { assertTwoPersons } from '../two-persons'

const lineIds = z.array(key).check(z.maxLength(40))

/** 并掉的一件 — what the server knows of the case that stays is looked up beside it. */
const Joined = z.strictObject({
  role: z.literal('joined'),
  keptCaseId: key,
  keptNumber: line(40),
  kept: z.strictObject({ acceptedOn: z.nullable(PlainDate), noticed: z.boolean() }),
  lineIds,
  word: line(300),
  proposedBy: key,
})

/** 留下的一件 — takes the earlier days and the papers that it lacked. */
const Kept = z.strictObject({
  role: z.literal('kept'),
  fromCaseId: key,
  receivedOn: z.nullable(PlainDate),
  acceptedOn: z.nullable(PlainDate),
  lineIds,
  proposedBy: key,
})

/**
 * 并案 — two applications of one person for one matter become one after the applicant was asked; one officer proposes, a director confirms. The one that
 * stays keeps the earlier days, so that nobody's place in the order is lost (行政许可法第五十七条), and no clock begins anew. `word` is
 * how the applicant agreed.
 */
export const mergeDuplicate = defineAct({
  name: 'mergeDuplicate',
  input: z.discriminatedUnion('role', [Joined, Kept]),
  decide: (ctx, input) => {
    assertTwoPersons(ctx, input.proposedBy, '中心主任或大厅值班长')
    if (input.role === 'kept') return logged({ ...input })
    assertKeepsMore(ctx, input.kept)
    return logged(
      {
        ...{ role: input.role, keptCaseId: input.keptCaseId, lineIds: input.lineIds },
        ...{ proposedBy: input.proposedBy, reason: `并入 ${input.keptNumber}` },
      },
      { papers: [{ key: 'mergeNotice', facts: { mergedInto: input.keptNumber } }], closes: 'all' },
    )
  },
})

/** The one that is further stays: an acceptance or a notice that was given is not lost by joining. Throws `case.cannotMerge`. */
function assertKeepsMore({ state }: ActContext, kept: z.infer<typeof Joined>['kept']): void {
  if (state.acceptedOn !== null && kept.acceptedOn === null) {
    throw problem('case.cannotMerge', { why: '这一件已经受理，请留这一件' })
  }
  if (state.acceptedOn === null && state.oneTimeNotice !== null && !kept.noticed && kept.acceptedOn === null) {
    throw problem('case.cannotMerge', { why: '这一件已经一次告知过，请留这一件' })
  }
}
