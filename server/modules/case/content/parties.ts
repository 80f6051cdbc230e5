import type { Answers } from '@shared/case/view/submit-case'
import type { FormDefinition } from '@shared/form/form-definition'
import { normalizeIdNumber } from '@shared/identity/id-number'
import { normalizePhone } from '@shared/identity/phone'

/** 当事人 — a person as an application names them. */
export type Party = {
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
  readonly relation: string | null
}

/** The prefixes under which the dictionary keeps persons who act for the applicant. */
const AGENTS = ['agent', 'guardian'] as const

/** The applicant of a form: the person of its applicant field, with name and phone beside it. */
export function applicantOf(form: FormDefinition, answers: Answers): Party {
  const idNumber = textOf(answers[form.applicantField])
  return {
    name: textOf(answers.name) ?? textOf(answers.enterpriseName) ?? '申请人',
    idNumber: idNumber === null ? null : normalizeIdNumber(idNumber),
    phone: phoneOf(answers.phone),
    relation: null,
  }
}

/** 替申请人办的人 — with what makes them that: a mandate, or the law. */
export type ActingParty = Party & { readonly kind: (typeof AGENTS)[number] }

/** Whoever acts for the applicant, if the form asked and was answered. */
export function agentOf(answers: Answers): ActingParty | null {
  for (const prefix of AGENTS) {
    const name = textOf(answers[`${prefix}Name`])
    if (name === null) continue
    const idNumber = textOf(answers[`${prefix}IdNumber`])
    return {
      kind: prefix,
      name,
      idNumber: idNumber === null ? null : normalizeIdNumber(idNumber),
      phone: phoneOf(answers[`${prefix}Phone`]),
      relation: textOf(answers[`${prefix}Relation`]),
    }
  }
  return null
}

/** The division that the applicant lives in: residence before registration. */
export function divisionOf(answers: Answers): string | null {
  for (const key of ['residenceAddress', 'hukouAddress', 'address'] as const) {
    const value = answers[key]
    if (value !== null && typeof value === 'object' && 'division' in value && typeof value.division === 'string') {
      if (/^\d{12}$/.test(value.division)) return value.division
    }
  }
  return null
}

function phoneOf(value: unknown): string | null {
  const text = textOf(value)
  return text === null ? null : normalizePhone(text)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
