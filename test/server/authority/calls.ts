import { DEMO_ENROL_CODE } from '../../../prisma/seed/demo-enrol-code'
import { makeListNumber } from '../../../shared/handover/list-number'
import { DISABILITY } from '../../support/builders'
import { AFTER } from '../modules/case/after-story'
import { ASK } from '../modules/case/asking-desk'
import { SAY } from '../modules/case/desk'
import type { Fixture, Stage } from './fixture-cases'

/** A call that would do, were the caller allowed to: `about` names the case whose content an answer may not show to others. */
export type Call = { readonly input: unknown; readonly about?: string }
type MakeCall = (fixture: Fixture) => Call

const plain =
  (input: object = {}): MakeCall =>
  () => ({ input })

const act =
  (stage: Stage, input: unknown): MakeCall =>
  ({ cases, id }) => ({ input: { opId: id(), caseId: cases[stage].caseId, baseVersion: cases[stage].version, input } })

const ofCase =
  (stage: Stage, more: object = {}): MakeCall =>
  ({ cases }) => ({ input: { caseId: cases[stage].caseId, ...more }, about: cases[stage].caseId })

/** A list is asked whether it shows the case. */
const list =
  (stage: Stage, input: object = {}): MakeCall =>
  ({ cases }) => ({ input, about: cases[stage].caseId })

const UNKNOWN = '019c0000-0000-7000-8000-000000000000'
/** A hand-over list that nobody has sent: whoever deals with papers hears that, others hear nothing. */
const LIST = makeListNumber({ point: 'YH201', on: '2026-03-02', sequence: 999_999 })
const BY_HAND = { way: 'fingerprint', witness: null, digest: null, at: '2026-03-02T01:00:00.000Z' }
const PHONE = '15400009991'
const SIGNED = { way: 'signature', fileId: null, witness: null, witnessRelation: null, witnessFileId: null }

