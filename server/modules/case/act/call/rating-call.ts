import { workdayAdd } from '@shared/calendar/days'
import type { CaseState } from '@shared/case/case-state'
import { LEVELS } from '@shared/case/rating-words'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { RunContext } from '../../../../platform/trpc'
import { callWords } from '../../../notice'
import { insertTasks, sealTaskDetail } from '../../../task'
import type { Step } from '../case-log'
import type { OpenCase } from '../open-case'

/** The message that asks for a rating; whom it does not reach is called. */
const ASKS = 'm.rateAsk'
/** Long enough to have used what was handed out, short enough to remember how it went. */
const WITHIN_WORKDAYS = 5

/** What ended, whose it is, and what papers may say of it. */
type Ended = { readonly open: OpenCase; readonly step: Step; readonly state: CaseState; readonly about: PaperFacts }

/**
 * 回访评价 — who has no phone for messages is called by the county's own call-back post, never by who handled the case, and rates by word of
 * mouth. Nothing is opened where no number at all is known: the receipt says how a relative rates by the query code.
 */
export async function callForRating(ctx: RunContext, { open, step, state, about }: Ended): Promise<void> {
  const phone = about.applicant.phone ?? about.agent?.phone ?? null
  if (open.row.hasPhone || state.practice || phone === null || !step.outcome.messages.includes(ASKS)) return
  await insertTasks(ctx.tx, [
    {
      ...{ taskId: ctx.newId(), county: open.row.county, caseId: open.row.caseId },
      ...{ kind: 'inviteRating', title: '打回访电话，请他评一评' },
      ...{ unitId: 'xspj', role: 'callbackAgent', pointId: null, staffId: null, accountId: null },
      dueOn: workdayAdd(ctx.today, WITHIN_WORKDAYS, open.calendar),
      openedAt: new Date(ctx.now),
      detail: sealTaskDetail(ctx.services.keys, { phone, script: scriptOf(about) }),
    },
  ])
}

function scriptOf(about: PaperFacts): string {
  return [
    `您好，我是县里的政务服务回访员，请问是${about.applicant.name}本人或家人吗？`,
    `您办的“${about.item.name}”办完了。想请您说句真话：${LEVELS.join('、')}，您选哪一个？`,
    '哪里没做好，您照直说；经办的人看不到是谁评的。',
    '他说了以后，点“看这件”，再点“记下他的评价”。不愿意评的，谢谢他，不要劝。',
  ].join('\n')
}

/**
 * 差评联系核实 — what whoever follows up a bad rating needs before them: the number, and the county's own words for such a call. The level
 * stays out of it, as it stays out of the log.
 */
export async function badRatingCall(ctx: RunContext, about: PaperFacts): Promise<object> {
  const facts = { officerNo: '（报自己的工号）', rating: '差评', days: '5', ticketAsk: '他说的问题' }
  const words = await callWords(ctx, about, { key: 's.badRatingCall', facts })
  const said = words === null ? [] : [...words.say, ...words.mind]
  return sealTaskDetail(ctx.services.keys, {
    phone: about.applicant.phone ?? about.agent?.phone ?? null,
    script: [`请问是${about.applicant.name}吗？您办的“${about.item.name}”，想听听哪里没做好。`, ...said].join('\n'),
  })
}
