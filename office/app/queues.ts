import type { WorkView } from '@shared/case/view/case-view'
import type { RoleCode } from '@shared/identity/actor'

/** 工作队列 — a view of the work list as the rail names it, and what its empty list says. */
export type Queue = { readonly view: WorkView; readonly label: string; readonly tone: 'plain' | 'soon' | 'late' }

const LABELS: Record<WorkView, string> = {
  toReceive: '待收件',
  toAccept: '待受理',
  supplementing: '补正中',
  inHandling: '办理中',
  toDecide: '待决定',
  toMake: '待制证',
  toHandOut: '待发放',
  inTransit: '在途',
  soon: '快到期',
  late: '已超期',
  suspended: '挂起',
  ended: '已办结',
  all: '全部办件',
}

const OF_ROLE: Partial<Record<RoleCode, readonly WorkView[]>> = {
  windowClerk: ['toReceive', 'toAccept', 'supplementing', 'inHandling', 'toMake', 'toHandOut', 'inTransit'],
  townReviewer: ['inHandling', 'suspended'],
  approver: ['inHandling', 'suspended', 'toMake'],
  centreDirector: ['toDecide', 'inHandling'],
  chiefRep: ['toDecide', 'inHandling', 'suspended'],
  deptLeader: ['toDecide', 'inHandling', 'suspended'],
  leaderInCharge: ['toDecide', 'inHandling', 'suspended'],
  issuer: ['toMake', 'toHandOut', 'inTransit'],
}

/** Order of the rail: as a case runs. */
const ORDER: readonly WorkView[] = [
  'toReceive',
  'toAccept',
  'supplementing',
  'inHandling',
  'suspended',
  'toDecide',
  'toMake',
  'toHandOut',
  'inTransit',
]

/** The word of a view. */
export function labelOfView(view: WorkView): string {
  return LABELS[view]
}

/** Posts that watch the run of all cases of their place. */
const OVERSEERS: readonly RoleCode[] = [
  'supervisor',
  'callbackAgent',
  'hotlineAgent',
  'complaintHandler',
  'hallDirector',
  'archivist',
]

/** True for posts that have to do with cases; administrators have not, and see none (三员分立). */
export function worksOnCases(roles: readonly RoleCode[]): boolean {
  return roles.some((role) => OF_ROLE[role] !== undefined || OVERSEERS.includes(role) || role === 'villageClerk')
}

/** My queues by the roles that I hold, then the two of the clock; overseers see the whole run. */
export function queuesOf(roles: readonly RoleCode[]): Queue[] {
  const wanted = new Set(roles.flatMap((role) => OF_ROLE[role] ?? []))
  const own = ORDER.filter((view) => wanted.size === 0 || wanted.has(view))
  return [
    ...own.map((view): Queue => ({ view, label: LABELS[view], tone: 'plain' })),
    { view: 'soon', label: LABELS.soon, tone: 'soon' },
    { view: 'late', label: LABELS.late, tone: 'late' },
  ]
}

/** The queue that opens first: the decider's desk, the reviewer's open steps, the counter's intake. */
export function firstQueueOf(roles: readonly RoleCode[]): WorkView {
  if (roles.includes('windowClerk')) return 'toReceive'
  if (roles.some((role) => role === 'chiefRep' || role === 'deptLeader' || role === 'leaderInCharge')) return 'toDecide'
  if (roles.includes('centreDirector')) return 'toDecide'
  if (roles.includes('townReviewer') || roles.includes('approver')) return 'inHandling'
  if (roles.includes('issuer')) return 'toHandOut'
  return 'all'
}

const EMPTY: Partial<Record<WorkView, string>> = {
  toReceive: '这里放刚交上来、还没收的件。网上和村里交的都会到这里。',
  toAccept: '这里放收了件、等着决定受理的件。',
  supplementing: '这里放在等申请人补材料的件。',
  inHandling: '这里放正在审核的件，轮到您的环节会排在前面。',
  toDecide: '这里放审完了、等您决定的件。',
  toMake: '这里放决定了、等着制作结果的件。',
  toHandOut: '这里放结果做好了、等人来领的件。',
  inTransit: '这里放寄出去、送下去还在路上的件。',
  soon: '没有快到期的件，都从容。',
  late: '没有超期的件，都好。',
  suspended: '这里放先停一停的件，比如在做评定、在公示。',
  ended: '这里放办完的件。',
}

/** First sentence of an empty list: what this place is for. */
export function emptyTextOf(view: WorkView): string {
  return EMPTY[view] ?? '这里放本单位经手的全部办件。'
}
