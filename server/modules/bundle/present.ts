import type { BundleState } from '@shared/bundle/bundle-state'
import { lastDay } from '@shared/bundle/critical-path'
import type { MemberState } from '@shared/bundle/member-state'
import type { MyBundle, MyBundleMember, MyBundleRow } from '@shared/bundle/view/bundle-view'
import { formatCaseNumber } from '@shared/case/number/case-number'
import type { ExpectedDate } from '@shared/case/view/submit-case'
import { planOf } from '@shared/service-item/plan-of'
import type { RunContext } from '../../platform/trpc'
import type { OpenApplication, OpenMember } from './open-application'

const IS_OVER: readonly MemberState[] = ['granted', 'refused', 'refusedAcceptance', 'ended', 'dropped', 'revoked']

/** One view over all members, as the applicant sees it. */
export async function presentMine(ctx: RunContext, open: OpenApplication): Promise<MyBundle> {
  const { row } = open
  const counted = open.members.filter((member) => member.state !== 'dropped')
  return {
    applicationId: row.applicationId,
    number: formatCaseNumber(row.number),
    name: row.name,
    version: row.version,
    state: open.state,
    sentence: sentenceOf(open),
    done: counted.filter((member) => member.state === 'granted').length,
    total: counted.length,
    startedOn: row.startedOn,
    expected: await expectedEnd(ctx, open),
    members: open.members.map((member) => presentMember(open, member)),
  }
}

/** A row of the applicant's own list. */
export function presentRow(open: OpenApplication): MyBundleRow {
  const { applicationId, name, startedOn } = open.row
  return { applicationId, name, startedOn, state: open.state, sentence: sentenceOf(open) }
}

function presentMember(open: OpenApplication, member: OpenMember): MyBundleMember {
  return {
    key: member.key,
    name: member.row.itemName,
    state: member.state,
    caseId: member.case?.caseId ?? null,
    sentence: memberSentence(open, member),
    todo: member.state === 'dropped' ? null : (member.case?.todo ?? null),
    maySplit: maySplit(member),
    others: followersOf(open, member.key).map((one) => one.row.itemName),
  }
}

/** A member can go on by itself until it has a result, or has gone already. */
export function maySplit({ state }: Pick<OpenMember, 'state'>): boolean {
  return !IS_OVER.includes(state)
}

function memberSentence(open: OpenApplication, member: OpenMember): string {
  if (member.row.dropped === 'split') return '已拆出单办。'
  if (member.row.dropped !== null) return '要用的结果没有办成，这一件没有提交。以后可以单独申请。'
  if (member.case !== null) return member.case.sentence
  if (member.row.heldBy !== null)
    return `自动提交时有一处对不上：${member.row.heldBy}您可以拆出这一件单独申请，也可以打电话问窗口。`
  return `等“${namesOf(open, member.after)}”办好就自动提交，不用您再跑。`
}

/** Members, in order, that wait for this one, directly or through others. */
export function followersOf({ members }: Pick<OpenApplication, 'members'>, key: string): OpenMember[] {
  const found = new Set([key])
  for (const member of members) if (member.after.some((one) => found.has(one))) found.add(member.key)
  return members.filter((member) => member.key !== key && found.has(member.key) && member.state === 'waiting')
}

function namesOf({ members }: Pick<OpenApplication, 'members'>, keys: readonly string[]): string {
  return members
    .filter((member) => keys.includes(member.key))
    .map((member) => member.row.itemName)
    .join('、')
}

function sentenceOf(open: OpenApplication): string {
  const counted = open.members.filter((member) => member.state !== 'dropped')
  const count = (...states: readonly MemberState[]) => counted.filter((one) => states.includes(one.state)).length
  const granted = count('granted')
  const words: Readonly<Record<BundleState, () => string>> = {
    collecting: () => '还没有提交。',
    ended: () => '已撤回或终止。',
    done: () => `${counted.length} 件全部办好了。`,
    doneWithRefusals: () => `办好 ${granted} 件，${counted.length - granted} 件没有办成：原因和怎么办写在各件里。`,
    packReady: () => '结果齐了，请去领取。',
    needsYou: () => {
      const { length } = counted.filter((one) => one.state !== 'needsYou')
      return `有 ${count('needsYou')} 件等您补材料，不影响另外 ${length} 件。`
    },
    paused: () => '正在进行不计时的程序，做完就接着办。',
    inProgress: () => `正在办，${counted.length} 件里办好了 ${granted} 件。`,
  }
  return words[open.state]()
}

/** The day on which the last member is decided, or why nobody can know it yet. */
export async function expectedEnd(ctx: RunContext, open: OpenApplication): Promise<ExpectedDate> {
  const left = open.members.filter((member) => !IS_OVER.includes(member.state))
  if (left.length === 0) return { kind: 'unknown', reason: '各件都有结果了。' }
  const path = left.map((member) => {
    const item = open.plan.items.get(member.key)
    const plan = item === undefined ? null : planOf(item)
    return {
      ...{ key: member.key, after: member.after, isWaiting: member.case === null },
      day: member.case?.expectedOn ?? null,
      promise: plan === null ? null : (plan.promisedLimit ?? plan.legalLimit),
    }
  })
  const on = lastDay(path, ctx.today, await ctx.calendar())
  return on === null
    ? { kind: 'unknown', reason: '有一件现在还说不准哪天办完，有日子就告诉您。' }
    : { kind: 'known', on, basis: '按各件的承诺时限，一件接一件算' }
}
