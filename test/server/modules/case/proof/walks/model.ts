import { ACTION_LAW } from '../../../../../../shared/case/law/action-law'
import type { Way } from '../../../../../../shared/case/law/law-row'
import { type CaseActionName, MATRIX, MATRIX_COLUMNS } from '../../../../../../shared/case/matrix'
import type { RoleCode } from '../../../../../../shared/identity/actor'
import type { ProblemCode } from '../../../../../../shared/problem/problem'

/** 一个岗位 — a post as the county's register has it. */
export type Post = { readonly role: RoleCode; readonly unit: string; readonly place: string }

/** 谁 — somebody who may try an act: an officer by account, or a citizen by the number in people.json. */
export type Person = {
  readonly who: string
  readonly id: string
  readonly posts: readonly Post[]
  readonly personId: string | null
  readonly relatives: readonly string[]
}

type Node = { readonly key: string; readonly unit: string; readonly role: string; readonly phase: string }

/** 事项 — what the model knows of the item: who works on it, in which order. */
export type Item = {
  readonly organ: string
  readonly nodes: readonly Node[]
  readonly instant: boolean
  readonly villageReceives: boolean
}

type Done = { readonly act: string; readonly by: string | null; readonly node: string | null }

/**
 * 模型 — a case as the tables alone have it: the status by the cells of the matrix, the step that is open, where papers and result lie, who did what. It
 * shares data with the server (matrix, law rows, the item's steps) and none of the code by which the server answers.
 */
export type Model = {
  readonly item: Item
  readonly ownerId: string
  /** Person records of the applicant and whoever acts for them. */
  readonly subjects: readonly string[]
  readonly place: string
  status: string
  pointUnit: string
  readonly intakeUnit: string
  custodyUnit: string | null
  node: string | null
  readonly asked: { readonly unit: string; readonly role: string | null }[]
  readonly done: Done[]
}

/** The cell of the printed table. */
function cellIn(status: string, act: CaseActionName): string {
  return MATRIX[act].split(' ')[MATRIX_COLUMNS.indexOf(status as never)] ?? '?'
}

/** The statuses to which the printed cell leads; none where it is a small letter. */
export function targetsOf(status: string, act: CaseActionName): string[] {
  const cell = cellIn(status, act)
  return /^[a-z]$/.test(cell) ? [] : cell.split('/').map((one) => (one === '=' ? status : one))
}

/** Letters of the table and what is said (case-law §3.2). */
const LETTERS: Readonly<Record<string, ProblemCode>> = {
  ...{ e: 'case.tooEarly', g: 'case.orderRequired', w: 'case.waitsForApplicant', p: 'case.clockSuspended' },
  ...{ u: 'case.withUpperOrgan', d: 'case.decisionExists', l: 'case.tooLate', x: 'case.ended' },
  ...{ s: 'case.archived', t: 'case.tooLate' },
}

/** Digits that a division and all below it share: province, city, county, township, village. */
const stem = (place: string) => place.slice(0, [2, 4, 6, 9].find((end) => /^0+$/.test(place.slice(end))) ?? 12)
const isBelow = (place: string, above: string) => place.startsWith(stem(above))

/** How a post stands to the case (case-law §2). */
function stands(model: Model, post: Post, relation: Way['relation']): boolean {
  const { item } = model
  const open = item.nodes.find((one) => one.key === model.node)
  switch (relation) {
    case 'ownPoint':
      return post.unit === model.pointUnit
    case 'intake':
      return post.unit === model.intakeUnit
    case 'itemOrgan':
      return post.unit === item.organ
    case 'node':
      return (
        open !== undefined &&
        post.role === open.role &&
        post.unit === (open.unit === 'station' ? model.pointUnit : open.unit)
      )
    case 'custody':
      return post.unit === model.custodyUnit
    case 'asked':
      return model.asked.some((one) => one.unit === post.unit && (one.role ?? post.role) === post.role)
    case 'below':
      return isBelow(model.place, post.place)
    default:
      return relation === null
  }
}

/** Acts that a village clerk does for some items only (case-law §9, “own list”). */
function villageMay({ item }: Model, act: CaseActionName): boolean {
  if (act === 'receive' || act === 'correctOnSpot') return item.villageReceives
  if (act === 'accept') return item.nodes.some((node) => node.phase === 'accept' && node.unit === 'station')
  return act !== 'requestSupplement'
}

/** True when the printed row of the law opens the act to this person. */
export function mayByLaw(model: Model, person: Person, act: CaseActionName): boolean {
  const ways: readonly Way[] = ACTION_LAW[act].who
  return ways.some((way) => {
    if (person.posts.length === 0)
      return way.roles.includes('applicant') && way.relation === 'self' && person.id === model.ownerId
    return person.posts.some(
      (post) =>
        way.roles.includes(post.role) &&
        stands(model, post, way.relation) &&
        (post.role !== 'villageClerk' || villageMay(model, act)),
    )
  })
}

