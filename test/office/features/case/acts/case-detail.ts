import type { CaseDetail } from '@shared/case/view/case-view'
import type { ActFacts } from '../../../../../office/features/case/acts/act-form'

/** A case in review, as the server presents it; the parts that a test is about are replaced. */
export function caseDetail(part: Partial<CaseDetail> = {}): CaseDetail {
  return {
    row: {
      caseId: '01935e5a-0000-7000-8000-000000000001',
      number: '430423261109YH002000096I',
      version: 4,
      itemId: 'disability-cert-new',
      itemName: '残疾人证新办',
      applicant: '张*丰',
      status: 'inHandling',
      statusKey: 'inHandling',
      step: '县残联审核',
      holder: 'cl',
      from: '永和社区便民服务站',
      channel: 'station',
      dueOn: '2026-03-16',
      daysLeft: 6,
      light: 'good',
      submittedAt: '2026-03-02T01:00:00.000Z',
      uploadsPending: 0,
    },
    inBundle: false,
    numberText: '430423-261109-YH002-000096-I',
    queryCode: '7K4M9QTR',
    sentence: '县残联正在审核，最晚 3 月 16 日办完',
    itemVersion: 1,
    handlingType: '承诺件',
    legalBasis: ['残疾人证管理办法（残联发〔2017〕34号）'],
    applicant: {
      personId: null,
      name: '张*丰',
      idMasked: '9904**********121X',
      phoneMasked: '154****3317',
      hasPhone: true,
    },
    confirmation: null,
    clocks: [],
    objections: [],
    timeline: [],
    sections: [
      {
        key: 'who',
        title: '申请人',
        fields: [
          { key: 'name', label: '姓名', text: '张*丰', masked: true, derived: false, changed: false },
          { key: 'age', label: '年龄', text: '70', masked: false, derived: true, changed: false },
        ],
      },
    ],
    situations: [],
    materials: [
      material('idCard', '身份证', 'present'),
      material('hukou', '户口簿', 'missing'),
      { ...material('proof', '关系证明', 'missing'), need: 'notNeeded' },
    ],
    supplement: null,
    flow: [
      {
        key: 'n1',
        name: '乡窗口受理',
        unit: '永和乡便民服务中心',
        role: '窗口',
        state: 'done',
        by: '刘思敏',
        opinion: null,
      },
      { key: 'n2', name: '乡初核', unit: '社会事务办', role: '审核', state: 'done', by: '彭丽娟', opinion: '情况属实' },
      { key: 'n3', name: '县残联审核', unit: '县残联', role: '审批人', state: 'open', by: null, opinion: null },
      { key: 'n4', name: '县残联决定', unit: '县残联', role: '首席代表', state: 'coming', by: null, opinion: null },
    ],
    procedures: [],
    consults: [],
    decision: null,
    log: [],
    notices: [],
    tasks: [],
    province: { state: 'unsent', number: null },
    reentry: null,
    preChecks: [],
    delivery: { way: 'village', point: null, custody: null },
    allowed: [],
    mayCheck: true,
    ...part,
  }
}

function material(lineKey: string, name: string, state: 'present' | 'missing'): CaseDetail['materials'][number] {
  return {
    lineKey,
    name,
    need: 'required',
    state,
    exemptNote: null,
    files: [],
    pages: null,
    checked: false,
    checkedBy: null,
    remark: null,
    tolerable: false,
  }
}

/** What the forms look at beside their draft. */
export function actFacts(part: Partial<ActFacts> = {}): ActFacts {
  return {
    detail: caseDetail(),
    plan: {
      itemId: 'disability-cert-new',
      itemVersion: 1,
      itemName: '残疾人证新办',
      instant: false,
      serviceDone: false,
      profile: 'general',
      limitFrom: 'accepted',
      legalLimit: { value: 10, unit: '工作日' },
      promisedLimit: null,
      organ: 'cl',
      nodes: [
        { key: 'n1', name: '乡窗口受理', unit: 'yhx-zwzx', role: 'windowClerk', phase: 'accept', limit: null },
        { key: 'n2', name: '乡初核', unit: 'yhx-shsw', role: 'townReviewer', phase: 'node', limit: null },
        { key: 'n3', name: '县残联审核', unit: 'cl', role: 'approver', phase: 'node', limit: null },
        { key: 'n4', name: '县残联决定', unit: 'cl', role: 'chiefRep', phase: 'decision', limit: null },
      ],
      procedures: [
        {
          kind: 'appraisal',
          name: '残疾评定',
          stops: true,
          limit: { value: 30, unit: '工作日' },
          basis: '办事指南',
          waived: null,
        },
        {
          kind: 'publicity',
          name: '公示',
          stops: true,
          limit: { value: 5, unit: '工作日' },
          basis: '办事指南',
          waived: null,
        },
      ],
      reentry: true,
      villageReceives: true,
      papers: { grant: 'serviceDone', refuse: 'serviceRefused' },
    },
    legalBasis: ['残疾人证管理办法（残联发〔2017〕34号）'],
    reasons: [],
    units: [
      { unitId: 'cl', name: '县残联' },
      { unitId: 'mzj', name: '县民政局' },
    ],
    points: [
      { pointId: 'hall-yh', unitId: 'yhx-zwzx', name: '永和乡便民服务中心' },
      { pointId: 'st-003', unitId: 'st-003', name: '永和社区便民服务站' },
    ],
    staffId: 'S042',
    myPoints: ['hall-yh'],
    leads: false,
    ...part,
  }
}
