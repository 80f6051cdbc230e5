import type { Unit } from '../organisation/unit'
import { hasOwnForm } from './fallback-form'
import { gapWords } from './gap-words'
import { whereText } from './item-card-of'
import type { ItemFacts } from './item-facts'
import type { ItemVersion } from './item-version'
import { limitText, sourceLimitText } from './limit-text'
import { withSourceNumbers } from './source-marks'
import type { GuideMaterial, GuideView } from './view/guide-view'

/** What a guide may know besides the item: names and phones of units, the hotline, the sentence about remedies. */
export type GuideWorld = {
  readonly unitOf: (unitId: string) => Pick<Unit, 'name' | 'shortName' | 'phone'> | undefined
  readonly hotline: { readonly name: string; readonly phone: string } | null
  readonly remedy: string | null
}

/** The guide of an item: every element that the version has, and null where the sources are silent. Never typed, always made. */
export function guideOf(item: ItemVersion, world: GuideWorld): GuideView {
  const { routing, form } = item
  const { sources } = item.facts
  const facts = { ...withSourceNumbers(item.facts, sources), sources }
  const organ = world.unitOf(routing.decideUnit)
  return {
    itemId: item.itemId,
    version: item.version,
    ...headOf(facts),
    handlingType: routing.demoHandlingType,
    where: {
      sentence: whereText(item, world.unitOf),
      village: facts.accept_at.village,
      township: facts.accept_at.township,
      county: facts.accept_at.county,
      note: facts.accept_at.note,
      villageMode: routing.villageMode,
    },
    channels:
      form === null
        ? null
        : { online: form.channel.online, station: form.channel.station, window: form.channel.window },
    legalLimit: sourceLimitText(facts.legal_limit),
    promisedLimit: sourceLimitText(facts.promise_limit),
    countyLimit: {
      text: limitText(routing.limit),
      source: routing.limit.source,
      note: routing.limit.note ?? null,
    },
    outsideLimit: routing.outsideLimit,
    visits: facts.visits,
    scope: facts.scope,
    onlineDepth: facts.online_depth,
    fee: facts.fee,
    conditions: facts.conditions,
    materials: facts.materials?.map(guideMaterial) ?? null,
    materialsComplete: facts.materials_complete,
    situations: facts.situations.map(({ name, materials_add, note }) => ({ name, add: materials_add, note })),
    questions: form?.situations.length ?? 0,
    procedures: facts.special_procedures.map((one) => ({
      name: one.type,
      limitText: sourceLimitText(one.limit),
      countsInLimit: one.counts_in_limit,
      note: one.note,
    })),
    steps: facts.steps.map((step) => ({ name: step.name, limitText: sourceLimitText(step.limit) })),
    flow: flowOf(item, world),
    publicity: facts.publicity,
    result: { ...facts.result, delivery: routing.resultDelivery },
    legalBasis: facts.legal_basis,
    codes: facts.codes,
    contact: { unit: organ?.name ?? facts.dept, phone: organ?.phone ?? null },
    hotline: world.hotline,
    remedy: routing.kind === 'serviceDone' ? null : world.remedy,
    hasOwnForm: hasOwnForm(item),
    evidence: {
      confidence: facts.evidence.confidence,
      stale: facts.evidence.stale,
      asOf: facts.evidence.as_of,
      gaps: facts.evidence.gaps.map(gapWords),
      note: facts.evidence.note,
    },
    sources: facts.sources.map(({ id: _, ...source }) => source),
  }
}

function headOf(facts: ItemFacts) {
  return {
    name: facts.name,
    aliases: facts.aliases,
    domain: facts.domain,
    dept: facts.dept,
    serviceObject: facts.service_object,
    itemType: facts.item_type,
    exerciseLevel: facts.exercise_level,
  }
}

function flowOf({ routing }: ItemVersion, world: GuideWorld): GuideView['flow'] {
  return [...routing.nodes]
    .sort((a, b) => a.order - b.order)
    .map((node) => ({
      name: node.name,
      unit: node.unit === 'station' ? '村（社区）便民服务站' : (world.unitOf(node.unit)?.name ?? '上级机关'),
      limitText: limitText(node.limit),
    }))
}

function guideMaterial(material: NonNullable<ItemFacts['materials']>[number]): GuideMaterial {
  const { original_copies: original, copy_copies: copy } = material
  const copies = [
    ...(original === null ? [] : [`原件 ${original} 份`]),
    ...(copy === null ? [] : [`复印件 ${copy} 份`]),
  ].join('，')
  return {
    name: material.name,
    form: material.form,
    copies: copies === '' ? null : copies,
    sourceChannel: material.source_channel,
    issuer: material.issuer,
    necessity: material.necessity,
    condition: material.condition,
    tolerable: material.tolerable,
    note: material.note,
  }
}
