import type { RemedyUse } from './notice-template'

/** 作出机关 — what kind of organ stands behind a paper; it decides who reviews（行政复议法第二十四条、第二十七条）. */
export type OrganKind = 'countyDepartment' | 'township' | 'vertical' | 'socialInsurance' | 'publicBody'

/** 救济 — the paragraph to print and what it rests on: days to ask for review, months to sue, whether review comes first. */
export type Remedy = {
  readonly use: RemedyUse
  readonly reviewBy: 'countyGovernment' | 'upperOrgan' | 'byCounty'
  readonly reviewDays: number
  readonly suitMonths: number
  readonly reviewFirst: boolean
}

/** Papers that touch a right, so that they carry the whole paragraph（行政许可法第三十八条第二款）. */
const DECISIONS: readonly string[] = [
  'refuse',
  'registerRefuse',
  'refuseAcceptance',
  'revoke',
  'cancelLicence',
  'withdrawGrant',
  'terminate',
  'socialInsurance',
  'serviceByPublication',
]
const AID_DECISIONS: readonly string[] = ['benefitGrant', 'benefitRefuse']
/** Papers inside a procedure: a telephone and a supervisor's telephone, no suit（行政复议法实施条例、行政诉讼法第十二条）. */
const PROCESS: readonly string[] = [
  'supplementNotice',
  'supplementExtension',
  'notRequired',
  'tolerantAccept',
  'specialProcedure',
  'pauseNotice',
  'extension',
  'verifyResult',
]
const SERVICES: readonly string[] = ['serviceDone', 'serviceRefused']

/** Social aid items, whose decisions also say that one may apply again（社会救助暂行办法第六十五条）. */
const AID_ITEMS: readonly string[] = ['dibao', 'tekun', 'temp-relief']

/** The remedy of a paper (case-law §7.4), or null when the paper carries none. */
export function remedyFor(
  key: string,
  about: {
    readonly organ: OrganKind
    readonly itemId: string
    readonly naturalResource: boolean
    readonly overdue: boolean
  },
): Remedy | null {
  const use = paragraphOf(key, about)
  if (use === null) return null
  const reviewFirst = use === 'reviewFirst' || about.naturalResource
  return { use, reviewBy: reviewBy(about.organ), reviewDays: 60, suitMonths: reviewFirst ? 0 : 6, reviewFirst }
}

/** The paragraph against inaction is for papers on the way: a decision in writing, however late, may be reviewed or sued（复议法第二十三条）. */
function paragraphOf(key: string, about: { itemId: string; overdue: boolean }): RemedyUse | null {
  if (AID_DECISIONS.includes(key)) return 'decisionAid'
  if (DECISIONS.includes(key))
    return AID_ITEMS.includes(about.itemId) && key !== 'refuseAcceptance' ? 'decisionAid' : 'decision'
  if (PROCESS.includes(key)) return about.overdue ? 'reviewFirst' : 'process'
  if (SERVICES.includes(key)) return 'service'
  return null
}

function reviewBy(organ: OrganKind): Remedy['reviewBy'] {
  if (organ === 'vertical') return 'upperOrgan'
  return organ === 'socialInsurance' || organ === 'publicBody' ? 'byCounty' : 'countyGovernment'
}
