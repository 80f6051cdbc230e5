import { type CaseState, openProceduresOf, openRunOf } from '@shared/case/case-state'
import type { Clock } from '@shared/case/clock/clocks'
import { REVOCATIONS } from '@shared/case/facets/aftermath'
import { openLinesOf } from '@shared/case/facets/promise'
import { type HandlingPlan, unitOfNode } from '@shared/case/handling-plan'
import { PROCEDURE_KINDS } from '@shared/case/procedure-kind'
import { statusKeyOf } from '@shared/case/progress/status-key'
import type { Places } from '../act/places'

/** What a sentence is filled from. */
export type SentenceFacts = {
  readonly state: CaseState
  readonly plan: HandlingPlan
  readonly clocks: readonly Clock[]
  readonly places: Places
}

/** One sentence for the applicant: where it stands and what comes next (case-law §1, wording.md §3.1). */
export function sentenceOf(facts: SentenceFacts): string {
  const { state, plan, places } = facts
  const point = places.point(state.custodyPoint)?.name ?? places.point(state.pointId)?.name ?? '窗口'
  switch (statusKeyOf(state)) {
    case 'draft':
      return '您的申请还没有提交，随时可以接着填。'
    case 'submitted':
      return '我们已经收到您的提交，工作人员将在 1 个工作日内查看。'
    case 'prereviewReturned':
      return `材料需要修改：请看清单，${before(facts, 'correctionReply')}一次改好再交。`
    case 'received':
      return '材料已收下，正在核对是否齐全；是否受理会在 5 个工作日内告诉您。'
    case 'supplementGiven':
      return '补来的材料收到了，正在核对；是否受理会在 5 个工作日内告诉您。'
    case 'supplementAsked':
      return `还差清单上的材料：请${before(facts, 'supplementReply')}补齐，只需补清单上的这些。`
    case 'accepted':
      return `已经受理，${answerBy(facts)}。${promisedText(facts)}`
    case 'inHandling':
      return `正在办理：${nodeText(facts)}，${answerBy(facts)}。${promisedText(facts)}`
    case 'suspended':
      return pauseText(facts)
    case 'transferredUp':
      return upperText(facts)
    case 'pendingDecision':
      if (state.remakes !== undefined) return `原来的决定不再作数，正在重新作决定，${answerBy(facts)}。`
      return `审查已完成，正在作决定，${answerBy(facts)}。${promisedText(facts)}`
    case 'resultMaking':
    case 'granted':
      return '已批准，正在制作结果，做好马上告诉您。'
    case 'refused':
      return '很抱歉，没有批准。理由和可以去哪里说，都写在决定书里，正在送达。'
    case 'readyForPickup':
      return `结果已经做好，请到${point}领取，可以请家人代领。`
    case 'posted':
      return postedText(facts)
    case 'returnedMail':
      return `没送到，退回来了，请联系${point}约个时间再领。`
    case 'unclaimed':
      return `结果一直为您保管在${point}，请尽快来领。`
    case 'delivered':
      return '结果已经交到您手上，办完了。'
    case 'closed':
      return state.decision?.kind === 'done' ? `${plan.itemName}已经当场办好。` : '已办结。欢迎评价。'
    case 'refusedAcceptance':
      return '没有受理。原因和该去哪里办，写在通知书里。'
    case 'notRequired':
      return '这件事不用办许可，原因写在告知书里。'
    case 'withdrawn':
      return '您已撤回申请，可以随时重新申请。'
    case 'deemedWithdrawn':
      return '材料到期没有补齐，申请视为撤回；已交的材料可以取回，可以重新申请。'
    case 'terminated':
      return '办理已终止，原因见告知书。'
    case 'voided':
      return '这个编号是误建的，已经作废，与您无关。'
    case 'merged':
      return '这件和您的另一件并成了一件，交过的材料都在，以后看那一件。'
    case 'revoked':
      return `原来的决定已经${REVOCATIONS[state.revocation?.kind ?? 'revoke69'].label}，理由见决定书。`
    case 'archived':
      return '已归档，可以申请查阅。'
  }
}

/** The first of these clocks that runs and has a last day. */
function runningOf({ clocks }: SentenceFacts, names: readonly string[]): Clock | null {
  const running = names.map((name) => clocks.find((one) => one.name === name && !one.ended && one.dueOn !== null))
  return running.find((one) => one !== undefined) ?? null
}

function dueOf(facts: SentenceFacts, ...names: readonly string[]): string | null {
  const clock = runningOf(facts, names)
  return clock?.dueOn == null ? null : `${clock.provisional ? '预计 ' : ''}${sayDay(clock.dueOn)}`
}

function before(facts: SentenceFacts, clock: string): string {
  const due = dueOf(facts, clock)
  return due === null ? '' : `在 ${due}以前`
}

function answerBy(facts: SentenceFacts): string {
  const names = ['promised', 'statutory', 'remake']
  const due = dueOf(facts, ...names)
  if (due === null) return '办好马上告诉您'
  if (runningOf(facts, names)?.overdue === true) return `原定最迟 ${due}答复您，已经过了，很抱歉`
  return facts.state.extension === undefined ? `最迟 ${due}答复您` : `期限经批准延长，最迟 ${due}答复您`
}

/** Where the file is now, and by when that organ says it answers. */
function upperText(facts: SentenceFacts): string {
  const upper = facts.state.uppers?.at(-1)?.upper ?? '上级'
  const due = dueOf(facts, 'upperReply')
  return `已报${upper}办理${due === null ? '' : `，按它公布的时限最迟 ${due}`}，结果回来后马上通知您。`
}

/** What was promised at acceptance and has not come in. */
function promisedText(facts: SentenceFacts): string {
  const open = openLinesOf(facts.state.tolerant)
  if (open.length === 0) return ''
  return `还差${open.map((line) => line.name).join('、')}，请${before(facts, 'tolerant')}补来，补齐才发结果。`
}

function nodeText({ state, plan, places }: SentenceFacts): string {
  const node = plan.nodes.find((one) => one.key === openRunOf(state)?.key)
  if (node === undefined) return '审核'
  const unit = places.unit(unitOfNode(node, state))
  return unit === null ? node.name : `${node.name}（${unit.shortName}）`
}

function pauseText(facts: SentenceFacts): string {
  const open = openProceduresOf(facts.state)[0]
  const name =
    facts.plan.procedures.find((one) => one.kind === open?.kind)?.name ??
    (open === undefined ? '程序' : PROCEDURE_KINDS[open.kind].label)
  const due = dueOf(facts, 'procedure')
  return `正在进行${name}，按规定这段时间不计入办理期限${due === null ? '' : `，最迟 ${due}结束`}。`
}

function postedText({ state, places }: SentenceFacts): string {
  const parcel = state.parcels.at(-1)
  if (parcel?.way === 'post') return `结果已寄出，单号 ${parcel.trackingNo ?? '见短信'}。`
  const to = places.point(parcel?.to ?? null)?.name ?? '您附近的站点'
  return `结果正送往${to}，到了马上通知您去领。`
}

/** A day as people say it: 12 月 3 日. */
export function sayDay(on: string): string {
  return `${Number(on.slice(5, 7))} 月 ${Number(on.slice(8, 10))} 日`
}
