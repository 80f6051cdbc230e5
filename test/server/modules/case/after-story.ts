import type { Desk } from './desk'
import { SAY } from './desk'

/** Inputs of the acts after a decision, as a client sends them. */
export const AFTER = {
  served: (noticeId: string, change: object = {}) => ({
    ...{ noticeId, way: 'handed', servedOn: '2026-03-02', receiver: '旷志良', relation: null, consent: null },
    ...{ trackingNo: null, refuseNote: null, companion: null, witness: null, recorded: false },
    ...{ tried: null, places: null, fileIds: [] as string[] },
    ...change,
  }),
  reinstate: { kind: 'reinstate', noticeId: null, wrongText: null, rightText: null, reason: '材料在期限内已经寄到' },
  revoke: (proposedBy: string, change: object = {}) => ({
    ...{ kind: 'revoke69', facts: '申请时所交的评定表不实', article: '行政许可法第六十九条第二款' },
    ...{ heard: { way: 'statement', on: '2026-03-02' }, compensation: null, proposedBy },
    ...change,
  }),
  remake: (orderNo: string, change: object = {}) => ({
    ...{ origin: 'review', orderNo, orderOn: '2026-03-02', quashed: '原决定认定事实不清', limit: null, note: null },
    ...change,
  }),
  objection: (objectionId: string, change: object = {}) => ({
    ...{ objectionId, step: 'raise', kind: 'objection', text: '证上的出生日期写错了', fileNo: null, outcome: null },
    ...change,
  }),
  licence: { licenceType: '残疾人证', number: '43042319740621', validFrom: '2026-03-02', validTo: null },
  redo: (change: object = {}) => ({
    ...{ step: 'start', ticketNo: 'GD2026030200001', what: 'explain', days: 5, text: '再讲一遍要带什么' },
    ...change,
  }),
} as const

/** The id of a paper of the case by its key. */
export async function paperOf(desk: Desk, caseId: string, key: string): Promise<string> {
  const row = await desk.county.services.db.notice.findFirstOrThrow({ where: { caseId, key, kind: 'paper' } })
  return row.noticeId
}

/** 残疾人证新办, refused by the county and made ready at the township. */
export async function toldRefusedAtHall(desk: Desk, resident: string): Promise<string> {
  const caseId = await desk.toldReviewed(resident)
  await desk.act('cl.daibiao', 'refuse', caseId, SAY.refuse)
  await desk.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-yh'))
  return caseId
}

/** … handed out, keyed in the intranet system, so that nothing is owed any more. */
export async function toldSettled(desk: Desk, resident: string): Promise<string> {
  const caseId = await desk.toldHandedOut(resident)
  await desk.act('yh.win1', 'recordReentry', caseId, { system: '残联系统', externalNo: '1', differences: null })
  return caseId
}

/** 残疾人证新办, not accepted. */
export async function toldNotAccepted(desk: Desk, resident: string): Promise<string> {
  const caseId = await desk.toldReceived(resident)
  await desk.act('yh.win1', 'refuseAcceptance', caseId, SAY.refuseAcceptance)
  return caseId
}
