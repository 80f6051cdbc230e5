import { randomBytes, randomUUID } from 'node:crypto'
import { type Actor, SYSTEM } from '@shared/identity/actor'
import { makeId } from '@shared/kernel/id'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { Recipient } from '@shared/notice/recipient'
import type { NoticeSubject, PaperRequest } from '../../../../server/modules/notice'
import { type RunContext, runWrite } from '../../../../server/platform/trpc'
import type { TestCounty } from '../../../support/actors'

/** 李𠮷 applies for a pesticide licence at the county hall's window C04, as the example values of the templates tell it. */
export const PESTICIDE: PaperFacts = {
  caseNumber: '430423-261121-HSW04-000018-E',
  queryCode: '7K4M9QTR',
  applicant: { name: '李𠮷', idNumber: '990423198105129019', phone: '15400000027' },
  agent: null,
  item: {
    itemId: 'pesticide',
    name: '农药经营许可证核发',
    version: 3,
    licence: true,
    situation: '首次申请·不含限制使用农药',
    legalBasis: ['农药管理条例第二十四条'],
    legalLimit: { value: 20, unit: '工作日' },
    promisedLimit: { value: 20, unit: '工作日' },
    procedures: ['专家评审'],
    charged: false,
    resultName: '农药经营许可证',
    naturalResource: false,
  },
  organId: 'nyncj',
  pointId: 'hall-hs',
  intakePointId: null,
  custodyPointId: 'hall-hs',
  delivery: 'pickup',
  channel: '衡山县政务服务中心综合窗口',
  officer: { name: '曾佳慧', staffNumber: 'DEMO-S026' },
  materials: [
    { name: '农药经营许可证申请表', form: '原件', copies: '1', pages: '2', note: '' },
    { name: '法定代表人身份证明复印件', form: '照片（电子）', copies: '1', pages: '1', note: '' },
    { name: '经营人员的学历或者培训证明', form: '照片（电子）', copies: '2', pages: '4', note: '加盖公章' },
    { name: '营业场所和仓储场所地址、面积、平面图等说明材料及照片', form: '纸质', copies: '1', pages: '3', note: '' },
    { name: '计算机管理系统、可追溯电子信息码扫描设备清单', form: '照片（电子）', copies: '1', pages: '1', note: '' },
  ],
  missing: ['平面图', '培训合格证'],
  submittedAt: '2026-02-27T01:12:00.000Z',
  receivedAt: '2026-02-27T01:41:00.000Z',
  acceptedOn: '2026-03-02',
  replyBy: '2026-03-06',
  dueBefore: '2026-03-30',
  dueOn: '2026-03-30',
  node: '实地核查与审查',
  result: null,
  payAccount: null,
  village: '咸宜村',
  overdue: false,
}

/** 刘桂秀 applies for a disability card through the village station: an item that no message and no public page may name. */
export const DISABILITY: PaperFacts = {
  ...PESTICIDE,
  caseNumber: '430423-260302-YH201-000007-K',
  applicant: { name: '刘桂秀', idNumber: '990423195203041227', phone: '15400000031' },
  agent: { name: '李春岚', idNumber: '990423198502129023', phone: null, relation: '村级帮代办员' },
  item: {
    ...PESTICIDE.item,
    itemId: 'disability-cert-new',
    name: '残疾人证新办',
    version: 1,
    licence: false,
    situation: '',
    legalBasis: ['残疾人证管理办法'],
    procedures: ['残疾评定'],
    resultName: '残疾人证',
  },
  organId: 'cl',
  pointId: 'hall-yh',
  intakePointId: 'st-201',
  custodyPointId: null,
  delivery: 'village',
  channel: '沙头村便民服务站',
}

/** Somebody with an account and a phone. */
export const REACHABLE: Recipient = {
  accountId: '0195b7d0-0000-7000-8000-000000000001',
  staffId: null,
  phone: '15400000027',
  electronic: false,
}

/** A new id of the test's own. */
export function newCaseId(): string {
  return makeId(Date.UTC(2026, 2, 2), randomBytes(16))
}

/** What one act says about one case. */
export function subjectOf(about: PaperFacts, more: Partial<NoticeSubject> = {}): NoticeSubject {
  return { caseId: newCaseId(), actionId: newCaseId(), about, recipient: REACHABLE, ...more }
}

/** Runs one write as the ladder would, for the clock or for somebody. */
export async function inWrite<Answer>(
  county: TestCounty,
  run: (ctx: RunContext) => Promise<Answer>,
  actor: Actor = SYSTEM,
): Promise<Answer> {
  const request = {
    services: county.services,
    requestId: randomUUID(),
    actor,
    session: null,
    device: null,
    addressKey: 'test',
    browser: false,
    setSessionCookie: () => undefined,
  }
  return runWrite(request, actor, { name: 'test.write', audit: 'test.write', run }, {})
}

