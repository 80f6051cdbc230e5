import type { ConsultAnswer, ConsultForm } from '@shared/case/facets/hearing-others'
import type { UpperOutcome } from '@shared/case/facets/upper-transfer'
import type { ConsultView } from '@shared/case/view/case-view'
import { isPlainDate } from '@shared/kernel/plain-date'
import type { ActFacts, DraftOf } from '../act-form'
import { orNull, proposerFaults, textFault, unless, wholeNumber } from './draft-checks'

/** A number of days that was typed, between one and the most. */
const isDays = (text: string, most: number) => {
  const days = wholeNumber(text)
  return days !== null && days >= 1 && days <= most
}

export type ConsultDraft = { consultId: string; form: ConsultForm; toUnit: string; question: string; days: string }

/** Who answers: leaders and heads what is referred to them (a township's is 分管领导, an organ's 分管负责人), anybody of the unit who may the rest. */
function answererOf(form: ConsultForm, level: string): 'deptLeader' | 'leaderInCharge' | null {
  if (form === 'extension') return 'deptLeader'
  if (form !== 'leaders' && form !== 'ownLead') return null
  return level === 'township' ? 'leaderInCharge' : 'deptLeader'
}

/** 征求意见 — the id is made when the form opens, so that sending twice asks once. */
export function consultDraft(makeId: () => string): DraftOf<ConsultDraft> {
  return {
    begin: () => ({ consultId: makeId(), form: 'department', toUnit: '', question: '', days: '3' }),
    check: (draft) => [
      ...unless(draft.toUnit !== '', 'toUnit', '选问哪个单位'),
      ...textFault('question', draft.question, { label: '问什么', min: 4, max: 1000 }),
      ...unless(isDays(draft.days, 15), 'days', '天数填 1 到 15'),
    ],
    toInput: (draft, facts) => ({
      ...{ consultId: draft.consultId, form: draft.form, toUnit: draft.toUnit },
      toRole: answererOf(draft.form, facts.units.find((one) => one.unitId === draft.toUnit)?.level ?? 'county'),
      question: draft.question.trim(),
      days: wholeNumber(draft.days) ?? 0,
    }),
  }
}

export type AnswerConsultDraft = { consultId: string; answer: ConsultAnswer; text: string }

/** Questions that nobody has answered yet; those to this officer's own unit first. */
export function openConsults({ detail }: ActFacts): ConsultView[] {
  return detail.consults.filter((one) => one.answer === null).sort((a, b) => Number(b.mine) - Number(a.mine))
}

/** 反馈意见 — who was asked answers; who asked may take the question back. */
export const answerConsultDraft: DraftOf<AnswerConsultDraft> = {
  begin: (facts) => {
    const first = openConsults(facts)[0]
    return { consultId: first?.consultId ?? '', answer: first?.mine === false ? 'withdrawn' : 'agree', text: '' }
  },
  check: (draft) => [
    ...unless(draft.consultId !== '', 'consultId', '没有等着答复的问题'),
    ...textFault('text', draft.text, { label: '意见', min: 4, max: 1000 }),
  ],
  toInput: (draft) => ({ consultId: draft.consultId, answer: draft.answer, text: draft.text.trim() }),
}

export type OpinionRow = { unit: string; answer: 'agree' | 'disagree' | 'conditions'; text: string }
export type MeetingDraft = {
  meetingId: string
  meetingNo: string
  meetingAt: string
  people: string
  opinions: OpinionRow[]
  conclusion: string
}

/** 联席会审 */
export function meetingDraft(makeId: () => string): DraftOf<MeetingDraft> {
  const blank: OpinionRow = { unit: '', answer: 'agree', text: '' }
  return {
    begin: () => ({
      meetingId: makeId(),
      ...{ meetingNo: '', meetingAt: '', people: '', opinions: [blank], conclusion: '' },
    }),
    check: (draft) => [
      ...textFault('meetingNo', draft.meetingNo, { label: '会议编号', min: 1, max: 60 }),
      ...textFault('meetingAt', draft.meetingAt, { label: '会议时间', min: 4, max: 40 }),
      ...textFault('people', draft.people, { label: '参会人员', min: 2, max: 200 }),
      ...unless(
        draft.opinions.length > 0 && draft.opinions.every((row) => row.unit !== '' && row.text.trim() !== ''),
        'opinions',
        '每个单位的意见都要写',
      ),
      ...unless(
        new Set(draft.opinions.map((row) => row.unit)).size === draft.opinions.length,
        'opinions',
        '一个单位只写一条',
      ),
      ...textFault('conclusion', draft.conclusion, { label: '会议结论', min: 4, max: 1000 }),
    ],
    toInput: (draft) => ({
      ...{ meetingId: draft.meetingId, meetingNo: draft.meetingNo.trim(), meetingAt: draft.meetingAt.trim() },
      people: draft.people.trim(),
      opinions: draft.opinions.map((row) => ({ ...row, text: row.text.trim() })),
      conclusion: draft.conclusion.trim(),
    }),
  }
}

