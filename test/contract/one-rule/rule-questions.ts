import { readFileSync } from 'node:fs'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY, VILLAGE_CLERK } from '../../shared/case/case-story'
import { DISABILITY, ELDER, MEDINS } from '../../shared/case/plans'
import { makeRandom } from '../../support/seeded-random'
import type { RuleQuestions } from './ask-rules'

type Raw = { readonly [key: string]: unknown }
type RawField = {
  readonly key: string
  readonly type: string
  readonly example: unknown
  readonly options: { readonly code: string }[] | null
}
type RawForm = {
  readonly itemId: string
  readonly situations: readonly {
    readonly key: string
    readonly options: readonly { readonly value: string | boolean }[]
  }[]
  readonly sections: readonly { readonly fields: readonly { readonly field: string }[] }[]
}

function readSeed<Data>(name: string): Data {
  return JSON.parse(readFileSync(new URL(`../../../prisma/seed/data/${name}`, import.meta.url), 'utf8')) as Data
}

/** How often each form is filled in by chance, some fields left empty, some nonsense. */
const FILLINGS_PER_FORM = 12

/** The questions of one seed: every form of the county filled in by chance, and the three stories. */
export function makeRuleQuestions(seed: number): RuleQuestions {
  const random = makeRandom(seed)
  const { fields, codeLists } = readSeed<{ fields: RawField[]; codeLists: Raw }>('fields.json')
  const { forms } = readSeed<{ forms: RawForm[] }>('forms.json')
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const fillings = forms.flatMap((form) =>
    Array.from({ length: FILLINGS_PER_FORM }, () => ({
      itemId: form.itemId,
      situations: Object.fromEntries(
        form.situations.map((one) => [
          one.key,
          random() < 0.1 ? null : (one.options[Math.floor(random() * one.options.length)]?.value ?? null),
        ]),
      ),
      answers: Object.fromEntries(
        form.sections
          .flatMap((section) => section.fields)
          .map((one) => [one.field, sampleOf(byKey.get(one.field), random)]),
      ),
    })),
  )
  return {
    fields,
    codeLists,
    forms,
    fillings,
    calendar: readSeed('calendar.json'),
    stories: [disabilityStory(), elderStory(), medinsStory()],
    actors: [
      APPLICANT,
      CLERK,
      VILLAGE_CLERK,
      REVIEWER,
      officer('approver', 'cl'),
      officer('chiefRep', 'cl'),
      officer('issuer', 'town'),
      officer('supervisor', 'cl'),
    ],
    days: ['2026-02-14', '2026-03-02', '2026-03-09', '2026-04-04', '2026-09-30', '2027-01-04'],
  }
}

const NONSENSE = ['', ' ', '０１２', 'x'.repeat(300), '990423194103041234', '2026-02-30', '😀𠮷', -1, true, [], null]

function sampleOf(field: RawField | undefined, random: () => number): unknown {
  if (field === undefined || random() < 0.15) return null
  if (random() < 0.15) return NONSENSE[Math.floor(random() * NONSENSE.length)]
  if (field.options !== null && field.options.length > 0 && field.type === 'select') {
    return field.options[Math.floor(random() * field.options.length)]?.code
  }
  return field.example
}

function disabilityStory(): RuleQuestions['stories'][number] {
  const story = new CaseStory(DISABILITY)
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'requestSupplement', SAY.supplement('idCard'))
    .on('2026-03-05')
    .act(APPLICANT, 'supply', SAY.supply('idCard'))
    .act(CLERK, 'accept', SAY.accept)
    .act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    .on('2026-03-20')
    .act(REVIEWER, 'endProcedure', SAY.ended('appraisal'))
    .act(REVIEWER, 'nodeApprove', SAY.approve)
  return { plan: DISABILITY, actions: story.actions }
}

function elderStory(): RuleQuestions['stories'][number] {
  const story = new CaseStory(ELDER, { intake: 'village' })
    .on('2026-03-02')
    .act(VILLAGE_CLERK, 'submit', SAY.submit('village', 'station'))
    .act(VILLAGE_CLERK, 'receive', SAY.receive)
    .act(VILLAGE_CLERK, 'accept', SAY.accept)
    .act(REVIEWER, 'nodeApprove', SAY.approve)
  return { plan: ELDER, actions: story.actions }
}

function medinsStory(): RuleQuestions['stories'][number] {
  const story = new CaseStory(MEDINS)
    .on('2026-03-02')
    .act(CLERK, 'submit', SAY.submit('town', 'window'))
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
  return { plan: MEDINS, actions: story.actions }
}
