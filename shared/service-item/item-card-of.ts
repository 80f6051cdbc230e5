import type { FormDefinition } from '../form/form-definition'
import type { Unit } from '../organisation/unit'
import { hasOwnForm } from './fallback-form'
import type { ItemVersion } from './item-version'
import { limitText } from './limit-text'
import type { ItemCard } from './view/item-card'

type UnitName = (unitId: string) => Pick<Unit, 'name' | 'shortName'> | undefined

/** The card of an item, for lists and search. `unitOf` gives the names of units. */
export function itemCardOf(item: ItemVersion, unitOf: UnitName): ItemCard {
  const { facts, routing, form } = item
  return {
    itemId: item.itemId,
    name: facts.name,
    dept: facts.dept,
    domain: facts.domain,
    where: whereText(item, unitOf),
    materials: materialCount(item),
    limitText: limitText(routing.limit),
    handlingType: routing.demoHandlingType,
    hasOwnForm: hasOwnForm(item),
    online: form?.channel.online ?? true,
    station: routing.villageMode !== null,
  }
}

/** Where to go, in one short sentence: what the village does and who accepts. */
export function whereText({ routing }: Pick<ItemVersion, 'routing'>, unitOf: UnitName): string {
  const accepting = routing.nodes.find((node) => node.phase === 'accept')?.unit ?? routing.decideUnit
  const unit = unitOf(accepting)?.shortName ?? unitOf(accepting)?.name ?? '当地窗口'
  if (accepting === 'station') return '村（社区）便民服务站就能办'
  switch (routing.villageMode) {
    case '受理':
    case '收件转报':
      return `村站收件，${unit}受理`
    case '协助':
    case '协助提出':
      return `村站帮办，${unit}受理`
    case null:
      return `到${unit}办`
  }
}

/** Papers that everybody brings; null where the sources do not give the whole list. */
function materialCount({ facts, form }: ItemVersion): number | null {
  if (form !== null) return form.materials.filter(isForEverybody).length
  if (facts.materials === null || !facts.materials_complete) return null
  return facts.materials.filter((one) => one.necessity === '必要' && one.condition === null).length
}

/** Asked of everybody, and not made here out of what is filled in. */
function isForEverybody(material: FormDefinition['materials'][number]): boolean {
  const madeHere = material.satisfiedBy.some(
    (way) =>
      way.systemForm === true &&
      way.covers === 'full' &&
      (way.when === null || way.when === true) &&
      way.alsoNeeds.length === 0,
  )
  return material.requiredWhen === true && !madeHere
}
