import { type StandIn, standInOf } from '@shared/organisation/leave/stand-in'
import type { DeputyChoice, PostView } from '@shared/organisation/view/leave-view'
import type { RunContext } from '../../platform/trpc'
import { findStaffWithPosts, listStaffOf, organs, orgTree, type StaffWithPosts, unitsOfOrgan } from '../organisation'

/** 可以代办的人 — everybody who may take over at least one of the absent person's posts: colleagues of the organ, and whom the list names. */
export async function deputiesOf(ctx: RunContext, absent: StaffWithPosts): Promise<DeputyChoice[]> {
  const colleagues = await listStaffOf(ctx.tx, await unitsOfOrgan(ctx.tx, absent.unitId))
  const named = absent.posts.flatMap((post) => post.deputyId ?? [])
  const others = await Promise.all(
    [...new Set(named)]
      .filter((id) => colleagues.every((one) => one.staffId !== id))
      .map((id) => findStaffWithPosts(ctx.tx, id)),
  )
  const { units } = await orgTree(ctx.tx)
  const choices: DeputyChoice[] = []
  for (const one of [...colleagues, ...others]) {
    if (one === null || one.disabled || one.staffId === absent.staffId) continue
    const { taken, left, conflict } = await standIn(ctx, absent, one)
    if (conflict || taken.length === 0) continue
    const unitName = units.get(one.unitId)?.shortName ?? one.unitId
    const view = (posts: StandIn['taken']) => presentPosts(posts, (id) => units.get(id)?.shortName ?? id)
    choices.push({ staffId: one.staffId, name: one.name, unitName, taken: view(taken), left: view(left) })
  }
  // Whom the county's list names comes first.
  return choices.sort((a, b) => Number(named.includes(b.staffId)) - Number(named.includes(a.staffId)))
}

/** What a colleague would take over from somebody. */
export async function standIn(ctx: RunContext, absent: StaffWithPosts, deputy: StaffWithPosts): Promise<StandIn> {
  const organOf = await organs(ctx.tx)
  return standInOf(absent.posts, deputy, (one, other) => organOf(one) === organOf(other))
}

/** Posts in words of roles and units. */
export function presentPosts(
  posts: readonly { readonly role: PostView['role']; readonly unitId: string }[],
  nameOf: (unitId: string) => string,
): PostView[] {
  return posts.map((post) => ({ role: post.role, unitName: nameOf(post.unitId) }))
}
