import type { ActorStamp } from '../../../../../shared/case/case-action'
import { type CaseState, emptyCaseState } from '../../../../../shared/case/case-state'
import type { HandlingPlan, Limit, PlanNode } from '../../../../../shared/case/handling-plan'
import { text, type Ymd } from './law-days'
import type { ToldCase } from './told-case'

const BY: ActorStamp = { kind: 'staff', id: 's', name: 's', role: null, unit: null }
const day = (on: Ymd | null) => (on === null ? null : text(on))

/** The same story as the product's fold. */
export function stateOf(told: ToldCase): CaseState {
  const { notice, step, decided, commitment, tolerant, extension } = told
  return {
    ...emptyCaseState('c'),
    status: told.status as CaseState['status'],
    channel: told.online ? 'online' : 'window',
    submittedAt: `${text(told.submittedOn)}T02:00:00.000Z`,
    receivedOn: text(told.receivedOn),
    takenInOn: day(told.takenInOn),
    acceptedOn: day(told.acceptedOn),
    endedOn: day(told.endedOn),
    deliveredOn: day(told.deliveredOn),
    reentry: typeof told.reentryOn === 'number' ? { system: 's', externalNo: '1' } : null,
    refusal: told.refusedOn === null ? null : { reason: 'notOurMatter', article: null, facts: '', organ: null },
    oneTimeNotice:
      notice === null
        ? null
        : {
            ...{ by: notice.by, firstOn: text(notice.firstOn), on: text(notice.on), replyDays: notice.days },
            ...{ lines: [], supplied: [], suppliedOn: day(notice.suppliedOn), sameLinesRounds: 1 },
          },
    supplementExtension:
      notice === null || notice.more === null
        ? undefined
        : { days: notice.more.days, on: text(notice.on), round: notice.more.thisRound ? 1 : 0 },
    procedures: told.procedures.map((one, at) => ({
      ...{ procedureId: `p${at}`, kind: 'appraisal', stops: one.stops, reason: 'r', basis: 'b' },
      ...{ limit: one.max as Limit | null, startOn: text(one.from), endOn: day(one.to) },
      ...{ result: null, note: null, proposedBy: null, resumeTo: 'inHandling' },
      longer: one.more === 0 ? undefined : { days: one.more, on: text(one.from), by: null },
    })),
    runs:
      step === null
        ? []
        : [
            {
              ...{ run: 1, key: `n${step.at}`, openedOn: text(step.openedOn), closedOn: day(step.closedOn) },
              ...{ outcome: null, by: null, opinion: null },
            },
          ],
    stepOpenedAt: step === null ? undefined : momentOf(step.openedOn, step.minute),
    extension:
      extension === null
        ? undefined
        : {
            ...{ days: extension.days, on: text(extension.on), by: null, proposedBy: null },
            nodeRun: extension.step ? 1 : null,
          },
    tolerant:
      tolerant === null
        ? undefined
        : {
            ...{ on: text(tolerant.on), days: tolerant.days, lines: [], supplied: [] },
            ...{ suppliedOn: day(tolerant.suppliedOn), lapsedOn: null },
          },
    commitment: commitment === null ? undefined : commitmentOf(commitment, told),
    decision:
      decided === null
        ? null
        : { kind: decided.kind, on: text(decided.on), by: BY, text: '', reasons: [], validUntil: null },
    result:
      told.atPointSince === null
        ? null
        : { madeOn: text(told.atPointSince), name: '', number: null, custodyPoint: 'town' },
    service: servicesOf(told),
    objections: [
      ...told.objections.map((one, at) => ({
        ...{ objectionId: `o${at}`, kind: 'objection' as const, raisedOn: text(one.on), fileNo: null },
        ...{ endedOn: day(one.answeredOn), outcome: null },
      })),
      ...(told.filed === null
        ? []
        : [
            {
              ...{ objectionId: 'f', kind: told.filed.kind, raisedOn: text(told.filed.on), fileNo: null },
              ...{ endedOn: null, outcome: null },
            },
          ]),
    ],
    reinstatements:
      told.reinstated === null
        ? undefined
        : [{ endedOn: text(told.reinstated.endedOn), on: text(told.reinstated.on), reason: '' }],
    uppers: told.uppers.map((one) => ({
      ...{ upper: 'u', way: 'post', number: null, limit: one.limit as Limit, on: text(one.on), fromNode: null },
      back:
        one.backOn === null
          ? null
          : { outcome: 'opinion', paperNo: null, paperOn: text(one.backOn), on: text(one.backOn) },
    })),
    consults: told.consults.map((one, at) => ({
      ...{ consultId: `q${at}`, form: 'department', unit: 'u', role: null, days: one.days, on: text(one.on) },
      ...{ askedBy: null, answer: one.answeredOn === null ? null : 'agree', answeredBy: null },
      answeredOn: day(one.answeredOn),
    })),
    interested: told.told.map((one) => ({ ref: 'r', days: 3, hearing: one.hearing, on: text(one.on) })),
    redo:
      told.redo === null
        ? undefined
        : {
            ...{ source: 'rating', what: 'explain', startedOn: text(told.redo.on), days: told.redo.days },
            repliedOn: day(told.redo.repliedOn),
          },
    remakes:
      told.order === null
        ? undefined
        : [
            {
              ...{ on: text(told.order.on), origin: 'court', orderNo: '1', orderOn: text(told.order.on) },
              ...{ limit: told.order.limit as Limit | null, quashed: 'granted', quashedOn: text(told.order.quashedOn) },
            },
          ],
    archive:
      told.archived === null ? undefined : { on: text(told.archived.on), packageHash: 'h', years: told.archived.years },
  }
}