export type InterestedDraft = { person: string; interest: string; days: string; hearing: boolean }

/** 告知利害关系人 — one person or group at a time. */
export const interestedDraft: DraftOf<InterestedDraft> = {
  begin: () => ({ person: '', interest: '', days: '5', hearing: false }),
  check: (draft) => [
    ...textFault('person', draft.person, { label: '告知谁', min: 1, max: 60 }),
    ...textFault('interest', draft.interest, { label: '涉及什么利益', min: 2, max: 120 }),
    ...unless(isDays(draft.days, 15), 'days', '天数填 1 到 15'),
  ],
  toInput: (draft) => ({
    person: draft.person.trim(),
    interest: draft.interest.trim(),
    days: wholeNumber(draft.days) ?? 0,
    hearing: draft.hearing,
  }),
}

export type UpDraft = {
  upper: string
  opinion: string
  way: 'system' | 'post' | 'hand'
  number: string
  days: string
  unit: '工作日' | '日'
}

/** 上报 */
export const upDraft: DraftOf<UpDraft> = {
  begin: () => ({ upper: '', opinion: '', way: 'system', number: '', days: '', unit: '工作日' }),
  check: (draft) => [
    ...textFault('upper', draft.upper, { label: '报给哪个机关', min: 2, max: 60 }),
    ...textFault('opinion', draft.opinion, { label: '审查意见', min: 4, max: 1000 }),
    ...unless(isDays(draft.days, 180), 'days', '填上级公布的办理天数，1 到 180'),
  ],
  toInput: (draft) => ({
    upper: draft.upper.trim(),
    opinion: draft.opinion.trim(),
    way: draft.way,
    number: orNull(draft.number),
    limit: { value: wholeNumber(draft.days) ?? 0, unit: draft.unit },
  }),
}

export type BackDraft = {
  outcome: UpperOutcome
  paperNo: string
  paperOn: string
  text: string
  validUntil: string
  proposedBy: string
}

/** 上级回件 — a decision needs its number and the colleague who wrote it down first. */
export const backDraft: DraftOf<BackDraft> = {
  begin: () => ({ outcome: 'opinion', paperNo: '', paperOn: '', text: '', validUntil: '', proposedBy: '' }),
  check: (draft, { staffId }) => {
    const decided = draft.outcome === 'granted' || draft.outcome === 'refused'
    return [
      ...unless(isPlainDate(draft.paperOn), 'paperOn', '填上级文书的日期'),
      ...textFault('text', draft.text, { label: '上级的意见', min: 4, max: 1000 }),
      ...unless(draft.validUntil === '' || isPlainDate(draft.validUntil), 'validUntil', '有效期填到哪一天，没有就空着'),
      ...unless(!decided || draft.paperNo.trim() !== '', 'paperNo', '上级的决定要有文号'),
      ...(decided ? proposerFaults(draft.proposedBy, { staffId, required: true }) : []),
    ]
  },
  toInput: (draft) => ({
    outcome: draft.outcome,
    paperNo: orNull(draft.paperNo),
    paperOn: draft.paperOn,
    text: draft.text.trim(),
    validUntil: orNull(draft.validUntil),
    proposedBy: orNull(draft.proposedBy),
    fileIds: [],
  }),
}

export type UrgeDraft = { target: 'owner' | 'applicant'; text: string }

/** 催办 */
export const urgeDraft: DraftOf<UrgeDraft> = {
  begin: () => ({ target: 'owner', text: '' }),
  check: (draft) => textFault('text', draft.text, { label: '催什么', min: 2, max: 300 }),
  toInput: (draft) => ({ target: draft.target, text: draft.text.trim() }),
}
