import type { HandlingPlan, Limit } from '../../../shared/case/handling-plan'

const WD = (value: number): Limit => ({ value, unit: '工作日' })
const AT_ONCE: Limit = { value: 0, unit: '即时' }

/** 残疾人证新办: taken in by the township, appraised and published with the clock standing, decided by the county. */
export const DISABILITY: HandlingPlan = {
  itemId: 'disability-cert-new',
  itemVersion: 1,
  itemName: '残疾人证新办',
  instant: false,
  serviceDone: false,
  profile: 'general',
  limitFrom: 'accepted',
  legalLimit: WD(10),
  promisedLimit: null,
  organ: 'cl',
  nodes: [
    { key: 'n1', name: '乡窗口受理', unit: 'town', role: 'windowClerk', phase: 'accept', limit: WD(1) },
    { key: 'n2', name: '乡初核', unit: 'shsw', role: 'townReviewer', phase: 'node', limit: WD(2) },
    { key: 'n3', name: '县残联审核', unit: 'cl', role: 'approver', phase: 'node', limit: WD(4) },
    { key: 'n4', name: '县残联决定', unit: 'cl', role: 'chiefRep', phase: 'decision', limit: WD(3) },
  ],
  procedures: [
    { kind: 'appraisal', name: '残疾评定', stops: true, limit: WD(30), basis: '残疾人证管理办法', waived: null },
    { kind: 'publicity', name: '公示', stops: true, limit: WD(5), basis: '残疾人证管理办法', waived: 'minor' },
  ],
  reentry: true,
  villageReceives: false,
  papers: { grant: 'serviceDone', refuse: 'serviceRefused' },
}

/** 高龄津贴: the village takes it in, township and county review, the county decides. */
export const ELDER: HandlingPlan = {
  ...DISABILITY,
  itemId: 'elder-allowance',
  itemName: '高龄津贴申领',
  legalLimit: null,
  promisedLimit: WD(15),
  organ: 'mzj',
  nodes: [
    { key: 'n1', name: '村受理初审', unit: 'station', role: 'villageClerk', phase: 'accept', limit: WD(1) },
    { key: 'n2', name: '乡审核', unit: 'shsw', role: 'townReviewer', phase: 'node', limit: WD(5) },
    { key: 'n3', name: '县民政审定', unit: 'mzj', role: 'approver', phase: 'node', limit: WD(6) },
    { key: 'n4', name: '县民政决定', unit: 'mzj', role: 'chiefRep', phase: 'decision', limit: WD(3) },
  ],
  procedures: [],
  reentry: false,
  villageReceives: true,
  papers: { grant: 'benefitGrant', refuse: 'benefitRefuse' },
}

/** 参保登记: an instant item that ends at the township counter. */
export const MEDINS: HandlingPlan = {
  ...DISABILITY,
  itemId: 'medins-enroll',
  itemName: '参保登记',
  instant: true,
  profile: 'socialInsurance',
  limitFrom: 'received',
  legalLimit: null,
  promisedLimit: AT_ONCE,
  organ: 'ybj',
  nodes: [
    { key: 'n1', name: '乡窗口受理审核', unit: 'town', role: 'windowClerk', phase: 'accept', limit: AT_ONCE },
    { key: 'n2', name: '中心主任决定', unit: 'town', role: 'centreDirector', phase: 'decision', limit: AT_ONCE },
  ],
  procedures: [],
}

/** A query at the counter: no decision, nothing handed over. */
export const QUERY: HandlingPlan = {
  ...MEDINS,
  itemId: 'record-query',
  itemName: '记录查询',
  instant: false,
  serviceDone: true,
  profile: 'general',
  nodes: [{ key: 'n1', name: '窗口办理', unit: 'town', role: 'windowClerk', phase: 'accept', limit: AT_ONCE }],
  reentry: false,
}
