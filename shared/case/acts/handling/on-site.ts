import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import type { ProcedureRun } from '../../case-state'
import type { PaperToMake } from '../act'
import { key, line } from '../act-input'

/** A check on the spot takes two officers or more (行政许可法第三十四条第三款). */
export const ON_SITE_OFFICERS = 2

/** 现场核查的记录 — when and where it was, and the signature of everybody who went. The place may be a home: it stands on the paper alone. */
export const SurveyRecord = z.strictObject({
  at: line(40),
  place: line(100),
  signatures: z.array(z.strictObject({ staffId: key, fileId: z.nullable(key) })).check(z.maxLength(10)),
})
export type SurveyRecord = z.infer<typeof SurveyRecord>

/**
 * What a survey that was done puts on record: the log without the place, and the paper of the file. Throws `case.surveyTeam` for fewer than two
 * signatures, one of somebody who did not go, one that is missing, or no words of what was found.
 */
export function surveyOutcome(
  run: ProcedureRun,
  { survey, report }: { readonly survey: SurveyRecord | null; readonly report: string | null },
): { readonly log: Readonly<Record<string, unknown>>; readonly paper: PaperToMake } {
  const signed = new Set(survey?.signatures.flatMap((one) => (one.fileId === null ? [] : [one.staffId])))
  const missing = survey === null || report === null || signed.size < ON_SITE_OFFICERS
  // A survey that was begun before teams were kept has only who signs.
  const went = run.surveyors ?? [...signed].map((staffId) => ({ staffId, name: staffId }))
  const wrong = signed.size !== went.length || went.some((one) => !signed.has(one.staffId))
  if (missing || wrong) throw problem('case.surveyTeam')
  const { place, ...kept } = survey
  const facts = {
    surveyAt: survey.at,
    surveyPlace: place,
    surveyors: went.map((one) => one.name).join('、'),
    surveyFound: report,
  }
  return { log: { survey: kept }, paper: { key: 'surveyRecord', facts } }
}
