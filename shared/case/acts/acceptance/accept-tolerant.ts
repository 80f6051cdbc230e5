import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { type ActContext, defineAct, logged, type MaterialFact } from '../act'
import { key, line, optionalText } from '../act-input'
import { routeCase } from '../flow/route-case'
import { assertUploaded } from '../guards'
import { assertSigned, SignedPromise, signatureLog } from './signed-promise'
import { longestTolerance, printedDay } from './tolerance'

/** 容缺清单一行 — a line that comes later, and in which form. */
const TolerantLine = z.strictObject({ lineKey: key, how: line(40) })

/**
 * 容缺受理 — the main papers are there, lines that the county lists as tolerable come later on the applicant's signed promise; the limits run at
 * once (安阳市政务服务条例第二十四条 by model; 优化营商环境条例第三十六条). A line that is not listed decides the outcome and is never left open.
 */
export const acceptTolerant = defineAct({
  name: 'acceptTolerant',
  input: z.strictObject({
    lines: z.array(TolerantLine).check(
      z.minLength(1),
      z.maxLength(20),
      z.refine((lines) => new Set(lines.map((one) => one.lineKey)).size === lines.length),
    ),
    days: z.int().check(z.minimum(1), z.maximum(20)),
    promise: SignedPromise,
    basis: optionalText(200),
    note: optionalText(300),
  }),
  decide: (ctx, input) => {
    assertUploaded(ctx)
    const missing = missingOf(ctx)
    assertAllNamed(missing, input.lines)
    const most = longestTolerance(ctx.plan, missing)
    if (most === null) throw problem('case.notTolerable', { list: missing.map((one) => one.name).join('、') || '现在' })
    if (input.days > most) throw problem('case.toleranceTooLong', { days: most })
    assertSigned(input.promise)
    const by = workdayAdd(ctx.today, input.days, ctx.calendar) ?? ''
    const lines = input.lines.map(({ lineKey, how }) => ({ lineKey, how, name: nameOf(missing, lineKey) }))
    const facts = {
      missingCount: String(lines.length),
      missing: lines.map((one) => one.name).join('、'),
      promiseBy: by,
      consequence: '视为撤回申请',
    }
    const rows = lines.map((one, index) => ({
      ...{ no: String(index + 1), name: one.name, how: one.how },
      by: by === '' ? '' : printedDay(by),
    }))
    const routing = routeCase(ctx)
    return logged(
      {
        ...{ lines, days: input.days, basis: input.basis, note: input.note },
        promise: signatureLog(input.promise),
        handling: 'promised',
        ...routing.log,
      },
      {
        papers: [
          { key: 'tolerantPromise', facts, lines: rows },
          { key: 'tolerantAccept', facts, lines: rows },
        ],
        tasks: [
          { kind: 'chaseTolerant', title: '补齐容缺的材料', owner: { applicant: true }, dueOn: by || null },
          ...routing.tasks,
        ],
        closes: ['reviewIntake', 'checkCompleteness', 'checkSupplement'],
      },
    )
  },
})

function missingOf(ctx: ActContext): MaterialFact[] {
  return ctx.materials.filter((one) => one.required && !one.satisfied)
}

/** Every missing line is promised, and nothing that is there: what was not named would otherwise never come. */
function assertAllNamed(missing: readonly MaterialFact[], lines: readonly { readonly lineKey: string }[]): void {
  const named = lines.map((one) => one.lineKey)
  const left = missing.filter((one) => !named.includes(one.lineKey))
  if (left.length > 0) {
    throw problem('case.materialsMissing', { count: left.length, list: left.map((one) => one.name).join('、') })
  }
  const strange = named.filter((lineKey) => !missing.some((one) => one.lineKey === lineKey))
  if (strange.length > 0) throw problem('case.notTolerable', { list: strange.join('、') })
}

function nameOf(materials: readonly MaterialFact[], lineKey: string): string {
  return materials.find((one) => one.lineKey === lineKey)?.name ?? lineKey
}
