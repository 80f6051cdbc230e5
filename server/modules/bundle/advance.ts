import { cannotFollow } from '@shared/bundle/bundle-state'
import { outputsAwaited } from '@shared/bundle/member-form'
import { SYSTEM } from '@shared/identity/actor'
import { type RunContext, runWrite, type Services, systemRequest, toProblem } from '../../platform/trpc'
import { openContent, openOutputs } from './content'
import { noteAction } from './log'
import { type OpenApplication, type OpenMember, openLocked } from './open-application'
import { endBundle, findBundle, saveMember } from './store'
import { submitMember } from './submit-member'
import { tellApplicant } from './tell-applicant'

/** What names one turn of a member. */
type Turn = { readonly applicationId: string; readonly memberKey: string }

/**
 * 接着办 — after a member of an application has moved: whoever's input exists now is submitted, whoever can no longer get one is dropped, and
 * when all have come to their end the application has (case-law §5.2). Each submission is a transaction of its own; one that is refused
 * is noted with its reason and holds nobody else back. Called again it changes nothing.
 */
export async function advanceBundle(services: Services, applicationId: string): Promise<void> {
  const row = await findBundle(services.db, applicationId)
  if (row === null) return
  const actor = { kind: 'citizen', accountId: row.accountId, personId: row.personId } as const
  for (const turn of await runWrite(systemRequest(services), SYSTEM, SETTLE, { applicationId })) {
    try {
      await runWrite(systemRequest(services), actor, RELEASE, turn)
    } catch (error) {
      const { what, code } = toProblem(error, '')
      services.log.warn(
        { applicationId, memberKey: turn.memberKey, code },
        'a member of a bundle could not be submitted',
      )
      await runWrite(systemRequest(services), SYSTEM, HOLD, { ...turn, what })
    }
  }
}

/** Drops who cannot follow any more, ends what has ended, and answers whose turn it is. */
const SETTLE = {
  name: 'bundle.settle',
  audit: 'bundle.settle',
  run: async (ctx: RunContext, { applicationId }: { applicationId: string }): Promise<Turn[]> => {
    ctx.audit.about('bundle', applicationId)
    const open = await openLocked(ctx, applicationId)
    const lost = cannotFollow(open.members)
    let { version } = open.row
    for (const memberKey of lost) {
      await saveMember(ctx.tx, { applicationId, memberKey }, { dropped: 'predecessorRefused' })
      const input = { memberKey, reason: 'predecessorRefused' }
      version = await noteAction(ctx, { applicationId, version }, { name: 'dropMember', opId: ctx.newId(), input })
    }
    if (lost.length > 0) await tellApplicant(ctx, open, { kind: 'dropped', keys: lost })
    const left = open.members.filter((member) => !lost.includes(member.key) && member.state !== 'dropped')
    if (left.every((member) => member.isFinal)) await endBundle(ctx.tx, applicationId, new Date(ctx.now))
    const outputs = await openOutputs(ctx, applicationId)
    return left.filter((member) => isDue(open, member, outputs)).map(({ key }) => ({ applicationId, memberKey: key }))
  },
}

/** True when everything that a waiting member takes from others is there. */
function isDue(open: OpenApplication, member: OpenMember, outputs: Readonly<Record<string, unknown>>): boolean {
  if (member.state !== 'waiting') return false
  const planned = open.plan.members.find((one) => one.plan.key === member.key)
  if (planned === undefined || outputsAwaited(planned.plan).some((key) => outputs[key] === undefined)) return false
  return member.after.every((key) => open.members.find((one) => one.key === key)?.state === 'granted')
}

const RELEASE = {
  name: 'bundle.release',
  audit: 'bundle.release',
  run: async (ctx: RunContext, { applicationId, memberKey }: Turn): Promise<{ caseId: string | null }> => {
    ctx.audit.about('bundle', applicationId)
    const open = await openLocked(ctx, applicationId)
    const outputs = await openOutputs(ctx, applicationId)
    const member = open.members.find((one) => one.key === memberKey)
    if (member === undefined || !isDue(open, member, outputs)) return { caseId: null }
    const content = await openContent(ctx, open.row)
    const source = { plan: open.plan, content, outputs, pointId: open.row.pointId }
    const receipt = await submitMember(ctx, member.row, source)
    await saveMember(ctx.tx, member.row, { caseId: receipt.caseId, heldBy: null })
    const input = { memberKey, caseId: receipt.caseId }
    await noteAction(ctx, open.row, { name: 'releaseMember', opId: ctx.newId(), input })
    return { caseId: receipt.caseId }
  },
}

const HOLD = {
  name: 'bundle.hold',
  audit: 'bundle.hold',
  run: async (ctx: RunContext, { what, ...turn }: Turn & { what: string }): Promise<{ held: boolean }> => {
    ctx.audit.about('bundle', turn.applicationId)
    const open = await openLocked(ctx, turn.applicationId)
    const member = open.members.find((one) => one.key === turn.memberKey)
    const heldBy = what.slice(0, 300)
    if (member === undefined || member.state !== 'waiting' || member.row.heldBy === heldBy) return { held: false }
    await saveMember(ctx.tx, turn, { heldBy })
    await tellApplicant(ctx, open, { kind: 'held', keys: [turn.memberKey] })
    return { held: true }
  },
}
