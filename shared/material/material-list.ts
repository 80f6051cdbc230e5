import type { FieldDictionary } from '../form/field-definition'
import { type Filled, type FormContext, formData, resolveSituations, withDerived } from '../form/form-data'
import type { FormDefinition, MaterialDefinition, SatisfiedBy } from '../form/form-definition'
import { holds } from '../form/operators'
import { becauseOf } from './because'

/** 已有的凭据 — what the system can already prove for the parties of a case, by role of the holder. */
export type Proofs = {
  readonly licences: ReadonlySet<string>
  readonly sharedData: ReadonlySet<string>
  readonly earlierMaterials: ReadonlySet<string>
}

/** Nothing is proven: every paper of the list is to be brought. */
export const NO_PROOFS: Proofs = { licences: new Set(), sharedData: new Set(), earlierMaterials: new Set() }

/** 清单一行 — whether this applicant needs it, why, and whether something already stands for it. */
export type MaterialLine = {
  readonly key: string
  readonly name: string
  /** `optional`: the sources do not say for whom; it is handed in when the counter asks for it. */
  readonly need: 'required' | 'optional' | 'notNeeded'
  readonly satisfied: { readonly by: 'licence' | 'shared' | 'earlier' | 'system'; readonly note: string } | null
  readonly because: string
  readonly tolerable: boolean
  readonly accept: readonly ('photo' | 'scan' | 'pdf')[]
  readonly pages: { readonly min: number; readonly max: number }
  readonly hint: string
  readonly fromItem: boolean
  readonly originalsChecked: boolean
  /** The photo field of the form that is the same picture; whoever asks for the line asks for that field with it, once. */
  readonly field: string | null
}

/** The exact list for this person's situation, with the reason of each line (一次性告知, 行政许可法第三十条、第三十二条). */
export function materialList(
  form: FormDefinition,
  dictionary: FieldDictionary,
  filled: Filled,
  ctx: FormContext,
  proofs: Proofs = NO_PROOFS,
): MaterialLine[] {
  const derived = withDerived(form, dictionary, filled, ctx)
  const situations = resolveSituations(form, derived, ctx)
  const data = formData({ answers: derived.answers, situations: situations.answers }, ctx)
  const photos = photosAsked(form, dictionary, data)
  return form.materials.map((material) => {
    const required = holds(material.requiredWhen, data, false)
    const open = material.requiredWhen === null
    return {
      key: material.key,
      name: material.name,
      need: required ? 'required' : open ? 'optional' : 'notNeeded',
      satisfied: required ? satisfiedBy(material, data, proofs) : null,
      because: becauseOf({ form, dictionary, situations, data }, material),
      tolerable: material.tolerable.allowed,
      accept: material.accept,
      pages: material.pages,
      hint: material.sampleHint,
      fromItem: material.fromItem,
      originalsChecked: material.originalsChecked,
      field:
        material.satisfiedBy.map((way) => way.earlierMaterial).find((one) => one !== undefined && photos.has(one)) ??
        null,
    }
  })
}

/** Photo fields that this form asks of this applicant. */
function photosAsked(form: FormDefinition, dictionary: FieldDictionary, data: object): Set<string> {
  const shown = form.sections.filter((section) => holds(section.showWhen, data)).flatMap((section) => section.fields)
  return new Set(
    shown
      .filter((one) => dictionary.fields.get(one.field)?.type === 'photo' && holds(one.showWhen, data))
      .map((one) => one.field),
  )
}

function satisfiedBy(material: MaterialDefinition, data: object, proofs: Proofs): MaterialLine['satisfied'] {
  for (const way of material.satisfiedBy) {
    if (way.covers !== 'full' || !holds(way.when, data)) continue
    const by = proofOf(way, way.holder ?? [], proofs)
    const also = way.alsoNeeds.every((one) => proofOf(one, one.holder ?? [], proofs) !== null)
    if (by !== null && also) return { by, note: way.note }
  }
  return null
}

/** Proofs are named `type@holder`: an ID card of the agent does not stand for the applicant's. */
function proofOf(
  way: Pick<SatisfiedBy, 'licenceType' | 'sharedData' | 'earlierMaterial' | 'systemForm'>,
  holders: readonly string[],
  proofs: Proofs,
) {
  const held = (set: ReadonlySet<string>, name: string) =>
    holders.length > 0 && holders.every((holder) => set.has(`${name}@${holder}`))
  if (way.systemForm === true) return 'system' as const
  if (way.licenceType !== undefined) return held(proofs.licences, way.licenceType) ? ('licence' as const) : null
  if (way.sharedData !== undefined) return held(proofs.sharedData, way.sharedData) ? ('shared' as const) : null
  if (way.earlierMaterial !== undefined)
    return held(proofs.earlierMaterials, way.earlierMaterial) ? ('earlier' as const) : null
  return null
}

/** 只带这几样 — what must really be brought, after everything that is proven or made here is left out. */
export function linesToBring(lines: readonly MaterialLine[]): MaterialLine[] {
  return lines.filter((line) => line.need === 'required' && line.satisfied === null)
}

/** Photo fields that are asked together with a paper that is to be brought: nobody takes the same picture twice. */
export function photosWithPapers(lines: readonly MaterialLine[]): Set<string> {
  return new Set(linesToBring(lines).flatMap((line) => (line.field === null ? [] : [line.field])))
}
