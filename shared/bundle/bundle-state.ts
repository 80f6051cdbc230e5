import type { CaseStatus } from '../case/case-status'
import { isFinal, type MemberState } from './member-state'

/** 一件事状态 — what the bundle is as a whole; it follows from its members alone (case-law §5.1, invariant 59). */
export type BundleState =
  | 'collecting'
  | 'ended'
  | 'done'
  | 'doneWithRefusals'
  | 'packReady'
  | 'needsYou'
  | 'paused'
  | 'inProgress'

/** A member as the bundle sees it; `after` are the members whose result it waits for. */
export type BundleMember = {
  readonly key: string
  readonly state: MemberState
  readonly status: CaseStatus | null
  readonly after: readonly string[]
}

/** The first row of the table that fits; members that were split out do not count. */
export function bundleState(all: readonly BundleMember[]): BundleState {
  const members = all.filter((member) => member.state !== 'dropped')
  const every = (holds: (member: BundleMember) => boolean) => members.length > 0 && members.every(holds)
  const final = (member: BundleMember) => isFinal(member.state, member.status)
  if (every((member) => member.status === 'draft')) return 'collecting'
  if (members.length === 0 || every((member) => member.state === 'ended')) return 'ended'
  if (every((member) => member.state === 'granted' && final(member))) return 'done'
  if (every(final)) return 'doneWithRefusals'
  if (every((member) => final(member) || member.status === 'readyForPickup')) return 'packReady'
  if (members.some((member) => member.state === 'needsYou')) return 'needsYou'
  if (members.filter((member) => !final(member)).every((member) => isHeldUp(member, members))) return 'paused'
  return 'inProgress'
}

function isHeldUp(member: BundleMember, members: readonly BundleMember[]): boolean {
  if (member.state === 'paused') return true
  return (
    member.state === 'waiting' &&
    member.after.some((key) => members.some((one) => one.key === key && isHeldUp(one, members)))
  )
}

/** 不可能再办的 — waiting members whose input will never come, because the member that brings it ended without a grant. */
export function cannotFollow(all: readonly BundleMember[]): string[] {
  const lost = new Set(
    all
      .filter((one) => ['refused', 'refusedAcceptance', 'ended', 'revoked', 'dropped'].includes(one.state))
      .map((one) => one.key),
  )
  const found: string[] = []
  for (;;) {
    const next = all.find(
      (one) => one.state === 'waiting' && !found.includes(one.key) && one.after.some((key) => lost.has(key)),
    )
    if (next === undefined) return found
    found.push(next.key)
    lost.add(next.key)
  }
}