const ACCEPTING = ['accept', 'acceptTolerant', 'acceptCommitment']
const DECIDING = ['grant', 'refuse']
const REVIEWING = ['nodeApprove', ...DECIDING]
/** What is done for oneself, or only carries papers. */
const NOT_AN_OFFICERS = ['saveDraft', 'rate', 'withdraw', 'supply']

/** 回避与分离 — the rules SD1 to SD8 of case-law §2 in the words of the log. */
function separated(model: Model, person: Person, act: CaseActionName): ProblemCode | null {
  if (person.posts.length === 0) return null
  const { done } = model
  const own = done.filter((one) => one.by === person.id)
  const did = (...names: string[]) => own.some((one) => names.includes(one.act))
  const passed = own.some((one) => one.act === 'nodeApprove' && one.node !== model.node)
  const order = done.findLastIndex((one) => one.act === 'remakeDecision')
  const before = done.slice(0, Math.max(order, 0)).some((one) => one.by === person.id && REVIEWING.includes(one.act))
  if (!NOT_AN_OFFICERS.includes(act)) {
    if (person.personId !== null && model.subjects.includes(person.personId)) return 'case.ownCase'
    if (person.relatives.some((one) => model.subjects.includes(one))) return 'case.relative'
  }
  const rules: readonly (readonly [acts: readonly string[], broken: boolean])[] = [
    [DECIDING, did(...ACCEPTING, 'submit', 'receive')],
    [['nodeApprove', 'transferUp'], did(...ACCEPTING)],
    [[...REVIEWING, 'transferUp'], passed],
    [REVIEWING, before],
    [['extend'], person.posts.some((post) => stands(model, post, 'node'))],
    [['redo'], own.some((one) => one.act !== 'rate' && one.act !== 'redo')],
    [['afterCheck', 'produceResult', 'handOut'], did(...DECIDING)],
  ]
  return rules.some(([acts, broken]) => broken && acts.includes(act)) ? 'case.separation' : null
}

/** What the tables say to somebody who tries an act now: the Problems that may be given, or null where the act itself decides. */
export function refusalOf(model: Model, person: Person, act: CaseActionName): readonly ProblemCode[] | null {
  if (!mayByLaw(model, person, act)) return ['identity.notAllowed', 'case.notYours']
  if (act === 'rate' && model.done.some((one) => one.act === 'rate')) return ['case.rateOnce']
  if (targetsOf(model.status, act).length === 0) {
    return [LETTERS[cellIn(model.status, act)] ?? 'system.unexpected']
  }
  const rule = separated(model, person, act)
  return rule === null ? null : [rule]
}

/** One row of the log as the model reads it. */
export type Row = {
  readonly name: CaseActionName
  readonly by: string | null
  readonly input: Readonly<Record<string, unknown>>
}

/** Acts after which the step that is open depends on what an organ above or an order said: the model takes it from the case. */
export const STEP_BY_ORDER = ['returnFromUpper', 'correctDecision', 'remakeDecision']

/** Reads one row of the log: step, custody, questions and doings. The status is the caller's business, since a cell may lead to several. */
export function follow(model: Model, row: Row, unitOf: (point: unknown) => string | null): void {
  const { item } = model
  const chain = [
    ...item.nodes.filter((node) => node.phase === 'node'),
    ...item.nodes.filter((node) => node.phase === 'decision').slice(0, 1),
  ]
  const deciding = chain.at(-1)?.key ?? null
  model.done.push({ act: row.name, by: row.by, node: model.node })
  switch (row.name) {
    case 'accept':
    case 'acceptTolerant':
    case 'deemAccept':
      model.node = item.instant ? deciding : null
      break
    case 'acceptCommitment':
      model.node = deciding
      break
    case 'dispatch':
      model.node = chain[0]?.key ?? null
      break
    case 'nodeApprove':
      model.node = chain[chain.findIndex((node) => node.key === model.node) + 1]?.key ?? null
      break
    case 'nodeReturn':
      model.node = String(row.input.toNode)
      break
    case 'transferUp':
    case 'grant':
    case 'refuse':
    case 'deemRenew':
      model.node = null
      break
    case 'transfer':
      model.pointUnit = unitOf(row.input.pointId) ?? model.pointUnit
      break
    case 'consult':
      model.asked.push({ unit: String(row.input.toUnit), role: (row.input.toRole as string | null) ?? null })
      break
    case 'produceResult':
      model.custodyUnit = unitOf(row.input.custodyPoint)
      break
    case 'sendResult':
      // Whoever waits for a parcel may see and sign for it.
      model.custodyUnit = unitOf(row.input.to)
      break
    case 'recordDelivery':
      model.custodyUnit = unitOf(row.input.custodyPoint)
      break
    case 'handOut':
    case 'remakeDecision':
      model.custodyUnit = null
      break
    default:
  }
}

/** Statuses after which no step is open. */
const ENDED = ['CL', 'NA', 'WD', 'DW', 'TM', 'VO', 'RV', 'AR']

/** The status that was reached, once it is known to be one of the cell's. */
export function arrive(model: Model, status: string, act: string): void {
  if (act === 'serve' && status === 'CL' && model.status !== 'CL') model.custodyUnit = null
  model.status = status
  if (ENDED.includes(status)) model.node = null
}
