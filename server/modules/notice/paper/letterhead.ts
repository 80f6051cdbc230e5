import { ASK_COUNTER } from '@shared/notice/chinese-text'
import type { PaperIssuer } from '@shared/notice/paper/paper-issuer'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { PaperOrgan, PaperPlace } from '@shared/notice/paper-values'
import type { OrganKind } from '@shared/notice/remedy'
import type { Unit } from '@shared/organisation/unit'
import { problem } from '@shared/problem/problem'
import type { Tx } from '../../../platform/db'
import { type OrgTree, orgTree, readOpeningHours } from '../../organisation'

/** 制发单位 — as papers print it, with the unit whose prefix and counters number its papers, and who reviews it. */
export type Letterhead = PaperOrgan & {
  readonly unitId: string
  readonly kind: OrganKind
  readonly numbering: { readonly unitId: string; readonly docPrefix: string }
}

/** Everything that the papers of one act need of the organisation. */
export type Stationery = {
  readonly heads: Readonly<Record<PaperIssuer, Letterhead>>
  readonly headOf: (unitId: string) => Letterhead
  readonly accepting: PaperPlace
  readonly intake: PaperPlace
  readonly custody: PaperPlace | null
}

/** Looks up organ and places of a case once for all papers of an act. Throws `place.unknown`. */
export async function loadStationery(
  tx: Tx,
  facts: Pick<PaperFacts, 'organId' | 'pointId' | 'intakePointId' | 'custodyPointId'>,
): Promise<Stationery> {
  const tree = await orgTree(tx)
  const hours = await readOpeningHours(tx)
  const pointOf = (pointId: string) => {
    const point = tree.points.get(pointId)
    if (point === undefined) throw problem('place.unknown')
    return point
  }
  const placeOf = (pointId: string): PaperPlace => {
    const point = pointOf(pointId)
    const opening = hours?.timetables[point.hours]?.text ?? ASK_COUNTER
    return { name: point.name, address: point.address, hours: opening, phone: point.phone }
  }
  const intakeId = facts.intakePointId ?? facts.pointId
  const headOf = (unitId: string) => letterheadOf(tree, unitId)
  return {
    heads: {
      organ: headOf(facts.organId),
      accepting: headOf(pointOf(facts.pointId).unitId),
      intake: headOf(pointOf(intakeId).unitId),
    },
    headOf,
    accepting: placeOf(facts.pointId),
    intake: placeOf(intakeId),
    custody: facts.custodyPointId === null ? null : placeOf(facts.custodyPointId),
  }
}

/** A unit without a prefix of its own (an office of a township, a station) numbers in the series of the unit above it. */
function letterheadOf(tree: OrgTree, unitId: string): Letterhead {
  const unit = tree.units.get(unitId)
  if (unit === undefined) throw problem('place.unknown')
  const numbering = withPrefix(tree, unit, new Set())
  return {
    unitId,
    name: unit.name,
    shortName: unit.shortName,
    phone: unit.phone,
    kind: organKindOf(unit),
    numbering: { unitId: numbering.id, docPrefix: numbering.docPrefix ?? numbering.shortName },
  }
}

function withPrefix(tree: OrgTree, unit: Unit, seen: Set<string>): Unit {
  const above = unit.parent === null ? undefined : tree.units.get(unit.parent)
  if (unit.docPrefix !== null || above === undefined || seen.has(unit.id)) return unit
  return withPrefix(tree, above, seen.add(unit.id))
}

function organKindOf(unit: Unit): OrganKind {
  if (unit.type === 'vertical') return 'vertical'
  if (['people-org', 'utility', 'partner', 'institution'].includes(unit.type)) return 'publicBody'
  return unit.level === 'county' ? 'countyDepartment' : 'township'
}
