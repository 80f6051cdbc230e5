/** 以谁的名义 — the organ that decides, the point that accepts, or the point where the papers were handed in (case-law §7.1). */
export type PaperIssuer = 'organ' | 'accepting' | 'intake'

const BY_ACCEPTING_POINT: readonly string[] = [
  'receipt',
  'oneTimeNotice',
  'deliveryReceipt',
  'deliveryConsent',
  'handover',
  'homeVisit',
  'paperRating',
  'transferNotice',
  'bundleReceipt',
  'bundleChange',
  'packCover',
]
const BY_INTAKE_POINT: readonly string[] = ['receiptOffline', 'helpReceipt', 'mandate', 'mandateEnd', 'pickupProxy']

/** Who stands behind a paper. Papers that touch a right are always the organ's. */
export function issuerOf(key: string): PaperIssuer {
  if (BY_ACCEPTING_POINT.includes(key)) return 'accepting'
  return BY_INTAKE_POINT.includes(key) ? 'intake' : 'organ'
}

/** Papers of the file and of the office's own work: an applicant does not see them. */
const OFFICE_ONLY: readonly string[] = [
  'surveyRecord',
  'archiveIndex',
  'superviseOrder',
  'cardNotice',
  'meetingMinutes',
  'handover',
]

/** True when the applicant may read the paper. */
export function isForApplicant(key: string): boolean {
  return !OFFICE_ONLY.includes(key) && !key.startsWith('w.')
}

/** Papers that the applicant signs and hands in: no organ's name stands above them. */
const APPLICANTS_OWN: readonly string[] = [
  'tolerantPromise',
  'commitment',
  'withdrawRequest',
  'mandate',
  'pickupProxy',
  'deliveryConsent',
  'paperRating',
]

/** True for a paper that speaks in the applicant's voice. */
export function isApplicantsOwn(key: string): boolean {
  return APPLICANTS_OWN.includes(key)
}
