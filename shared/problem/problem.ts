import { BUNDLE_PROBLEMS } from './bundle-problems'
import { CASE_PROBLEMS } from './case-problems'
import { CATALOGUE_PROBLEMS } from './catalogue-problems'
import { FILE_PROBLEMS } from './file-problems'
import { HANDLING_PROBLEMS } from './handling-problems'
import { HANDOVER_PROBLEMS } from './handover-problems'
import { IDENTITY_PROBLEMS } from './identity-problems'
import { LEAVE_PROBLEMS } from './leave-problems'
import { MANDATE_PROBLEMS } from './mandate-problems'
import type { ProblemDefinition } from './problem-definition'
import { SYNC_PROBLEMS } from './sync-problems'
import { SYSTEM_PROBLEMS } from './system-problems'

/** 问题目录 — every failure that a person can meet, once. A retired code stays here, so that an old log can be read. */
export const PROBLEMS = {
  ...SYSTEM_PROBLEMS,
  ...IDENTITY_PROBLEMS,
  ...CASE_PROBLEMS,
  ...BUNDLE_PROBLEMS,
  ...HANDLING_PROBLEMS,
  ...CATALOGUE_PROBLEMS,
  ...FILE_PROBLEMS,
  ...SYNC_PROBLEMS,
  ...HANDOVER_PROBLEMS,
  ...LEAVE_PROBLEMS,
  ...MANDATE_PROBLEMS,
} as const satisfies Record<string, ProblemDefinition>

export type ProblemCode = keyof typeof PROBLEMS

/** Values for the blanks of a problem's text; never an ID number, phone or whole name. */
export type ProblemValues = Readonly<Record<string, string | number | null | undefined>>

/** One field that is wrong: its path in the input and what to do about it, in the words of the field itself. */
export type FieldProblem = { readonly path: string; readonly message: string }

/** 问题 — what a client shows: what happened, what was kept, what to do. */
export type Problem = {
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly what: string
  readonly kept: string | null
  readonly todo: string
  readonly fields?: readonly FieldProblem[]
  readonly values?: ProblemValues
}

/** Thrown by rules, stores and procedures; one place (the tRPC ladder, the Fastify error handler) turns it into an answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** Fills a catalogue entry. A blank without a value is left out of the sentence rather than shown as a brace. */
export function makeProblem(code: ProblemCode, values: ProblemValues = {}, fields?: readonly FieldProblem[]): Problem {
  const entry: ProblemDefinition = PROBLEMS[code]
  return {
    code,
    status: entry.status,
    title: fillText(entry.title, values),
    what: fillText(entry.what, values),
    kept: entry.kept === null ? null : fillText(entry.kept, values),
    todo: fillText(entry.todo, values),
    ...(fields ? { fields } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
  }
}

/** The error to throw for a catalogue entry. */
export function problem(code: ProblemCode, values: ProblemValues = {}, fields?: readonly FieldProblem[]): ProblemError {
  return new ProblemError(makeProblem(code, values, fields))
}

/** True when our own side is at fault, so that it is logged as an error and counted. */
export function isOurFault(code: ProblemCode): boolean {
  return PROBLEMS[code].fault === 'ours'
}

function fillText(text: string, values: ProblemValues): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    return value === null || value === undefined ? '' : String(value)
  })
}
