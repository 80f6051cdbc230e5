import type { StaffRef } from '@shared/identity/actor'
import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { findStaffActor } from '../../../../platform/session'
import type { RunContext } from '../../../../platform/trpc'
import { bindFiles } from '../../../attachment'
import { staffIdOf } from '../../../organisation'
import type { OpenCase } from '../open-case'
import { prepareFiles } from './prepare-files'

const Survey = z.looseObject({ kind: z.literal('siteSurvey'), team: z.array(z.string()).check(z.maxLength(10)) })

/**
 * 核查的人 — for a survey the team is colleagues at work, by record, number or account, whom the case concerns in no way of their own (SD3). Other
 * procedures keep their names as typed. Throws `case.surveyTeam`, `case.ownCase`, `case.relative`.
 */
export async function lookUpSurveyors(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(Survey, input)
  if (!read.success) return input
  const { state, row } = open
  const subjects = [...state.parties, ...(row.applicantId === null ? [] : [row.applicantId])]
  const surveyors: StaffRef[] = []
  for (const named of read.data.team) {
    const staffId = await staffIdOf(ctx.tx, named)
    const officer = staffId === null ? null : await findStaffActor(ctx.tx, staffId, ctx.today)
    if (officer === null) throw problem('case.surveyTeam')
    if (officer.personId !== null && subjects.includes(officer.personId)) throw problem('case.ownCase')
    if (officer.relatives.some((relative) => subjects.includes(relative))) throw problem('case.relative')
    if (surveyors.every((one) => one.staffId !== officer.staffId))
      surveyors.push({ staffId: officer.staffId, name: officer.name })
  }
  return { ...read.data, team: surveyors.map((one) => one.name), surveyors }
}

const Signed = z.looseObject({
  survey: z.looseObject({ signatures: z.array(z.looseObject({ fileId: z.nullable(Id) })) }),
})

/** The photos and signatures of a procedure belong to the case. */
export async function prepareSurvey(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(Signed, input)
  const files = read.success ? read.data.survey.signatures.flatMap((one) => one.fileId ?? []) : []
  if (files.length > 0) await bindFiles(ctx, open.row.caseId, files)
  return prepareFiles(ctx, open, input)
}
