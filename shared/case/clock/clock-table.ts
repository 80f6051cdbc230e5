import type { Limit, ProcedureProfile } from '../handling-plan'

/**
 * 时限表 — the clocks that run here with their word, whether the law or a promise set them, and who must act: the organ, or the person
 * (case-law §4.3). Sources stand beside the numbers in clocks.ts.
 */
export const CLOCK_LABELS = {
  preReview: { label: '网上预审', legal: false, owner: 'organ' },
  oneTimeNotice: { label: '告知是否受理', legal: true, owner: 'organ' },
  supplementReview: { label: '看补来的材料', legal: true, owner: 'organ' },
  correctionReply: { label: '改好再交', legal: false, owner: 'person' },
  supplementReply: { label: '补交材料', legal: false, owner: 'person' },
  statutory: { label: '法定时限', legal: true, owner: 'organ' },
  promised: { label: '承诺时限', legal: false, owner: 'organ' },
  node: { label: '本环节', legal: false, owner: 'organ' },
  procedure: { label: '特别程序', legal: false, owner: 'watch' },
  lowerReview: { label: '本级审查', legal: true, owner: 'organ' },
  consult: { label: '征求意见', legal: false, owner: 'watch' },
  hearingRequest: { label: '听证申请', legal: false, owner: 'person' },
  upperReply: { label: '上级办理', legal: false, owner: 'watch' },
  reentry: { label: '二次录入', legal: false, owner: 'watch' },
  tolerant: { label: '补齐容缺的材料', legal: false, owner: 'person' },
  commitmentSupply: { label: '补交承诺的材料', legal: false, owner: 'person' },
  afterCheck: { label: '事后核查', legal: false, owner: 'watch' },
  correctWithin: { label: '限期整改', legal: false, owner: 'person' },
  delivery: { label: '送达', legal: true, owner: 'organ' },
  pickup: { label: '领取', legal: false, owner: 'person' },
  reviewWindow: { label: '申请行政复议', legal: false, owner: 'person' },
  litigationWindow: { label: '提起行政诉讼', legal: false, owner: 'person' },
  reinstateWindow: { label: '申请恢复办理', legal: false, owner: 'person' },
  publicService: { label: '公告送达', legal: false, owner: 'watch' },
  objectionReply: { label: '答复异议', legal: false, owner: 'organ' },
  badRatingFix: { label: '差评整改', legal: false, owner: 'organ' },
  remake: { label: '重新作出决定', legal: true, owner: 'organ' },
  archiveDue: { label: '归档', legal: false, owner: 'watch' },
  retention: { label: '保管', legal: false, owner: 'watch' },
} as const satisfies Record<string, { label: string; legal: boolean; owner: 'organ' | 'person' | 'watch' }>

export type ClockName = keyof typeof CLOCK_LABELS

/** Clocks that run on when the result has reached the person (case-law §3.3-52). */
export const OUTLIVING_CLOCKS: readonly ClockName[] = ['afterCheck']

/** Clocks of the organ that may begin, or run on, whatever has ended: an objection is answered, a bad rating put right. */
export const CLOCKS_OF_ENDED: readonly ClockName[] = ['objectionReply', 'badRatingFix']

/**
 * An item without a limit still has one (case-law §4.4): licences 20 working days (行政许可法第四十二条), residence 15 days (居住证暂行条例
 * 第九条), social insurance 10 working days (社会保险经办条例第六条), market registration 3 (市场主体登记管理条例第十九条), the rest the
 * county's fallback (demo: 20 working days, 湖南省行政程序规定第八十一条).
 */
export function fallbackLimitOf(profile: ProcedureProfile): Limit {
  if (profile === 'marketRegistration') return { value: 3, unit: '工作日' }
  if (profile === 'socialInsurance') return { value: 10, unit: '工作日' }
  if (profile === 'residence') return { value: 15, unit: '日' }
  return { value: 20, unit: '工作日' }
}
