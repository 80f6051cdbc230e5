import type { AllowedAct, CaseDetail, MaterialView } from '@shared/case/view/case-view'

/** Acts that carry a case forward, the one to recommend first. */
const FORWARD = [
  'accept',
  'receive',
  'endProcedure',
  'returnFromUpper',
  'nodeApprove',
  'grant',
  'produceResult',
  'handOut',
  'sendResult',
  'recordDelivery',
  'answerConsult',
  'recordReentry',
  'supply',
  'close',
  'archive',
  'rate',
] as const

/** Acts that say no, or ask for more. */
const NEGATIVE = ['refuse', 'refuseAcceptance', 'requestSupplement', 'returnForCorrection', 'nodeReturn'] as const

/** Acts that change the course and are seldom needed. */
const SELDOM = [
  'correctOnSpot',
  'acceptTolerant',
  'acceptCommitment',
  'afterCheck',
  'startProcedure',
  'consult',
  'extend',
  'extendProcedure',
  'extendSupplement',
  'jointReview',
  'notifyInterested',
  'transferUp',
  'urge',
  'transfer',
  'dispatch',
  'serve',
  'issueLicence',
  'raiseObjection',
  'redo',
  'correctDecision',
  'remakeDecision',
  'revokeGrant',
  'withdraw',
  'terminate',
  'mergeDuplicate',
  'voidCase',
] as const

const ORDER: readonly string[] = [...FORWARD, ...NEGATIVE, ...SELDOM]

/** Acts of the person or of the clock: never a button of this office. */
const NOT_HERE: readonly string[] = ['saveDraft', 'submit', 'lapse', 'deemAccept', 'deemRenew', 'markUnclaimed']

/** 决定条 — the recommended act, what stands beside it, and the rest behind 别的, each with why it cannot be done now. */
export type ActBar = {
  readonly main: AllowedAct | null
  readonly beside: readonly AllowedAct[]
  readonly rest: readonly AllowedAct[]
}

/** How many buttons stand beside the main one before the bar gets crowded. */
const BESIDE = 3

/** Before acceptance: after it, the acts of the counter that took the case in are behind it and no longer shown. */
const BEFORE_ACCEPTANCE: readonly string[] = ['submitted', 'prereviewReturned', 'received', 'supplementAsked']
const FIRST_ONLY: readonly string[] = ['receive', 'returnForCorrection']
const INTAKE_ONLY: readonly string[] = [
  ...FIRST_ONLY,
  'correctOnSpot',
  'requestSupplement',
  'accept',
  'acceptTolerant',
  'acceptCommitment',
  'refuseAcceptance',
]

/** Seldom called for: offered where they are possible, and nobody is told that they are not. Only who calls back writes a rating down. */
const QUIET: readonly string[] = [
  'rate',
  'extendSupplement',
  'extendProcedure',
  'consult',
  'answerConsult',
  'jointReview',
  'notifyInterested',
  'transferUp',
  'returnFromUpper',
]
/** What follows a decision is not shown in grey while there is none. */
const AFTER_THE_END: readonly string[] = [
  'archive',
  'redo',
  'correctDecision',
  'remakeDecision',
  'revokeGrant',
  'issueLicence',
]
const OVER: readonly string[] = ['granted', 'refused', 'readyForPickup', 'closed', 'refusedAcceptance', 'revoked']

/** An act whose time has gone by, or that nothing calls for, is not offered, not even in grey. */
function isPast(name: string, { row, supplement }: Pick<CaseDetail, 'row' | 'supplement'>): boolean {
  if (name === 'supply') return supplement === null
  if (QUIET.includes(name)) return true
  if (AFTER_THE_END.includes(name)) return !OVER.includes(row.status)
  if (FIRST_ONLY.includes(name)) return row.status !== 'submitted' && row.status !== 'prereviewReturned'
  return INTAKE_ONLY.includes(name) && !BEFORE_ACCEPTANCE.includes(row.status)
}

