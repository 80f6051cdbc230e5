import { randomBytes } from 'node:crypto'
import { findPerson, personFacts } from '../../server/modules/identity'
import { getCurrentVersion, getFieldDictionary } from '../../server/modules/service-item'
import type { SubmitCase } from '../../shared/case/view/submit-case'
import type { FieldDefinition, FieldDictionary } from '../../shared/form/field-definition'
import { optionsOf } from '../../shared/form/field-definition'
import { visibleForm } from '../../shared/form/visible-form'
import { formOf } from '../../shared/service-item/fallback-form'
import type { ItemVersion } from '../../shared/service-item/item-version'
import { newId, type Somebody, type TestCounty } from './actors'

/** The three matters of the first stories. */
export const DISABILITY = 'disability-cert-new'
export const ELDER = 'elder-allowance'
export const MEDINS = 'medins-enroll'

/** Answers that no record of a person knows and that the rules of the three items ask for. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  [DISABILITY]: { disabilityTypeClaimed: ['limb'], homeAssessNeeded: false },
  [ELDER]: { currentBenefits: ['none'] },
  [MEDINS]: { employeeInsured: false, currentBenefits: ['none'] },
}
const SITUATIONS: Readonly<Record<string, SubmitCase['situations']>> = {
  [DISABILITY]: { homebound: false, handler: 'self' },
  [ELDER]: { handler: 'self' },
  [MEDINS]: { who: 'adult', handler: 'self' },
}

/** The id of a resident of people.json (P002). */
async function personIdOf(county: TestCounty, resident: string): Promise<string> {
  const row = await county.services.db.person.findUniqueOrThrow({ where: { demoKey: resident } })
  return row.personId
}

/**
 * 一份申请 — a whole application of a resident for an item, right by the shared rules: what the county knows of the person, the examples of
 * the dictionary for the rest. `change` replaces parts of it.
 */
export async function application(
  county: TestCounty,
  about: { readonly itemId: string; readonly resident: string },
  change: Partial<SubmitCase> = {},
): Promise<SubmitCase> {
  const { db, keys } = county.services
  const personId = await personIdOf(county, about.resident)
  const person = await findPerson(db, keys, personId)
  const known = {
    ...(await personFacts(db, keys, personId)),
    ...(person?.phone === null ? { phone: '15400009999' } : {}),
  }
  return applicationOf(county, { itemId: about.itemId, known }, change)
}

/** A whole application of somebody of whom `known` is known, by keys of the field dictionary; `change` replaces parts of it. */
export async function applicationOf(
  county: TestCounty,
  about: { readonly itemId: string; readonly known: Readonly<Record<string, unknown>> },
  change: Partial<SubmitCase> = {},
): Promise<SubmitCase> {
  const { db } = county.services
  const item = await getCurrentVersion(db, about.itemId)
  const situations = change.situations ?? SITUATIONS[about.itemId] ?? firstAnswers(item)
  const answers = filled(item, await getFieldDictionary(db, item), {
    today: county.clock.today(),
    situations,
    known: { ...about.known, ...GIVEN[about.itemId], ...change.answers },
  })
  return {
    opId: newId(county),
    caseId: newId(county),
    draftId: null,
    itemId: about.itemId,
    itemVersion: item.version,
    channel: 'online',
    pointId: null,
    materials: [],
    filesExpected: [],
    confirmation: { way: 'account', fileId: null, witness: null, digest: null, at: county.clock.now() },
    delivery: { way: 'pickup', pointId: null },
    contact: { hasPhone: true, electronicConsent: true },
    lent: null,
    practice: false,
    ...change,
    situations,
    answers,
  }
}

/** The first answer of every question. */
function firstAnswers(item: ItemVersion): SubmitCase['situations'] {
  return Object.fromEntries(formOf(item).situations.map((one) => [one.key, one.options[0]?.value ?? null]))
}

/** Fills every field that the form asks, again and again until answers bring up no further questions. */
function filled(
  item: ItemVersion,
  dictionary: FieldDictionary,
  from: { today: string; situations: SubmitCase['situations']; known: Readonly<Record<string, unknown>> },
): Record<string, unknown> {
  const answers: Record<string, unknown> = { ...from.known }
  const context = { today: from.today, county: '430423000000' }
  for (let round = 0; round < 4; round += 1) {
    const visible = visibleForm(formOf(item), dictionary, { answers, situations: from.situations }, context)
    for (const { field, required } of visible.sections.flatMap((section) => section.fields)) {
      if (required && isEmpty(answers[field.key])) answers[field.key] = exampleOf(field, dictionary)
    }
  }
  return answers
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** A value of the right kind: the dictionary's own example where it fits. */
function exampleOf(field: FieldDefinition, dictionary: FieldDictionary): unknown {
  const [first] = optionsOf(field, dictionary)
  switch (field.type) {
    case 'select':
      return first?.code ?? field.example
    case 'multiSelect':
      return first === undefined ? [] : [first.code]
    case 'boolean':
      return true
    case 'signature':
    case 'photo':
      return 'captured'
    case 'address':
      return { division: '430423201201', detail: '3 组 12 号' }
    case 'date':
      return '2026-03-02'
    default:
      return field.example ?? '示例'
  }
}

/** A photo of this person's that is whole and checked, as an upload leaves it. */
export async function uploadedFile(county: TestCounty, owner: Somebody): Promise<string> {
  const { db, keys } = county.services
  const fileId = newId(county)
  const { actor, device } = await owner.context()
  await db.attachment.create({
    data: {
      fileId,
      ownerAccount: actor.kind === 'citizen' ? actor.accountId : null,
      ownerStaff: actor.kind === 'staff' ? actor.staffId : null,
      ownerDevice: device?.deviceId ?? null,
      sha256: Uint8Array.from(randomBytes(32)),
      bytes: 1000,
      received: 1000,
      mime: 'image/jpeg',
      kid: keys.kid,
      wrapped: keys.newDataKey(`file/${fileId}`).wrapped,
      state: 'complete',
      createdAt: new Date(county.clock.nowMs()),
      completedAt: new Date(county.clock.nowMs()),
    },
  })
  return fileId
}
