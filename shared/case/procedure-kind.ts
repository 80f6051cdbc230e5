import * as z from 'zod/mini'

/** 特别程序种类 — the kinds of case-law §4.5; `article45` marks those of 行政许可法第四十五条, whose paper is another one. */
export const PROCEDURE_KINDS = {
  hearing: { label: '听证', article45: true },
  bidding: { label: '招标', article45: true },
  auction: { label: '拍卖', article45: true },
  inspection: { label: '检验', article45: true },
  testing: { label: '检测', article45: true },
  quarantine: { label: '检疫', article45: true },
  appraisal: { label: '鉴定（评定）', article45: true },
  expertReview: { label: '专家评审', article45: true },
  siteSurvey: { label: '现场核查', article45: false },
  publicity: { label: '公示', article45: false },
  economicCheck: { label: '家庭经济状况核对', article45: false },
  examination: { label: '考试考核', article45: false },
  technicalArgument: { label: '技术论证', article45: false },
  feePayment: { label: '等待缴费', article45: false },
  applicantRequest: { label: '申请人书面要求暂缓', article45: false },
  forceMajeure: { label: '不可抗力', article45: false },
} as const

export type ProcedureKind = keyof typeof PROCEDURE_KINDS
export const ProcedureKind = z.enum(Object.keys(PROCEDURE_KINDS) as [ProcedureKind, ...ProcedureKind[]])