/** One call for every procedure, or several told apart after a `#`; the test fails for a procedure that is not here. */
export const CALLS: Readonly<Record<string, MakeCall>> = {
  'catalogue.search': plain({ text: '残疾' }),
  'catalogue.getHome': plain(),
  'catalogue.listItems': plain(),
  'catalogue.getGuide': plain({ itemId: DISABILITY }),
  'catalogue.getForm': plain({ itemId: DISABILITY }),
  'catalogue.listBundles': plain(),
  'catalogue.getBundle': plain({ id: 'newborn' }),
  'catalogue.getPackage': plain(),
  'catalogue.logMiss': plain({ text: '找不到的事' }),
  'audit.verify': plain(),
  'place.listDivisions': plain(),
  'place.getDivisionTree': plain(),
  'place.listPoints': plain(),
  'place.getPoint': plain({ pointId: 'st-201' }),
  'identity.requestOtp': plain({ phone: PHONE }),
  'identity.loginByPhone': plain({ phone: PHONE, code: '000000', deviceLabel: '手机' }),
  'identity.loginByWechat': plain({ code: 'x', deviceLabel: '手机' }),
  'identity.bindPhone': plain({ ticket: 'x'.repeat(40), phone: PHONE, code: '000000', deviceLabel: '手机' }),
  'identity.loginStaff': plain({ account: 'nobody', password: 'nothing', deviceLabel: '电脑' }),
  'identity.changePassword': plain({ current: 'nothing', next: 'nothing' }),
  'identity.unlockStaff': plain({ account: 'nobody', reason: '本人来电' }),
  'identity.me': plain(),
  'identity.logout': plain(),
  'identity.listSessions': plain(),
  'identity.revokeSession': plain({ sessionId: 'a'.repeat(32) }),
  'identity.getProfile': plain(),
  'identity.registerPerson': ({ idNumber }) => ({ input: { name: '旷志良', idNumber } }),
  'identity.setElderMode': plain({ on: true }),
  'identity.createServiceCode': plain(),
  'identity.listConsents': plain(),
  'identity.answerConsent': plain({ consentId: UNKNOWN, agree: true }),
  'identity.scanServiceCode': plain({ code: 'x', itemId: DISABILITY }),
  'identity.getConsentedPerson': plain({ consentId: UNKNOWN }),
  'identity.scanElderCard': plain({ code: 'x', itemId: DISABILITY }),
  'identity.lookUpPerson': ({ idNumber, personId }) => ({ input: { idNumber, purpose: 'intake' }, about: personId }),
  'identity.recordPhone': ({ personId }) => ({ input: { personId, phone: PHONE, idChecked: true } }),
  'identity.printElderCard': ({ personId }) => ({ input: { personId }, about: personId }),
  'identity.listElderCards': plain(),
  'identity.revokeElderCard': plain({ cardId: UNKNOWN }),
  'draft.save': ({ id }) => ({
    input: {
      ...{ opId: id(), draftId: id(), rev: 0, itemId: DISABILITY, itemVersion: 1 },
      ...{ answers: {}, situations: {}, materials: [], step: null },
    },
  }),
  'draft.get': ({ draftId }) => ({ input: { draftId }, about: draftId }),
  'draft.list': ({ draftId }) => ({ input: {}, about: draftId }),
  'draft.drop': ({ draftId, id }) => ({ input: { opId: id(), draftId } }),
  'case.submit': ({ fresh, id }) => ({ input: { ...fresh, opId: id(), caseId: id() } }),
  'case.submit#window': ({ freshOther, id }) => ({
    input: {
      ...freshOther,
      opId: id(),
      caseId: id(),
      channel: 'window',
      pointId: 'hall-yh',
      confirmation: { ...BY_HAND, fileId: id() },
    },
  }),
  'case.submit#station': ({ freshOther, id }) => ({
    input: {
      ...freshOther,
      opId: id(),
      caseId: id(),
      channel: 'station',
      pointId: 'st-201',
      confirmation: { ...BY_HAND, fileId: id() },
    },
  }),
  'case.listMine': list('submitted'),
  'case.getMine': ofCase('submitted'),
  'case.getMyApplication': ofCase('asked'),
  'case.queryProgress': ({ queryCode, idNumber }) => ({ input: { queryCode, lastFour: idNumber.slice(-4) } }),
  'case.askProgress': ({ number }) => ({ input: { number }, about: number }),
  'case.list': list('submitted', { view: 'all', limit: 100 }),
  'case.counts': plain(),
  'case.peek': ofCase('received'),
  'case.get': ofCase('submitted'),
  'case.reveal': ofCase('submitted', { field: 'idNumber', purpose: '核对身份' }),
  'case.checkMaterial': ({ cases, id }) => ({
    input: { opId: id(), caseId: cases.received.caseId, lineKey: 'photo', checked: true },
  }),
  'case.explainDelay': ({ cases, id }) => ({
    input: {
      ...{ opId: id(), caseId: cases.atTownship.caseId },
      reason: { text: '材料转交晚了，正在抓紧办。', expectedOn: null },
    },
  }),
  'case.listWarnings': plain(),
  'case.previewPapers': ({ cases }) => ({
    input: { caseId: cases.received.caseId, name: 'accept', input: SAY.accept },
    about: cases.received.caseId,
  }),
  'case.previewDuplicate': ({ idNumber }) => ({ input: { itemId: DISABILITY, idNumber } }),
  'case.receive': act('submitted', SAY.receive),
  'case.returnForCorrection': act('submitted', { lines: SAY.lines('photo'), replyDays: 30 }),
  'case.requestSupplement': act('received', SAY.supplement('photo')),
  'case.supply': act('asked', SAY.supply('photo')),
  'case.accept': act('received', SAY.accept),
  'case.refuseAcceptance': act('received', SAY.refuseAcceptance),
  'case.dispatch': act('atTownship', {}),
  'case.transfer': act('submitted', { pointId: 'st-201', reason: '离申请人更近' }),
  'case.nodeApprove': act('atCounty', SAY.approve),
  'case.nodeReturn': act('atCounty', { toNode: 'n2', reason: '评定表上的等级和日期对不上，请再核一次' }),
  'case.startProcedure': act('atCounty', SAY.procedure('publicity', 'p9')),
  'case.endProcedure': act('suspended', SAY.ended('p1')),
  'case.extend': act('atCounty', ASK.extend(3)),
  'case.extendProcedure': act('suspended', ASK.extendProcedure('p1', 3)),
  'case.extendSupplement': act('asked', ASK.extendSupplement(5)),
  'case.consult': act('atCounty', ASK.consult('mzj')),
  'case.answerConsult': act('consulted', ASK.answer()),
  'case.jointReview': act('atCounty', ASK.meeting('mzj')),
  'case.notifyInterested': act('atCounty', ASK.interested('相邻住户')),
  'case.transferUp': act('toDecide', ASK.up),
  'case.returnFromUpper': (fixture) =>
    act('goneUp', ASK.back('opinion', fixture.county.clock.now().slice(0, 10)))(fixture),
  'case.urge': act('atCounty', ASK.urge()),
  'case.recordReentry': act('atCounty', { system: '残联系统', externalNo: '1', differences: null }),
  'case.grant': act('toDecide', SAY.grant),
  'case.refuse': act('toDecide', SAY.refuse),
  'case.produceResult': act('granted', SAY.produce('hall-hs')),
  'case.sendResult': act('atHall', SAY.send('toVillage', 'st-201')),
  'case.recordDelivery': act('atHall', SAY.arrived('st-201')),
  'case.handOut': act('arrived', SAY.handOut),
  'case.serve': ({ cases, id, noticeId }) => ({
    input: {
      ...{ opId: id(), caseId: cases.handedOut.caseId, baseVersion: cases.handedOut.version },
      input: AFTER.served(noticeId),
    },
  }),
  'case.raiseObjection': act('handedOut', AFTER.objection('o1')),
  'case.correctDecision': ({ cases, id, noticeId }) => ({
    input: {
      ...{ opId: id(), caseId: cases.handedOut.caseId, baseVersion: cases.handedOut.version },
      input: {
        ...{ kind: 'clerical', noticeId, wrongText: '3组', rightText: '2组', reason: '组号写错', proposedBy: 'S042' },
      },
    },
  }),
  'case.revokeGrant': act('granted', AFTER.revoke('S042')),
  'case.remakeDecision': act('granted', AFTER.remake('演政复决〔2026〕3号')),
  'case.issueLicence': act('granted', AFTER.licence),
  'case.redo': act('handedOut', AFTER.redo()),
  'case.archive': act('handedOut', { years: 30 }),
  'case.close': act('arrived', { why: '不用再发什么了' }),
  'case.rate': act('handedOut', { level: 2, tags: [], text: null, channel: 'own' }),
  'case.rateByCode': ({ id, queryCode, idNumber }) => ({
    input: { opId: id(), queryCode, lastFour: idNumber.slice(-4), level: 2, tags: [], text: null },
  }),
  'case.withdraw': act('submitted', { reason: null, papersBack: false }),
  'case.voidCase': act('submitted', { kind: 'enteredByMistake', reason: '录错了人' }),
  'case.acceptTolerant': act('received', {
    ...{ lines: [{ lineKey: 'photo', how: '照片' }], days: 3, promise: SIGNED, basis: null, note: null },
  }),
  'case.acceptCommitment': act('received', { textVersion: '1', promise: SIGNED, basis: null, note: null }),
  'case.afterCheck': act('granted', {
    ...{ way: 'data', result: 'kept', facts: '数据比对一致', officers: [], fileIds: [], correctDays: null },
  }),
  'case.correctOnSpot': act('received', { answers: { phone: PHONE }, parts: [], signature: SIGNED }),
  'case.mergeDuplicate': ({ cases, id }) => ({
    input: {
      ...{ opId: id(), caseId: cases.submitted.caseId, baseVersion: cases.submitted.version },
      input: { keptCaseId: cases.received.caseId, lineIds: [], word: '本人同意', proposedBy: 'yh.win2' },
    },
  }),
  'case.terminate': act('atTownship', {
    ...{ kind: 'impossible', reason: '申请的事已经办不成', article: '行政许可法第七十条' },
    ...{ proof: '现场照片', fileIds: [], proposedBy: 'yh.win2' },
  }),
  'case.otherAct': ({ cases, id }) => ({ input: { opId: id(), caseId: cases.submitted.caseId, name: 'startBundle' } }),
  'reentry.list': list('atCounty'),
  'reentry.counts': plain(),
  'bundle.getForm': plain({ bundleId: 'newborn' }),
  'bundle.listMine': plain(),
  'bundle.getMine': plain({ applicationId: UNKNOWN }),
  'bundle.start': ({ id }) => ({
    input: {
      ...{ opId: id(), applicationId: id(), bundleId: 'nothing', planVersion: 1, itemVersions: {}, pointId: null },
      ...{ situations: {}, answers: {}, materials: [], filesExpected: [] },
      confirmation: { way: 'account', fileId: null, witness: null, digest: null, at: '2026-03-02T01:00:00.000Z' },
      delivery: { way: 'pickup', pointId: null },
      contact: { hasPhone: true, electronicConsent: true },
    },
  }),
  'bundle.split': ({ id }) => ({
    input: { opId: id(), applicationId: UNKNOWN, memberKey: 'hukou', withOthers: false },
  }),
  'bundle.ofCase': ofCase('submitted'),
  'bundle.recordOutput': ({ id, cases }) => ({
    input: { opId: id(), caseId: cases.submitted.caseId, output: 'childIdNumber', value: '1' },
  }),
  'bundle.issuePack': ({ id, cases }) => ({ input: { opId: id(), caseId: cases.submitted.caseId } }),
  'handover.list': plain(),
  'handover.counts': plain(),
  'handover.get': plain({ number: LIST }),
  'handover.confirm': ({ id }) => ({
    input: {
      ...{ opId: id(), number: LIST, signature: 'aGVsbG8=' },
      marks: [{ caseId: UNKNOWN, lineKey: 'idCard', outcome: 'arrived', note: null }],
    },
  }),
  'handover.trace': ({ id }) => ({
    input: { opId: id(), number: LIST, caseId: UNKNOWN, lineKey: 'idCard', outcome: 'lost', note: '找遍了' },
  }),
  'task.list': ({ taskId }) => ({ input: {}, about: taskId }),
  'task.counts': plain(),
  'task.complete': ({ taskId, id, county }) => ({
    input: {
      ...{ opId: id(), taskId },
      result: { outcome: 'told', answeredBy: '本人', relation: '本人', at: county.clock.now(), note: '' },
    },
  }),
  'notice.getSubscription': plain(),
  'notice.listByCase': ofCase('handedOut'),
  'notice.readPaper': ({ noticeId }) => ({ input: { noticeId }, about: noticeId }),
  'notice.listInbox': plain(),
  'notice.counts': plain(),
  'notice.markRead': ({ id }) => ({ input: { opId: id(), ids: null } }),
  'notice.listTemplates': plain({}),
  'notice.getTemplate': plain({ key: 'receipt' }),
  'notice.previewTemplate': plain({ key: 'receipt', texts: [] }),
  'notice.proposeTemplate': ({ id }) => ({
    input: {
      opId: id(),
      key: 'receipt',
      version: 99,
      texts: [{ path: 'title', text: '收件凭证' }],
      reason: '话说得更明白',
    },
  }),
  'notice.decideTemplate': ({ id }) => ({ input: { opId: id(), proposalId: UNKNOWN, publish: true } }),
  'leave.record': ({ id }) => ({
    input: { opId: id(), staffId: 'S018', fromOn: '2026-03-02', untilOn: '2026-03-03', deputyId: 'S019' },
  }),
  'leave.end': ({ id }) => ({ input: { opId: id(), leaveId: UNKNOWN } }),
  'leave.list': plain(),
  'leave.listDeputies': plain({ staffId: 'S018' }),
  'leave.lookAtLeaver': plain({ named: 'S018' }),
  'leave.handOver': ({ id }) => ({ input: { opId: id(), staffId: 'S018', deputyId: 'S019' } }),
  'case.markFast': ({ cases, id }) => ({
    input: { opId: id(), caseId: cases.atTownship.caseId, ground: 'urgentNeed', note: '等着用，请先办' },
  }),
  'case.endFast': ({ cases, id }) => ({ input: { opId: id(), caseId: cases.atTownship.caseId } }),
  'calendar.proposeTable': ({ id }) => ({ input: { opId: id(), file: {} } }),
  'calendar.confirmTable': ({ id }) => ({ input: { opId: id(), importId: UNKNOWN } }),
  'calendar.dropTable': ({ id }) => ({ input: { opId: id(), importId: UNKNOWN } }),
  'calendar.listImports': plain(),
  'calendar.listMoves': plain({ importId: UNKNOWN }),
  'mandate.propose': ({ id }) => ({
    input: {
      ...{ opId: id(), mandateId: id(), agent: { by: 'phone', name: '某某', phone: PHONE }, relation: '其他亲友' },
      ...{ scope: { kind: 'all' }, acts: ['apply'], from: '2026-03-02', until: '2026-06-01' },
    },
  }),
  'mandate.confirm': ({ id }) => ({ input: { opId: id(), mandateId: UNKNOWN } }),
  'mandate.decline': ({ id }) => ({ input: { opId: id(), mandateId: UNKNOWN } }),
  'mandate.revoke': ({ id }) => ({ input: { opId: id(), mandateId: UNKNOWN } }),
  'mandate.renounce': ({ id }) => ({ input: { opId: id(), mandateId: UNKNOWN } }),
  'mandate.record': ({ id, idNumber }) => ({
    input: {
      ...{ opId: id(), mandateId: id(), principal: { name: '某某', idNumber }, agent: { name: '某某', idNumber } },
      ...{ relation: '其他亲友', scope: { kind: 'all' }, acts: ['apply'], from: '2026-03-02', until: '2026-06-01' },
      ...{ origin: 'counter', identityChecked: true },
    },
  }),
  'mandate.noteEnd': ({ id }) => ({ input: { opId: id(), mandateId: UNKNOWN, why: 'revoked', proof: '本人身份证' } }),
  'mandate.listMine': plain(),
  'mandate.getOne': plain({ mandateId: UNKNOWN }),
  'mandate.listBetween': ({ idNumber }) => ({ input: { principalIdNumber: idNumber, agentIdNumber: idNumber } }),
  'mandate.prefill': plain({ mandateId: UNKNOWN, itemId: DISABILITY }),
  'case.listProxies': ofCase('arrived'),
  'exchange.listDead': plain(),
  'exchange.replay': ({ id }) => ({ input: { opId: id(), from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' } }),
  'device.enrol': ({ id }) => ({
    input: {
      opId: id(),
      deviceId: id(),
      credential: 'c'.repeat(43),
      deviceName: '新设备',
      pointId: 'st-201',
      code: DEMO_ENROL_CODE,
    },
  }),
  'device.issueEnrolCode': ({ id }) => ({ input: { opId: id(), pointId: 'st-201' } }),
  'device.lendBlock': ({ id }) => ({ input: { opId: id(), left: 0 } }),
  'device.heartbeat': plain({
    ...{ unsent: 0, oldestUnsentAt: null, appVersion: '1', clockMs: 1_772_413_200_000, lastSeq: 0, persisted: true },
  }),
  'device.getSealTarget': plain(),
  'device.listOwn': list('arrived'),
  'device.list': ({ devices }) => ({ input: {}, about: devices.own?.deviceId ?? '' }),
  'device.get': ({ devices }) => ({
    input: { deviceId: devices.own?.deviceId },
    about: devices.own?.deviceId ?? '',
  }),
  'device.revoke': ({ devices, id }) => ({ input: { opId: id(), deviceId: devices.own?.deviceId, reason: '丢了' } }),
  'device.keepVaultKey': ({ id, vaultEnvelope }) => ({ input: { opId: id(), envelope: vaultEnvelope } }),
  'device.askVaultRecovery': ({ id, recoveryPoint }) => ({
    input: { opId: id(), recoveryKey: recoveryPoint, reason: '忘了口令' },
  }),
  'device.getVaultRecovery': ({ recoveries }) => ({ input: { recoveryId: recoveries.asked } }),
  'device.endVaultRecovery': ({ id, recoveries }) => ({ input: { opId: id(), recoveryId: recoveries.approved } }),
  'device.countVaultRecoveries': plain(),
  'device.listVaultRecoveries': ({ recoveries }) => ({ input: {}, about: recoveries.asked }),
  'device.approveVaultRecovery': ({ id, recoveries }) => ({
    input: { opId: id(), recoveryId: recoveries.asked, checkCode: '000000' },
  }),
  'device.refuseVaultRecovery': ({ id, recoveries }) => ({
    input: { opId: id(), recoveryId: recoveries.asked, reason: '不是本人' },
  }),
  'sync.getExportOwner': ({ devices }) => ({
    input: { deviceId: devices.own?.deviceId },
    about: devices.own?.deviceId ?? '',
  }),
  'sync.importOperations': ({ devices, id, county }) => ({
    input: {
      deviceId: devices.own?.deviceId,
      operations: [
        {
          line: 2,
          operation: {
            ...{ opId: id(), deviceSeq: 1, after: null, staffId: 'S001', caseId: null, kind: 'voidNumber' },
            ...{ schemaVersion: 1, madeAt: county.clock.now(), payloadHash: 'a'.repeat(64), payload: {} },
          },
          mac: 'm'.repeat(43),
        },
      ],
    },
  }),
  'sync.countToVerify': plain(),
  'sync.listToVerify': ({ heldId }) => ({ input: {}, about: heldId }),
  'sync.readToVerify': ({ heldId }) => ({ input: { heldId }, about: heldId }),
  'sync.verifyHeld': ({ id, heldId }) => ({
    input: { opId: id(), heldId, decision: 'setAside', reason: '核对过' },
  }),
  'sync.push': ({ devices, id, county, cases }) => ({
    input: {
      protocol: 1,
      deviceId: devices.own?.deviceId,
      operations: [
        {
          ...{ opId: id(), deviceSeq: 1, after: null, staffId: 'S001', caseId: cases.arrived.caseId },
          ...{ kind: 'act', schemaVersion: 1, madeAt: county.clock.now(), payloadHash: 'a'.repeat(64) },
          payload: { name: 'handOut', baseVersion: cases.arrived.version, input: SAY.handOut },
        },
      ],
    },
  }),
  'sync.compare': ({ devices }) => ({ input: { deviceId: devices.own?.deviceId, days: [], opIds: [] } }),
  'sync.pull': list('arrived', { protocol: 1, cursor: null, tasksHash: null }),
  'sync.listHeld': ({ held }) => ({ input: {}, about: held.late }),
  'sync.getHeld': ({ held, cases }) => ({
    input: { opId: held.late, trouble: 'movedOn' },
    about: cases.handedOut.caseId,
  }),
  'sync.copyHeld': ({ held }) => ({ input: { opId: held.faulty }, about: 'idNumber' }),
  'sync.resolveHeld': ({ held, id }) => ({
    input: { opId: id(), heldOpId: held.late, trouble: 'movedOn', decision: 'setAside', reason: '已由同事发放' },
  }),
  'demo.state': plain(),
  'demo.moveClock': plain({ now: '2026-03-03T01:00:00.000Z' }),
}