/** An act about something that is open: without it there is nothing to press. */
function hasObject(name: string, { procedures, consults }: Pick<CaseDetail, 'procedures' | 'consults'>): boolean {
  if (name === 'endProcedure' || name === 'extendProcedure') return procedures.some((one) => one.endOn === null)
  return name !== 'answerConsult' || consults.some((one) => one.answer === null)
}

/** Accepting with gaps where a gap is on the county's list, looking afterwards where something was promised. */
function isCalledFor(name: string, { clocks, materials }: Pick<CaseDetail, 'clocks' | 'materials'>): boolean {
  if (name === 'afterCheck') return clocks.some((clock) => clock.name === 'afterCheck')
  return name !== 'acceptTolerant' || materials.some((line) => line.tolerable && isMissing(line))
}

const isMissing = (line: MaterialView) =>
  line.need === 'required' && (line.state === 'missing' || line.state === 'unfit')

/** What stands where: allowed acts in the order of the law; the greyed ones, with their reasons, behind 别的. */
export function actBar(
  allowed: readonly AllowedAct[],
  about: Pick<CaseDetail, 'procedures' | 'row' | 'supplement' | 'consults' | 'clocks' | 'materials'>,
): ActBar {
  const known = allowed.filter(
    (act) =>
      ORDER.includes(act.name) &&
      !NOT_HERE.includes(act.name) &&
      hasObject(act.name, about) &&
      isCalledFor(act.name, about) &&
      (act.allowed || !isPast(act.name, about)),
  )
  const sorted = [...known].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))
  const open = sorted.filter((act) => act.allowed)
  const main = open.find((act) => (FORWARD as readonly string[]).includes(act.name)) ?? null
  const others = open.filter((act) => act !== main)
  const beside = others.filter(
    (act) =>
      !(SELDOM as readonly string[]).includes(act.name) ||
      act.name === 'startProcedure' ||
      act.name === 'acceptTolerant',
  )
  const shown = beside.slice(0, BESIDE)
  return {
    main,
    beside: shown,
    rest: [...others.filter((act) => !shown.includes(act)), ...sorted.filter((act) => !act.allowed)],
  }
}

const GRAVE: readonly string[] = [
  'refuse',
  'refuseAcceptance',
  'voidCase',
  'revokeGrant',
  'remakeDecision',
  'terminate',
  'mergeDuplicate',
]

/** True for an act that says no: it is drawn in red and asks for its words. */
export function isGrave(name: string): boolean {
  return GRAVE.includes(name)
}

/** A line with something to look at that nobody has ticked yet; what the system proves by itself came in as no paper. */
export function isUnchecked(line: MaterialView): boolean {
  const came = line.state === 'present' || line.state === 'paper' || line.state === 'announced'
  return came && !line.checked
}

/** Acts before which every paper must have been looked at. */
const NEEDS_CHECKED: readonly string[] = ['nodeApprove', 'grant', 'refuse']
/** Acts before which every required paper must be there. */
const NEEDS_COMPLETE: readonly string[] = ['accept', 'grant']
/** Acts before which every announced photo must have arrived. */
const NEEDS_ARRIVED: readonly string[] = [...NEEDS_CHECKED, ...NEEDS_COMPLETE, 'acceptTolerant', 'acceptCommitment']

/** What still stands between this screen and the act, in the words of its button; null when nothing does. The server asks again. */
export function openBefore(name: string, detail: CaseDetail): string | null {
  const waiting = detail.materials.flatMap((line) => line.files).filter((file) => file.state !== 'complete').length
  if (NEEDS_ARRIVED.includes(name) && waiting > 0) return `还有 ${waiting} 张照片在传`
  const committed = detail.committed ?? []
  const missing = detail.materials.filter((line) => isMissing(line) && !committed.includes(line.lineKey))
  if (NEEDS_COMPLETE.includes(name) && missing.length > 0) return `还差 ${missing.length} 样材料`
  const unchecked = detail.materials.filter(isUnchecked).length
  if (NEEDS_CHECKED.includes(name) && unchecked > 0) return `还有 ${unchecked} 份未核`
  if (NEEDS_CHECKED.includes(name)) {
    const open = detail.procedures.find((one) => one.endOn === null)
    if (open !== undefined) return `${open.label}还没有结果`
  }
  return null
}
