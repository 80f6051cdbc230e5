import type { MandateAct } from '@shared/mandate/mandate-scope'
import type { MandateView } from '@shared/mandate/view/mandate-view'
import { sayDay } from '../../components/say-day'

/** 委托权限 — as a person would say it to another. */
export const ACT_WORDS: Readonly<Record<MandateAct, string>> = {
  apply: '填写、提交申请',
  supply: '补交材料',
  pickup: '代领结果',
  withdraw: '撤回申请',
  commitment: '代签告知承诺',
  decisionReceipt: '代收决定书',
}

/** What giving it means, for those that take something away from the principal. */
export const NAMED_WORDS: Partial<Record<MandateAct, string>> = {
  withdraw: '他可以把您的申请撤掉',
  commitment: '他签的承诺算您签的，说错了您担责任',
  decisionReceipt: '他收到就算您收到，复议、起诉的期限从那天算',
}

/** How a mandate stands, as its tag says. */
export const STANDING_WORDS: Readonly<Record<MandateView['standing'], string>> = {
  waiting: '等代理人同意',
  notYet: '还没开始',
  live: '有效',
  expired: '到期了',
  ended: '已终止',
}

/** From when to when, or how it ended. */
export function sayTerm(mandate: MandateView, today: string): string {
  if (mandate.standing === 'ended' && mandate.endOn !== null)
    return `${sayDay(mandate.endOn, today)}终止：${mandate.endWords ?? ''}`
  return `${sayDay(mandate.from, today)} 到 ${sayDay(mandate.until, today)}`
}
