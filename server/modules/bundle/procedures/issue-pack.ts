import { CaseBundle } from '@shared/bundle/view/bundle-view'
import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../platform/trpc'
import { writeOnCase } from '../../case'
import { noteAction } from '../log'
import { presentOfCase } from '../of-case'
import { type OpenMember, openOfCase } from '../open-application'
import { bundleFacts } from '../tell-applicant'

/** What the cover says of a member's result. */
const RESULTS: Partial<Readonly<Record<OpenMember['state'], string>>> = {
  granted: '已办好',
  refused: '未准予，见决定书',
  refusedAcceptance: '未受理，见通知书',
  ended: '已撤回或终止',
  revoked: '已撤销',
}

/**
 * 统一出件 — the cover of all results of an application, granted or not, once every member has one; each result is still handed out and
 * signed for by itself (case-law §2.H-60). By whoever works on one of its cases. Throws `bundle.unknown`, `bundle.packNotReady`,
 * `case.alreadyDone`.
 */
export const issuePack = write({
  access: staff('issuer', 'windowClerk', 'villageClerk', 'centreDirector', 'hallDirector'),
  audit: 'bundle.issue-pack',
  input: z.strictObject({ opId: OpId, caseId: Id }),
  output: CaseBundle,
  run: async (ctx, { opId, caseId }) => {
    ctx.audit.about('case', caseId)
    const { open } = await openOfCase(ctx, caseId)
    const { applicationId } = open.row
    const shown = await presentOfCase(ctx, applicationId, caseId)
    if (shown.packNoticeId !== null) return shown
    if (!shown.mayIssuePack) {
      const left = open.members.filter(
        (member) => !member.isFinal && member.status !== 'readyForPickup' && member.state !== 'dropped',
      )
      throw problem('bundle.packNotReady', {
        count: left.length,
        names: left.map((member) => member.row.itemName).join('、'),
      })
    }
    const counted = open.members.filter((member) => member.state !== 'dropped')
    const paper = await writeOnCase(ctx, caseId, {
      key: 'packCover',
      facts: bundleFacts(open),
      lines: counted.map((member, index) => ({
        no: String(index + 1),
        name: member.row.itemName,
        content: RESULTS[member.state] ?? '',
        number: member.case?.result?.number ?? member.case?.numberText ?? '',
        copies: '1',
      })),
    })
    await noteAction(ctx, open.row, { name: 'issuePack', opId, input: { noticeId: paper.noticeId } })
    return presentOfCase(ctx, applicationId, caseId)
  },
})