/** The same item as the product's plan. */
export function planOf(told: ToldCase): HandlingPlan {
  const phases = ['accept', 'node', 'node', 'decision'] as const
  return {
    ...{ itemId: 'i', itemVersion: 1, itemName: 'i', instant: false, serviceDone: false },
    ...{ profile: told.profile, limitFrom: told.limitFrom },
    ...{ legalLimit: told.legal as Limit | null, promisedLimit: told.promised as Limit | null, organ: 'cl' },
    nodes: told.stepLimits.map((limit, at): PlanNode => {
      const unit = at === 3 && told.reviewedBelow ? 'ext' : 'cl'
      return {
        key: `n${at}`,
        name: '',
        unit,
        role: 'approver',
        phase: phases[at] ?? 'node',
        limit: limit as Limit | null,
      }
    }),
    ...{ procedures: [], reentry: told.reentryOn !== 'none', villageReceives: false },
    papers: { grant: 'grant', refuse: 'refuse' },
  }
}

/** The moment of a minute of a day in Shanghai. */
function momentOf(on: Ymd, minute: number): string {
  const begin = Date.parse(`${text(on)}T00:00:00.000+08:00`)
  return new Date(begin + minute * 60_000).toISOString()
}

function commitmentOf(promise: NonNullable<ToldCase['commitment']>, told: ToldCase): CaseState['commitment'] {
  const { check, settledOn } = promise
  const first =
    check === null ? [] : [{ on: text(check.on), result: 'correctable' as const, correctDays: check.correctDays }]
  const second = settledOn === null ? [] : [{ on: text(settledOn), result: 'kept' as const, correctDays: null }]
  return {
    ...{ on: text(told.acceptedOn ?? told.receivedOn), textVersion: '1', risk: promise.risk, lines: [], supplied: [] },
    ...{
      supplyDays: promise.days,
      suppliedOn: day(promise.suppliedOn),
      state: settledOn === null ? 'made' : 'corrected',
    },
    checks: [...first, ...second].map((one) => ({ ...one, way: 'data', officers: [] })),
  }
}

function servicesOf({ served, correctionServedOn, decided, refusedOn }: ToldCase): CaseState['service'] {
  if (served === null) return []
  const paper =
    refusedOn !== null
      ? 'refuseAcceptance'
      : decided === null
        ? 'terminate'
        : decided.kind === 'granted'
          ? 'grant'
          : 'refuse'
  const one = { noticeId: null, no: null, superseded: false }
  const correction =
    correctionServedOn === null
      ? []
      : [{ ...one, paper: 'correction', way: 'handed' as const, servedOn: text(correctionServedOn) }]
  const way = served.published ? ('publicNotice' as const) : ('handed' as const)
  return [{ ...one, paper, way, servedOn: text(served.on) }, ...correction]
}