/** Every paper that an act of the law makes, with the facts that the act brings. */
export const ACT_PAPERS: readonly (PaperRequest & { readonly says: string })[] = [
  { key: 'receipt', facts: {}, says: '收到的材料（共 5 份）' },
  {
    key: 'supplementNotice',
    facts: { missingCount: '1', missing: '平面图', deadline: '2026-03-12', consequence: '本次申请视为撤回' },
    lines: [{ no: '1', name: '平面图', problem: '没有标出隔离', ask: '重新画一份', form: '原件或照片' }],
    says: '请于2026年3月12日前补正',
  },
  {
    key: 'supplementNotice',
    variant: 'prereview',
    facts: { missingCount: '1', missing: '平面图', deadline: '2026-03-12', consequence: '本次申请视为撤回' },
    lines: [{ no: '1', name: '平面图', problem: '没有标出隔离', ask: '重新画一份', form: '原件或照片' }],
    says: '一次改好后重新提交',
  },
  { key: 'acceptNotice', facts: {}, says: '决定自2026年3月2日起予以受理' },
  { key: 'acceptNotice', variant: 'deemed', facts: {}, says: '起视为受理' },
  {
    key: 'refuseAcceptance',
    variant: 'outOfAuthority',
    facts: {
      reason: '不归我局办',
      legalArticle: '行政许可法第三十二条',
      rightOrgan: '县市监局',
      rightPhone: '0734-0000019',
    },
    says: '可以向县市监局申请',
  },
  {
    key: 'refuseAcceptance',
    facts: { reason: '材料是假的', legalArticle: '行政许可法第七十八条', rightOrgan: '', rightPhone: '' },
    says: '决定不予受理',
  },
  {
    key: 'notRequired',
    facts: { reason: '自产自销不需要许可', legalArticle: '行政许可法第三十二条', rightOrgan: '', rightPhone: '' },
    says: '自产自销不需要许可',
  },
  {
    key: 'specialProcedure',
    facts: {
      procedure: '专家评审',
      procedureUnit: '县农业农村局',
      pauseFrom: '2026-03-03',
      pauseTo: '2026-03-09',
      pauseDays: '5个工作日',
      reason: '要看仓储条件',
      legalArticle: '《中华人民共和国行政许可法》第四十五条',
    },
    says: '由2026年3月30日顺延至2026年4月3日',
  },
  {
    key: 'pauseNotice',
    facts: {
      procedure: '实地核查',
      procedureUnit: '',
      pauseFrom: '2026-03-03',
      pauseTo: '2026-03-09',
      pauseDays: '5个工作日',
      reason: '要到现场看',
      legalArticle: '办事指南',
    },
    says: '办结日期顺延至2026年4月3日',
  },
  { key: 'resumeNotice', facts: { procedure: '专家评审' }, says: '专家评审已经结束' },
  {
    key: 'publicNotice',
    facts: { publicFrom: '2026-03-03', publicTo: '2026-03-09' },
    says: '2026年3月3日至2026年3月9日',
  },
  {
    key: 'grant',
    facts: { grantContent: '经营农药', amount: '以当地窗口为准', payFrom: '以当地窗口为准', licenceTo: '2031-03-01' },
    says: '2026年3月2日至2031年3月1日',
  },
  {
    key: 'benefitGrant',
    facts: { grantContent: '给付', amount: '每月 300 元', payFrom: '2026年4月', licenceTo: '长期' },
    says: '每月 300 元',
  },
  {
    key: 'socialInsurance',
    facts: { grantContent: '核定', amount: '每月 300 元', payFrom: '2026年4月', licenceTo: '长期' },
    says: '自2026年4月起享受',
  },
  ...['refuse', 'registerRefuse', 'benefitRefuse', 'serviceRefused'].map((key) => ({
    key,
    facts: {
      findings: '仓储与住房共用一间',
      reason: '没有隔离',
      legalArticle: '《农药管理条例》第二十四条',
      otherHelp: '整改指导',
      condition: '隔离',
    },
    says: '没有隔离',
  })),
  { key: 'serviceDone', facts: { grantContent: '当场查到并打印', resultWay: '当场告知' }, says: '当场查到并打印' },
  {
    key: 'deliveryReceipt',
    facts: {
      docTitle: '农药经营许可证',
      docCount: '1',
      deliveredAt: '2026-03-20',
      proxyReason: '无',
      refuseNote: '无',
      witness: '无',
    },
    says: '☑直接',
  },
  { key: 'withdrawRequest', facts: { withdrawReason: '材料暂时办不齐' }, says: '现因材料暂时办不齐' },
  {
    key: 'terminate',
    variant: 'deemedWithdrawn',
    facts: { endReason: '到期没有补齐材料，申请视为撤回' },
    says: '六十日内',
  },
]
