import { contradictedFields, memberFilled } from '@shared/bundle/member-application'
import { CaseBundle } from '@shared/bundle/view/bundle-view'
import { checkField, checkForm, normalizeValue } from '@shared/form/check-form'
import { Id, OpId } from '@shared/kernel/id'
import { toShanghaiDate } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { type RunContext, staff, write } from '../../../platform/trpc'
import { BUNDLE_MOVED } from '../../case'
import { openContent, openOutputs, sealOutput } from '../content'
import { noteAction } from '../log'
import { presentOfCase, waitingFor } from '../of-case'
import { type OpenApplication, openOfCase } from '../open-application'
import { insertOutput, listOutputs } from '../store'
import { worldOf } from '../submit-member'

/**
 * 写下前序产物 — what a granted member brings for the others (the child's new ID number), once, checked against what the applicant filled in
 * for them; they are submitted by themselves after it. By whoever works on the case. Throws `bundle.unknown`, `bundle.outputEarly`,
 * `bundle.outputDone`, `bundle.outputWrong`.
 */
export const recordOutput = write({
  access: staff(),
  audit: 'bundle.record-output',
  input: z.strictObject({
    opId: OpId,
    caseId: Id,
    output: z.string().check(z.maxLength(40)),
    value: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
  output: CaseBundle,
  run: async (ctx, { opId, caseId, output, value }) => {
    ctx.audit.about('case', caseId)
    const { open, own } = await openOfCase(ctx, caseId)
    const declared = open.plan.plan.outputs.find((one) => one.key === output && one.member === own.key)
    if (declared === undefined || ctx.actor.kind !== 'staff') throw problem('bundle.unknown')
    const { applicationId } = open.row
    if (own.state !== 'granted') throw problem('bundle.outputEarly')
    const had = (await listOutputs(ctx.tx, applicationId)).find((one) => one.output === output)
    if (had !== undefined) {
      throw problem('bundle.outputDone', {
        who: had.staffName,
        on: toShanghaiDate(had.recordedAt.toISOString()),
      })
    }
    const field = open.plan.dictionary.fields.get(declared.field)
    const kept = field === undefined ? value : String(normalizeValue(field.type, value))
    await assertFits(ctx, open, { output, field: declared.field, value: kept })
    await insertOutput(ctx.tx, {
      ...{ applicationId, output, staffId: ctx.actor.staffId, staffName: ctx.actor.name },
      cipher: Uint8Array.from(await sealOutput(ctx, applicationId, kept)),
      recordedAt: new Date(ctx.now),
    })
    await noteAction(ctx, open.row, { name: 'recordOutput', opId, input: { output } })
    ctx.outbox.put({ kind: BUNDLE_MOVED, key: `${applicationId}/${output}`, payload: { applicationId } })
    return presentOfCase(ctx, applicationId, caseId)
  },
})

/** Throws `bundle.outputWrong` where the value is none of its kind, or contradicts what was filled in for a member that waits for it. */
async function assertFits(
  ctx: RunContext,
  open: OpenApplication,
  brought: { readonly output: string; readonly field: string; readonly value: string },
): Promise<void> {
  const { dictionary } = open.plan
  const world = worldOf(ctx)
  const field = dictionary.fields.get(brought.field)
  if (field !== undefined) {
    const asked = { field, label: field.label, help: field.help, required: true, derived: false, prefill: false }
    const [fault] = checkField(asked, brought.value, { value: brought.value }, dictionary, world)
    if (fault !== undefined) throw problem('bundle.outputWrong', { message: `${fault.label}：${fault.message}` })
  }
  const content = await openContent(ctx, open.row)
  const outputs = { ...(await openOutputs(ctx, open.row.applicationId)), [brought.output]: brought.value }
  for (const member of waitingFor(open, brought.output)) {
    const planned = open.plan.members.find((one) => one.plan.key === member.key)
    if (planned === undefined) continue
    const filled = memberFilled(planned, content, world, outputs)
    const check = checkForm(planned.form, dictionary, filled, world)
    const other = contradictedFields(planned, filled, check.visible.filled).map(
      (key) => `${dictionary.fields.get(key)?.label ?? key}和申请里填的不一样。`,
    )
    const message = other[0] ?? check.blocks[0] ?? check.faults.map((fault) => `${fault.label}：${fault.message}`)[0]
    if (message !== undefined) throw problem('bundle.outputWrong', { message: `“${member.row.itemName}”：${message}` })
  }
}
