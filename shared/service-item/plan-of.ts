import type { HandlingPlan, Limit, PlanProcedure } from '../case/handling-plan'
import { PROCEDURE_KINDS, type ProcedureKind } from '../case/procedure-kind'
import type { ItemVersion } from './item-version'

/** The handling plan of an item version: what the law of a case needs to know, nothing of what is asked. */
export function planOf(item: ItemVersion): HandlingPlan {
  const { routing, facts } = item
  return {
    itemId: item.itemId,
    itemVersion: item.version,
    itemName: facts.name,
    instant: routing.demoHandlingType === '即办件' && routing.kind !== 'serviceDone',
    serviceDone: routing.kind === 'serviceDone',
    profile: routing.procedureProfile,
    limitFrom: routing.limitFrom,
    legalLimit: sourceLimit(facts.legal_limit),
    promisedLimit: routing.limit.source === 'legal' ? null : { value: routing.limit.value, unit: routing.limit.unit },
    organ: routing.decideUnit,
    nodes: [...routing.nodes]
      .sort((a, b) => a.order - b.order)
      .map((node) => ({
        key: `n${node.order}`,
        name: node.name,
        unit: node.unit,
        role: node.role,
        phase: node.phase,
        limit: node.limit,
      })),
    procedures: proceduresOf(item),
    reentry: routing.legacyReentry,
    commitment: routing.commitment ?? null,
    villageReceives: routing.villageMode === '受理' || routing.villageMode === '收件转报',
    papers: papersOf(item),
  }
}

function sourceLimit(limit: { value: number | null; unit: string | null }): Limit | null {
  if (limit.value === null || (limit.unit !== '工作日' && limit.unit !== '日')) return null
  return { value: limit.value, unit: limit.unit }
}

/** Longest time of a procedure that stops the clock, where the source names none: the demo county's own setting, printed on the paper. */
function demoLimit(kind: ProcedureKind): Limit {
  return { value: kind === 'publicity' ? 5 : 30, unit: '工作日' }
}

function proceduresOf(item: ItemVersion): PlanProcedure[] {
  const fromForm = (item.form?.nodes ?? []).flatMap((node): PlanProcedure[] => {
    if (node.procedure === null) return []
    const days = node.workingDays ?? node.calendarDays
    const limit: Limit | null =
      days === null ? null : { value: days, unit: node.workingDays === null ? '日' : '工作日' }
    return [
      {
        kind: node.procedure,
        name: node.name,
        stops: node.stopsClock,
        limit: limit ?? (node.stopsClock ? demoLimit(node.procedure) : null),
        basis: item.facts.legal_basis[0] ?? node.reason ?? '',
        waived: item.facts.publicity !== null && node.procedure === 'publicity' ? item.facts.publicity.waived : null,
      },
    ]
  })
  if (fromForm.length > 0) return fromForm
  return item.facts.special_procedures.flatMap((procedure): PlanProcedure[] => {
    const kind = kindOf(procedure.type)
    if (kind === null) return []
    const stops = procedure.counts_in_limit === false
    return [
      {
        kind,
        name: procedure.type,
        stops,
        limit: sourceLimit(procedure.limit) ?? (stops ? demoLimit(kind) : null),
        basis: item.facts.legal_basis[0] ?? '',
        waived: null,
      },
    ]
  })
}

function kindOf(type: string): ProcedureKind | null {
  if (/鉴定|评定/.test(type)) return 'appraisal'
  if (/核对|入户/.test(type)) return 'economicCheck'
  if (/核查|审查|踏勘/.test(type)) return 'siteSurvey'
  const kinds = Object.keys(PROCEDURE_KINDS) as ProcedureKind[]
  return kinds.find((kind) => type.includes(PROCEDURE_KINDS[kind].label.slice(0, 2))) ?? null
}

/** Which papers a decision makes, by kind of item (case-law §2.E): licences, benefits, social insurance, and the rest. */
function papersOf(item: ItemVersion): { grant: string; refuse: string } {
  const { routing, facts } = item
  if (routing.procedureProfile === 'licence') return { grant: 'grant', refuse: 'refuse' }
  if (routing.procedureProfile === 'marketRegistration') return { grant: 'serviceDone', refuse: 'registerRefuse' }
  if (routing.procedureProfile === 'relief' || facts.item_type === '行政给付' || facts.id === 'elder-allowance') {
    return { grant: 'benefitGrant', refuse: 'benefitRefuse' }
  }
  if (/待遇|养老金|丧葬/.test(facts.name)) return { grant: 'socialInsurance', refuse: 'serviceRefused' }
  return { grant: 'serviceDone', refuse: 'serviceRefused' }
}
