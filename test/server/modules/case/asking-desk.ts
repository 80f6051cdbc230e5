import { mayReadAttachment } from '../../../../server/modules/case'
import { registerCaseReader } from '../../../../server/modules/notice/paper-readers'
import type { Desk } from './desk'

/** The words of a paper as an officer reads them on the screen. */
export async function wordsOf(desk: Desk, who: string, noticeId: string | undefined): Promise<string> {
  registerCaseReader(mayReadAttachment)
  const paper = await (await desk.as(who)).call.notice.readPaper({ noticeId: noticeId ?? '' })
  return paper.lines.join('\n')
}

/** Inputs of the acts of extension, consultation, reporting upwards and urging, as a client sends them. */
export const ASK = {
  extend: (days: number, proposedBy: string | null = null) => ({
    days,
    reason: '需要向发证机关函询培训证书真伪',
    proposedBy,
  }),
  extendProcedure: (procedureId: string, days: number, proposedBy: string | null = null) => ({
    ...{ procedureId, days, proposedBy },
    reason: '评定医院排期满了，要再等几天',
  }),
  extendSupplement: (days: number) => ({
    ...{ cause: 'asked', days, proof: '外地户籍证明回执' },
    reason: '户口簿在外地，寄回来要时间',
  }),
  consult: (toUnit: string, change: object = {}) => ({
    ...{ consultId: 'q1', form: 'department', toUnit, toRole: null, days: 3 },
    ...{ question: '申请人是否享受过同类待遇，请核实' },
    ...change,
  }),
  answer: (answer = 'agree', consultId = 'q1') => ({ consultId, answer, text: '经核实，没有重复享受' }),
  meeting: (...units: string[]) => ({
    ...{ meetingId: 'm1', meetingNo: '联审〔2026〕3号', meetingAt: '2026年3月4日 15时' },
    ...{ people: '县残联、县民政局、永和乡政府', conclusion: '同意按现有材料办理，不另行踏勘' },
    opinions: units.map((unit) => ({ unit, answer: 'agree', text: '无不同意见' })),
  }),
  interested: (person: string, hearing = false) => ({
    ...{ person, hearing, days: 3 },
    interest: '相邻通行和采光',
  }),
  up: {
    ...{ upper: '衡阳市残疾人联合会', way: 'system', number: '衡残报〔2026〕7号' },
    ...{ opinion: '县级审查合格，同意上报', limit: { value: 15, unit: '工作日' } },
  },
  back: (outcome: string, paperOn: string, change: object = {}) => ({
    ...{ outcome, paperOn, paperNo: '衡残批〔2026〕21号', validUntil: null, proposedBy: null, fileIds: [] },
    text: '市残联审核后的意见见附件',
    ...change,
  }),
  urge: (target: 'owner' | 'applicant' = 'owner') => ({ target, text: '家里等着用，请尽快办' }),
} as const
