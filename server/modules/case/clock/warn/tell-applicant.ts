import { workdayAdd } from '@shared/calendar/days'
import type { CaseState } from '@shared/case/case-state'
import { formatQueryCode } from '@shared/case/number/query-code'
import { formOf } from '@shared/service-item/fallback-form'
import type { RunContext } from '../../../../platform/trpc'
import { hasTemplate, writeMessage } from '../../../notice'
import { findPointOfDivision } from '../../../organisation'
import { openCall } from '../../../task'
import type { OpenCase } from '../../act/open-case'
import { openContent } from '../../content/case-content'
import { paperFactsOf } from '../../content/paper-facts-of'
import { applicantOf } from '../../content/parties'
import { listActions } from '../../store/case-store'
import { listMaterials } from '../../store/material-store'

/**
 * Tells the applicant that the case is late, or why: by message, or where no message reaches the person by a call of the station near the
 * home under `title`. A county that has published no words for it says nothing by message: the law's clock may not stand still for that.
 */
export async function tellApplicant(
  ctx: RunContext,
  open: OpenCase,
  news: { readonly state: CaseState; readonly key: string; readonly title: string },
): Promise<void> {
  const { caseId, accountId, hasPhone } = open.row
  const action = (await listActions(ctx.tx, caseId)).at(-1)
  if (action === undefined) return
  const content = (await openContent(ctx, caseId))?.now ?? null
  const materials = await listMaterials(ctx.tx, caseId)
  const { state } = news
  const about = paperFactsOf({ open, content, materials, before: state, state, action, today: ctx.today })
  const phone = content === null ? null : applicantOf(formOf(open.item), content.answers).phone
  const electronic = content?.contact.electronicConsent ?? false
  const recipient = { accountId, staffId: null, phone: hasPhone ? phone : null, electronic }
  if (await hasTemplate(ctx.tx, news.key))
    await writeMessage(ctx, { caseId, actionId: null, about, recipient, key: news.key })
  if (hasPhone) return
  const station = await findPointOfDivision(ctx.tx, open.row.place)
  await openCall(ctx.tx, ctx.services.keys, {
    ...{ taskId: ctx.newId(), county: open.row.county, caseId, title: news.title },
    pointId: station?.pointId ?? open.row.intakePoint,
    dueOn: workdayAdd(ctx.today, 1, open.calendar),
    openedAt: new Date(ctx.now),
    phone: about.applicant.phone ?? about.agent?.phone ?? null,
    script: [
      `您好，这里是${station?.name ?? '便民服务站'}，请问是${about.applicant.name}本人或家人吗？`,
      `您办的“${about.item.name}”过了说好的日子还没有办完，很抱歉。办理单位要公开说明原因，您可以到站里来看，也可以打 12345 反映。`,
      `查询码 ${formatQueryCode(about.queryCode)}。听清楚了吗？`,
    ].join('\n'),
  })
}
