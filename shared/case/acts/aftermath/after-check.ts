import * as z from 'zod/mini'
import { calendarAdd, workdayAdd } from '../../../calendar/days'
import type { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { type Commitment, openLinesOf } from '../../facets/promise'
import { type ActContext, defineAct, logged, type PaperToMake, type TaskToOpen } from '../act'
import { key, reasonText } from '../act-input'

/** A check on the spot takes two officers or more (行政许可法第三十四条第三款). */
const ON_SITE_OFFICERS = 2
/** Working days in which the holder may speak before anybody proposes to revoke. */
const STATEMENT_DAYS = 5

/** 核查结果 in the words of the paper. */
const CHECK_RESULTS = {
  kept: '与承诺相符',
  correctable: '与承诺有出入，可以整改',
  broken: '与承诺不符',
} as const

/**
 * 事后核查 — what was promised is looked at after the grant, by others than who granted, on the spot by two or more (行政许可法第六十一条、第六十九条;
 * 安阳市政务服务条例第二十七条 by model). What differs may be put right once; what is still not so is proposed for revocation. `officers` are staff
 * records; the caller is one of them.
 */
export const afterCheck = defineAct({
  name: 'afterCheck',
  input: z.strictObject({
    way: z.enum(['onSite', 'data']),
    result: z.enum(['kept', 'correctable', 'broken']),
    facts: reasonText,
    officers: z.array(key).check(z.maxLength(10)),
    fileIds: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
    correctDays: z.nullable(z.int().check(z.minimum(1), z.maximum(180))),
  }),
  decide: (ctx, input) => {
    const commitment = openCommitment(ctx)
    const officers = officersOf(ctx, input.officers)
    assertOfficers(ctx, commitment, { officers, way: input.way })
    assertResult(commitment, input)
    const due =
      input.result === 'correctable' && input.correctDays !== null
        ? calendarAdd(ctx.today, input.correctDays, ctx.calendar)
        : workdayAdd(ctx.today, STATEMENT_DAYS, ctx.calendar)
    const { way, result, facts, fileIds } = input
    return logged(
      { way, result, facts, officers, fileIds, correctDays: result === 'correctable' ? input.correctDays : null },
      {
        papers: [paperOf(result, facts, due)],
        tasks: followUp(ctx, result, due),
        closes: ['checkPromise', 'putRight', ...(result === 'correctable' ? [] : ['chaseCommitment'])],
      },
    )
  },
})

/** Throws `case.orderRequired` where nothing was promised, `case.alreadyDone` where the promise has been settled. */
function openCommitment({ state }: ActContext): Commitment {
  const { commitment } = state
  if (commitment === undefined) throw problem('case.orderRequired', { action: '告知承诺受理' })
  if (commitment.state !== 'made') {
    throw problem('case.alreadyDone', { who: '核查人员', when: commitment.checks.at(-1)?.on ?? '' })
  }
  return commitment
}

function officersOf({ actor }: ActContext, named: readonly string[]): string[] {
  return [...new Set([...(actor.kind === 'staff' ? [actor.staffId] : []), ...named])]
}

/** Throws `case.officersNeeded` for too few on the spot, or where the one who granted is among them. */
function assertOfficers(
  { state }: ActContext,
  { risk, checks }: Commitment,
  { officers, way }: { readonly officers: readonly string[]; readonly way: 'onSite' | 'data' },
): void {
  const granter = state.decision?.by.id ?? null
  const tooFew = way === 'onSite' && officers.length < ON_SITE_OFFICERS
  if (tooFew || (granter !== null && officers.includes(granter))) throw problem('case.officersNeeded')
  if (risk === 'high' && checks.length === 0 && way === 'data')
    throw problem('case.orderRequired', { action: '现场核查' })
}

function assertResult(
  commitment: Commitment,
  { result, correctDays }: { readonly result: string; readonly correctDays: number | null },
): void {
  const again = commitment.checks.some((check) => check.result === 'correctable')
  if (result === 'correctable' && again) throw problem('case.orderRequired', { action: '核实整改结果' })
  if (result === 'correctable' && correctDays === null) throw problem('case.reasonRequired')
  const owes = commitment.supplyDays !== null && openLinesOf(commitment).length > 0
  if (result === 'kept' && owes) throw problem('case.orderRequired', { action: '补交材料' })
}

function paperOf(result: keyof typeof CHECK_RESULTS, found: string, due: PlainDate | null): PaperToMake {
  const facts = { checkResult: CHECK_RESULTS[result], checkFact: found, deadline: due ?? '' }
  return { key: 'verifyResult', ...(result === 'correctable' ? {} : { variant: result }), facts }
}

function followUp({ plan }: ActContext, result: keyof typeof CHECK_RESULTS, dueOn: PlainDate | null): TaskToOpen[] {
  if (result === 'kept') return []
  if (result === 'broken') {
    return [
      { kind: 'proposeRevoke', title: '承诺没有兑现，提请撤销', owner: { unit: plan.organ, role: 'chiefRep' }, dueOn },
    ]
  }
  return [
    { kind: 'putRight', title: '按核查结果整改', owner: { applicant: true }, dueOn },
    { kind: 'checkPromise', title: '核实整改结果', owner: { unit: plan.organ, role: 'approver' }, dueOn },
  ]
}
