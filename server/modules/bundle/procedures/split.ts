import { MyBundle } from '@shared/bundle/view/bundle-view'
import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, write } from '../../../platform/trpc'
import { leaveBundle } from '../../case'
import { noteAction } from '../log'
import { openOwn } from '../open-application'
import { followersOf, maySplit, presentMine } from '../present'
import { saveMember } from '../store'
import { tellApplicant } from '../tell-applicant'

/**
 * 拆出单办 — a member goes on by itself, at any time before it has a result; one that was not submitted yet is not applied for. Its case and
 * its clocks stay as they are (case-law §2.H-58). Throws `bundle.unknown`, `bundle.memberDone`, and `bundle.othersWait` unless the
 * applicant takes those out as well that could not go on without it.
 */
export const split = write({
  access: citizens(),
  audit: 'bundle.split',
  input: z.strictObject({
    opId: OpId,
    applicationId: Id,
    memberKey: z.string().check(z.maxLength(40)),
    withOthers: z.boolean(),
  }),
  output: MyBundle,
  run: async (ctx, { opId, applicationId, memberKey, withOthers }) => {
    ctx.audit.about('bundle', applicationId)
    const open = await openOwn(ctx, applicationId, true)
    const member = open.members.find((one) => one.key === memberKey)
    if (member === undefined || !maySplit(member)) throw problem('bundle.memberDone')
    const others = followersOf(open, memberKey)
    if (others.length > 0 && !withOthers) {
      throw problem('bundle.othersWait', { names: others.map((one) => `“${one.row.itemName}”`).join('') })
    }
    const leaving = [member, ...others]
    for (const { row } of leaving) {
      await saveMember(ctx.tx, row, { dropped: 'split' })
      if (row.caseId !== null) await leaveBundle(ctx.tx, row.caseId)
    }
    const keys = leaving.map((one) => one.key)
    await noteAction(ctx, open.row, { name: 'splitBundle', opId, input: { members: keys } })
    await tellApplicant(ctx, open, { kind: 'split', keys })
    return presentMine(ctx, await openOwn(ctx, applicationId))
  },
})
