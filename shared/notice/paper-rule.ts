/** 送达要求 — served with a receipt, handed over at the counter, sent as a message only, or kept in the file. */
export type ServiceNeed = 'served' | 'handed' | 'message' | 'kept'

/** 文书规则 — 文号的系列字（无文号的为 null）、送达、份数（case-law §7.1）. */
export type PaperRule = { readonly series: string | null; readonly service: ServiceNeed; readonly copies: 1 | 2 }

function rule(series: string | null, service: ServiceNeed, copies: 1 | 2): PaperRule {
  return { series, service, copies }
}

/** 文书目录 — one row a paper, in the order of case-law §7.1; the county's own papers come last. */
export const PAPER_RULES = {
  receipt: rule(null, 'handed', 2),
  receiptOffline: rule(null, 'handed', 2),
  oneTimeNotice: rule(null, 'handed', 1),
  acceptNotice: rule('受', 'served', 2),
  tolerantPromise: rule(null, 'handed', 2),
  tolerantAccept: rule('容', 'handed', 2),
  commitment: rule('承', 'handed', 2),
  supplementNotice: rule('补', 'served', 2),
  supplementExtension: rule('补', 'served', 2),
  refuseAcceptance: rule('不受', 'served', 2),
  notRequired: rule('不受', 'served', 2),
  specialProcedure: rule('特', 'served', 2),
  pauseNotice: rule('特', 'served', 2),
  resumeNotice: rule('特', 'served', 2),
  surveyRecord: rule('查', 'kept', 1),
  hearingMeeting: rule('听', 'served', 1),
  hearingRecordNote: rule('听', 'kept', 1),
  publicNotice: rule('示', 'kept', 1),
  interestedParty: rule('听', 'served', 2),
  hearingRight: rule('听', 'served', 2),
  extension: rule('延', 'served', 2),
  transferNotice: rule('转', 'message', 1),
  grant: rule('准', 'served', 2),
  benefitGrant: rule('准', 'served', 2),
  socialInsurance: rule('准', 'served', 2),
  serviceDone: rule(null, 'served', 2),
  refuse: rule('不准', 'served', 2),
  registerRefuse: rule('不准', 'served', 2),
  benefitRefuse: rule('不准', 'served', 2),
  serviceRefused: rule('不准', 'served', 2),
  correction: rule('更', 'served', 2),
  revoke: rule('撤', 'served', 2),
  cancelLicence: rule('撤', 'served', 2),
  withdrawGrant: rule('撤', 'served', 2),
  terminate: rule('终', 'served', 2),
  withdrawRequest: rule(null, 'kept', 2),
  verifyResult: rule('核', 'served', 2),
  deliveryReceipt: rule('送', 'kept', 1),
  deliveryConsent: rule(null, 'kept', 1),
  handover: rule('移', 'kept', 2),
  mandate: rule('托', 'handed', 2),
  mandateEnd: rule('托', 'handed', 2),
  pickupProxy: rule('托', 'handed', 2),
  homeVisit: rule('门', 'kept', 1),
  paperRating: rule('评', 'kept', 1),
  archiveIndex: rule('档', 'kept', 1),
  superviseOrder: rule('督', 'kept', 1),
  cardNotice: rule('牌', 'kept', 1),
  ticketAnswer: rule('复', 'kept', 1),
  remakeNotice: rule('制', 'served', 2),
  mergeNotice: rule(null, 'served', 2),
  objectionReceipt: rule(null, 'handed', 2),
  bundleReceipt: rule(null, 'handed', 2),
  bundleChange: rule(null, 'served', 2),
  stageNotice: rule(null, 'served', 2),
  packCover: rule(null, 'kept', 1),
  meetingMinutes: rule('纪', 'kept', 1),
  serviceByPublication: rule('告', 'kept', 1),
  helpReceipt: rule(null, 'handed', 2),
  elderCard: rule(null, 'handed', 1),
} as const satisfies Record<string, PaperRule>

export type PaperKey = keyof typeof PAPER_RULES

/** True for a key of the table above. */
export function isPaperKey(key: string): key is PaperKey {
  return Object.hasOwn(PAPER_RULES, key)
}

/** 文号 — 机关代字＋系列字〔年〕号, without leading zeros（GB/T 9704 不编虚位）. */
export function formatDocNumber(docPrefix: string, series: string, year: number, number: number): string {
  return `${docPrefix}${series}〔${year}〕${number}号`
}

/** 未编号 — the same with the place of the number left open: a preview takes none. */
export function formatBlankNumber(docPrefix: string, series: string, year: number): string {
  return `${docPrefix}${series}〔${year}〕　　号`
}
