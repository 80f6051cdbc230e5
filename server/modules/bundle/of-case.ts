import { outputsAwaited } from '@shared/bundle/member-form'
import type { CaseBundle } from '@shared/bundle/view/bundle-view'
import { CASE_STATUSES } from '@shared/case/case-status'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { orgTree } from '../organisation'
import { completed, type OpenApplication, type OpenMember } from './open-application'
import { findAction, findBundle, listOutputs } from './store'

/** What an officer sees of the application that a case belongs to. Throws `bundle.unknown`. */
export async function presentOfCase(ctx: RunContext, applicationId: string, caseId: string): Promise<CaseBundle> {
  const row = await findBundle(ctx.tx, applicationId)
  if (row === null) throw problem('bundle.unknown')
  const open = await completed(ctx, row)
  const { units } = await orgTree(ctx.tx)
  const own = open.members.find((member) => member.case?.caseId === caseId)
  const pack = await findAction(ctx.tx, applicationId, 'issuePack')
  const made = (pack?.input ?? null) as { noticeId?: string } | null
  return {
    applicationId,
    number: formatCaseNumber(row.number),
    name: row.name,
    version: row.version,
    state: open.state,
    members: open.members.map((member) => ({
      key: member.key,
      name: member.row.itemName,
      unit: units.get(member.row.unitId)?.shortName ?? '',
      state: member.state,
      words: wordsOf(open, member),
      caseId: member.case?.caseId ?? null,
      isThis: member === own,
    })),
    outputs: own === undefined ? [] : await outputsToRecord(ctx, open, own),
    mayIssuePack:
      own?.case?.mayWork === true && pack === null && ['packReady', 'done', 'doneWithRefusals'].includes(open.state),
    packNoticeId: made?.noticeId ?? null,
  }
}

function wordsOf(open: OpenApplication, member: OpenMember): string {
  if (member.row.dropped !== null) return member.row.dropped === 'split' ? '已拆出单办' : '前一件没有办成，没有提交'
  if (member.case !== null) return CASE_STATUSES[member.case.status].label
  if (member.row.heldBy !== null) return `自动提交时有一处对不上：${member.row.heldBy}`
  return `等${open.members
    .filter((one) => member.after.includes(one.key))
    .map((one) => `“${one.row.itemName}”`)
    .join('')}办好`
}

/** What this member brings and nobody has written down yet, for an officer who works on it. */
async function outputsToRecord(
  ctx: RunContext,
  open: OpenApplication,
  own: OpenMember,
): Promise<CaseBundle['outputs']> {
  if (own.case?.mayWork !== true || own.state !== 'granted') return []
  const had = new Set((await listOutputs(ctx.tx, open.row.applicationId)).map((one) => one.output))
  return open.plan.plan.outputs
    .filter((output) => output.member === own.key && !had.has(output.key))
    .map((output) => {
      const field = open.plan.dictionary.fields.get(output.field)
      return {
        key: output.key,
        label: field?.label ?? output.key,
        help: field?.help ?? '',
        forNames: waitingFor(open, output.key).map((member) => member.row.itemName),
      }
    })
    .filter((output) => output.forNames.length > 0)
}

/** Members that wait for an output. */
export function waitingFor(open: OpenApplication, output: string): OpenMember[] {
  return open.members.filter((member) => {
    const planned = open.plan.members.find((one) => one.plan.key === member.key)
    return member.state === 'waiting' && planned !== undefined && outputsAwaited(planned.plan).includes(output)
  })
}
