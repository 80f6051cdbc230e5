import { agentOf, applicantOf } from '../../server/modules/case/content/parties'
import { getCurrentVersion, getFieldDictionary } from '../../server/modules/service-item'
import type { HandlingPlan } from '../../shared/case/handling-plan'
import type { SubmitCase } from '../../shared/case/view/submit-case'
import { checkForm } from '../../shared/form/check-form'
import type { FormDefinition } from '../../shared/form/form-definition'
import { addDays } from '../../shared/kernel/plain-date'
import { formOf } from '../../shared/service-item/fallback-form'
import { planOf } from '../../shared/service-item/plan-of'
import type { TestCounty } from '../../test/support/actors'
import { applicationOf } from '../../test/support/builders'
import { ASKED_BY_ITEMS } from '../../test/support/item-answers'
import { type Citizen, makeCitizen } from './people'

/** Years of birth that an item is tried with: an adult, somebody older, somebody very old, a young one. */
const BIRTH_YEARS = [1982, 1966, 1938, 2004] as const

/** 可办的事 — an item that people of this age get through its own rules, and what they answer to its first questions. */
export type Offer = {
  readonly plan: HandlingPlan
  readonly birthYear: number
  readonly situations: SubmitCase['situations']
  /** True where whoever fills it in is the applicant, and may so do it on the own phone. */
  readonly online: boolean
}

/** Every item of the catalogue with whom its rules let through; `without` are those whose rules ask for more than a person alone has. */
export async function findOffers(county: TestCounty): Promise<{ offers: Offer[]; without: string[] }> {
  const { db } = county.services
  const items = await db.itemVersion.findMany({
    distinct: ['itemId'],
    select: { itemId: true },
    orderBy: { itemId: 'asc' },
  })
  const offers: Offer[] = []
  const without: string[] = []
  for (const { itemId } of items) {
    const offer = await findOffer(county, itemId)
    if (offer === null) without.push(itemId)
    else offers.push(offer)
  }
  return { offers, without }
}

async function findOffer(county: TestCounty, itemId: string): Promise<Offer | null> {
  const item = await getCurrentVersion(county.services.db, itemId)
  const form = formOf(item)
  for (const birthYear of BIRTH_YEARS) {
    for (const option of [0, -1]) {
      const first = Object.fromEntries(form.situations.map((one) => [one.key, one.options.at(option)?.value ?? null]))
      const situations = { ...first, ...ASKED_BY_ITEMS[itemId]?.situations } as SubmitCase['situations']
      const citizen = makeCitizen(1, birthYear, () => 0.5)
      const plan = planOf(item)
      const sent = await makeApplication(county, { plan, birthYear, situations, online: false }, citizen)
      const check = checkForm(form, await getFieldDictionary(county.services.db, item), sent, {
        today: county.clock.today(),
        county: county.services.county,
      })
      if (check.faults.length + check.blocks.length + check.unanswered.length > 0) continue
      return { plan, birthYear, situations, online: isOwn(form, sent.answers, citizen) }
    }
  }
  return null
}

/** A whole application of a citizen for what is offered, every paper brought along. */
export async function makeApplication(county: TestCounty, offer: Offer, citizen: Citizen): Promise<SubmitCase> {
  const { itemId } = offer.plan
  const item = await getCurrentVersion(county.services.db, itemId)
  return applicationOf(
    county,
    { itemId, known: citizen.known },
    {
      situations: offer.situations,
      answers: { ...ASKED_BY_ITEMS[itemId]?.answers, ...daysOf(county.clock.today()) },
      materials: formOf(item).materials.map((line) => ({
        ...{ lineKey: line.key, fileIds: [], exempt: null, paper: true, pages: 1 },
      })),
    },
  )
}

/** Days that a form measures against today: until when somebody else may act or a lease runs, when trees are cut and planted again, when the permit was last endorsed. */
function daysOf(today: string): Readonly<Record<string, string>> {
  return {
    ...{ mandateUntil: addDays(today, 90), leaseUntil: addDays(today, 300), lastEndorseDate: addDays(today, -360) },
    ...{ cutFrom: addDays(today, 30), cutTo: addDays(today, 60), regenDeadline: addDays(today, 400) },
  }
}

/** True where the applicant is whoever fills it in, and nobody acts for them. */
function isOwn(form: FormDefinition, answers: SubmitCase['answers'], citizen: Citizen): boolean {
  return applicantOf(form, answers).idNumber === citizen.idNumber && agentOf(answers) === null
}
