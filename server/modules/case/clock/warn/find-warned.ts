import type { CaseState } from '@shared/case/case-state'
import type { Clock } from '@shared/case/clock/clocks'
import type { WarnedPerson } from '@shared/case/warning/warning-level'
import type { RoleCode } from '@shared/identity/actor'
import type { Tx } from '../../../../platform/db'
import { holdersAt, holdersOver, listStandIns, type RoleHolder, unitsOfOrgan } from '../../../organisation'
import { caseIndexOf } from '../../act/case-index'
import type { OpenCase } from '../../act/open-case'

/** Who works on a case where the law names no role: anybody of the unit who does. */
const WORKERS: readonly RoleCode[] = ['villageClerk', 'windowClerk', 'townReviewer', 'approver', 'issuer']
const HEADS: readonly RoleCode[] = ['chiefRep', 'centreDirector']
const LEADERS: readonly RoleCode[] = ['deptLeader', 'leaderInCharge']

/** 收预警的人 — the officers by their place beside a clock, and the unit that answers for it. */
export type Warned = {
  readonly unitId: string
  readonly staff: Readonly<Record<WarnedPerson, readonly RoleHolder[]>>
}

/**
 * Who hears of a clock: the owners of the step and whoever stands in for one on leave, their deputies, the heads and leaders of the organ where it lies and of the one that
 * decides, the supervisors of the place (case-law §4.6).
 */
export async function findWarned(
  tx: Tx,
  about: { readonly open: OpenCase; readonly state: CaseState; readonly clock: Clock; readonly today: string },
): Promise<Warned> {
  const { open } = about
  const place = ownerOf(about)
  const post = { roles: place.role === null ? WORKERS : [place.role], units: [place.unit] }
  const holders = await holdersAt(tx, post)
  const standIns = await listStandIns(tx, { ...post, today: about.today })
  const owner = [...holders, ...standIns.filter((one) => holders.every(({ staffId }) => staffId !== one.staffId))]
  const units = [...(await unitsOfOrgan(tx, place.unit)), ...(await unitsOfOrgan(tx, open.plan.organ))]
  const deputies = owner.flatMap((one) => (one.deputyId === null ? [] : [{ ...one, staffId: one.deputyId }]))
  return {
    unitId: place.unit,
    staff: {
      owner,
      deputy: deputies,
      head: await holdersAt(tx, { roles: HEADS, units }),
      leader: await holdersAt(tx, { roles: LEADERS, units }),
      supervisor: await holdersOver(tx, { roles: ['supervisor'], place: open.row.place }),
    },
  }
}

/** The unit and role whose turn it is: whoever was asked, or who holds the case; the deciding organ while it lies with nobody. */
function ownerOf({ open, state, clock, today }: Parameters<typeof findWarned>[1]): {
  readonly unit: string
  readonly role: RoleCode | null
} {
  const asked = clock.name === 'consult' ? state.consults?.find((one) => one.consultId === clock.ref) : undefined
  if (asked !== undefined) return { unit: asked.unit, role: asked.role }
  const { holderUnit, holderRole } = caseIndexOf(open, state, today)
  if (holderUnit === null || holderUnit === '') return { unit: open.plan.organ, role: null }
  return { unit: holderUnit, role: holderRole as RoleCode | null }
}
