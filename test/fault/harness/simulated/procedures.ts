import { createHash, createHmac } from 'node:crypto'
import { parseCaseNumber } from '@shared/case/number/case-number'
import { makeProblem, ProblemError, problem } from '@shared/problem/problem'
import { BLOCK_SIZE, codeMessage, lentNumber } from '@shared/station/lent-number'
import type { LentBlock } from '@shared/station/view/device-view'
import type { OwnCase } from '@shared/station/view/own-case'
import { canonicalText } from '@shared/sync/canonical'
import { type CompareAnswer, type CompareRequest, differingDays, digestDays } from '@shared/sync/day-digest'
import { decideEarlier, decideFailed, decideSettlement } from '@shared/sync/decide-settlement'
import type { Operation, PayloadOf } from '@shared/sync/operation'
import { type OperationResult, PROTOCOL, type PullAnswer, type PushAnswer } from '@shared/sync/protocol'
import { aboutOperation, type SealedOperation } from '@shared/sync/sealed-operation'
import { type Keys, openEnvelope } from '../../../../server/platform/crypto'
import type { CountyState, StoredCase, StoredDevice } from './store'

/** What the rule of one request works with, inside its transaction. */
export type Desk = {
  readonly state: CountyState
  readonly xid: number
  readonly nowIso: string
  readonly keys: Keys
  /** Kinds that this version of the server knows. */
  readonly knows: (kind: string) => boolean
  /** False only in the planted bug that forgets what came before. */
  readonly remembers: boolean
}

const COUNTY = '430423000000'
const hashOf = (value: unknown) => createHash('sha256').update(canonicalText(value)).digest('hex')
const contentHash = ({ kind, caseId, staffId, payload }: Operation) => hashOf({ kind, caseId, staffId, payload })
const bySequence = (state: CountyState, deviceId: string, seq: number) =>
  [...state.operations.values()].find((one) => one.deviceId === deviceId && one.operation.deviceSeq === seq)

/** The operation in an envelope; null when it does not open. */
export function openSealed(keys: Keys, deviceId: string, sealed: SealedOperation): Operation | null {
  const text = openEnvelope(keys, Buffer.from(sealed.sealed, 'base64url'), aboutOperation(deviceId, sealed.opId))
  return text === null ? null : (JSON.parse(text.toString('utf8')) as Operation)
}

/** One operation in one transaction, by the rule of the real server (shared/sync/decide-settlement). */
export function settle(desk: Desk, deviceId: string, operation: Operation): OperationResult {
  const { state } = desk
  const device = state.devices.get(deviceId)
  if (device === undefined) return receipt(operation, 'retry', 'sync.deviceUnknown')
  const before = desk.remembers ? state.operations.get(operation.opId) : undefined
  const earlier =
    before === undefined
      ? null
      : {
          sameDevice: before.deviceId === deviceId,
          sameContent: before.hash === contentHash(operation),
          outcome: before.outcome,
        }
  const isTaken =
    desk.remembers && before === undefined && bySequence(state, deviceId, operation.deviceSeq) !== undefined
  const told = decideEarlier(earlier, isTaken)
  if (told === 'duplicate') return { ...receipt(operation, 'duplicate', null), result: before?.result ?? {} }
  if (told !== 'new') {
    state.aside.set(`${operation.opId}/${contentHash(operation)}`, operation)
    return receipt(operation, 'quarantined', told === 'opIdReused' ? 'sync.opIdReused' : 'sync.deviceCopied')
  }
  const top = Math.max(device.lastSeq, operation.deviceSeq)
  state.devices.set(deviceId, { ...device, lastSeq: top })
  const known = desk.knows(operation.kind) ? operation : { ...operation, kind: `later/${operation.kind}` }
  const parent = operation.after === null ? null : bySequence(state, deviceId, operation.after)
  const isParentDone = parent === null || parent?.outcome === 'applied'
  const settled = decideSettlement({ deviceState: device.state, operation: known, isParentDone })
  const keep = (outcome: 'applied' | 'conflict' | 'deferred' | 'quarantined', result: Record<string, unknown>) =>
    state.operations.set(operation.opId, { operation, deviceId, hash: contentHash(operation), outcome, result })
  if (settled.decision === 'hold') {
    keep(settled.outcome, {})
    return receipt(operation, settled.outcome, settled.code)
  }
  try {
    const result = apply(desk, device, operation)
    keep('applied', result)
    return { ...receipt(operation, 'applied', null), result }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const outcome = decideFailed(operation.kind, error.problem)
    keep(outcome, {})
    return receipt(operation, outcome, error.problem.code)
  }
}

/** What of a device's days and operations is not here. */
export function compareAnswer(state: CountyState, { deviceId }: StoredDevice, asked: CompareRequest): CompareAnswer {
  const own = [...state.operations.values()].filter((one) => one.deviceId === deviceId)
  const differing = differingDays(asked.days, digestDays(own.map((one) => one.operation)))
  return { differing, lacking: asked.opIds.filter((opId) => !state.operations.has(opId)) }
}

/** Operations that waited for one that is done now. */
export function waitingFor(state: CountyState, deviceId: string, seq: number): Operation[] {
  return [...state.operations.values()]
    .filter((one) => one.deviceId === deviceId && one.operation.after === seq && one.outcome === 'deferred')
    .map((one) => one.operation)
}

function receipt(
  operation: Pick<Operation, 'opId' | 'deviceSeq'>,
  outcome: OperationResult['outcome'],
  code: Parameters<typeof makeProblem>[0] | null,
): OperationResult {
  const { opId, deviceSeq } = operation
  const waits = outcome === 'deferred' || outcome === 'retry'
  const shown = code === null ? null : (makeProblem(code) as OperationResult['problem'])
  return { opId, deviceSeq, outcome, problem: shown, result: null, retryAfterMs: waits ? 60_000 : null }
}

export { receipt }

function apply(desk: Desk, device: StoredDevice, operation: Operation): Record<string, unknown> {
  switch (operation.kind) {
    case 'submitCase':
      return submit(desk, device, operation.payload as PayloadOf<'submitCase'>)
    case 'act':
      return act(desk, operation.caseId, operation.payload as PayloadOf<'act'>)
    case 'voidNumber': {
      const { number } = operation.payload as PayloadOf<'voidNumber'>
      const key = number.replace(/[\s-]/g, '').toUpperCase()
      const { reason } = operation.payload as PayloadOf<'voidNumber'>
      if (!desk.state.spoilt.has(key)) desk.state.spoilt.set(key, reason)
      return { number: key }
    }
    default:
      throw problem('sync.unreadable')
  }
}

function submit(desk: Desk, device: StoredDevice, payload: PayloadOf<'submitCase'>): Record<string, unknown> {
  const { state } = desk
  if (payload.lent === null || !isLent(state, device, payload.lent)) throw problem('sync.numberForeign')
  const { number, queryCode } = payload.lent
  if (desk.remembers && [...state.cases.values()].some((one) => one.number === number)) throw problem('case.duplicate')
  const made: StoredCase = {
    ...{ caseId: payload.caseId, pointId: device.pointId, deviceId: device.deviceId, number, queryCode },
    content: { answers: payload.answers, situations: payload.situations },
    version: 1,
    files: payload.filesExpected.map((file) => file.fileId),
    updatedAt: desk.nowIso,
    changedIn: desk.xid,
  }
  // A store that forgets what came before writes a second row.
  state.cases.set(state.cases.has(payload.caseId) ? `${payload.caseId}/${desk.xid}` : payload.caseId, made)
  return { caseId: payload.caseId, number }
}

function act(desk: Desk, caseId: string | null, payload: PayloadOf<'act'>): Record<string, unknown> {
  const found = desk.state.cases.get(caseId ?? '')
  if (found === undefined) throw problem('case.notFound')
  const files = (payload.input.fileIds ?? []) as string[]
  changeCase(desk, found, { files: [...found.files, ...files] })
  return { caseId, version: found.version + 1 }
}

/** Writes a case anew: its version and the transaction that changed it go on. */
export function changeCase(
  desk: Pick<Desk, 'state' | 'xid' | 'nowIso'>,
  found: StoredCase,
  change: Partial<StoredCase>,
): void {
  const version = found.version + 1
  desk.state.cases.set(found.caseId, {
    ...{ ...found, ...change, version },
    ...{ updatedAt: desk.nowIso, changedIn: desk.xid },
  })
}

function isLent(state: CountyState, device: StoredDevice, claim: { number: string; queryCode: string }): boolean {
  const parts = parseCaseNumber(claim.number)
  if (parts === null) return false
  const on = `20${parts.day.slice(0, 2)}-${parts.day.slice(2, 4)}-${parts.day.slice(4, 6)}`
  return [...state.blocks.values()].some((block) => {
    const { sequence } = parts
    if (block.deviceId !== device.deviceId || sequence < block.fromSeq || sequence > block.toSeq) return false
    const mac = createHmac('sha256', Buffer.from(block.codesSeed, 'hex')).update(codeMessage(block.year, sequence))
    const lent = lentNumber(block, { sequence, on, mac: mac.digest() })
    return lent.number === parts.number && lent.queryCode === claim.queryCode
  })
}

/** Lends the next numbers of a point. */
export function lend(desk: Desk, device: StoredDevice, prefix: string): LentBlock {
  const { state } = desk
  const year = Number(desk.nowIso.slice(0, 4))
  const key = `${device.pointId}/${year}`
  const fromSeq = state.counters.get(key) ?? 1
  state.counters.set(key, fromSeq + BLOCK_SIZE)
  const seed = createHash('sha256').update(`${key}/${fromSeq}/${device.deviceId}`).digest('hex')
  const block = {
    blockId: `${seed.slice(0, 8)}-${seed.slice(8, 12)}-7${seed.slice(13, 16)}-8${seed.slice(17, 20)}-${seed.slice(20, 32)}`,
    ...{ county: COUNTY, pointPrefix: prefix, year, fromSeq, toSeq: fromSeq + BLOCK_SIZE - 1, codesSeed: seed },
    lentAt: desk.nowIso,
  }
  state.blocks.set(block.blockId, { ...block, deviceId: device.deviceId })
  return block
}

/** The answer to a push whose operations were settled one by one. */
export function pushAnswer(
  state: CountyState,
  deviceId: string,
  results: OperationResult[],
  nowIso: string,
): PushAnswer {
  const seqs = new Set(
    [...state.operations.values()].filter((one) => one.deviceId === deviceId).map((one) => one.operation.deviceSeq),
  )
  const top = Math.max(0, ...seqs)
  const missing = Array.from({ length: top }, (_, index) => index + 1).filter((seq) => !seqs.has(seq))
  return { protocol: PROTOCOL, epoch: state.epoch, serverNow: nowIso, results, missing: missing.slice(0, 100) }
}

/** What a pull reads: where it begins, how far the order is complete. */
type PullInput = {
  readonly cursor: { readonly epoch: string; readonly at: string; readonly id: string | null } | null
  readonly tasksHash: string | null
  readonly caseIds?: readonly string[] | null | undefined
}
const PAGE = 200

/** Changes of a point in the order of commits, by the rule of server/modules/sync/procedures/pull.ts. */
export function pullAnswer(
  state: CountyState,
  device: StoredDevice,
  input: PullInput,
  at: { readonly frontier: number; readonly nowIso: string },
): PullAnswer {
  const { frontier, nowIso } = at
  const asked = input.cursor === null ? null : { at: Number(input.cursor.at), id: input.cursor.id }
  const reset = asked === null || input.cursor?.epoch !== state.epoch || asked.at > frontier
  const from = reset ? { at: 0, id: null } : asked
  const own = [...state.cases.values()].filter((one) => one.pointId === device.pointId)
  const rows = own
    .filter(
      (one) => one.changedIn > from.at || (one.changedIn === from.at && (from.id === null || one.caseId > from.id)),
    )
    .sort((a, b) => a.changedIn - b.changedIn || (a.caseId < b.caseId ? -1 : 1))
    .slice(0, PAGE)
  const last = rows.length === PAGE ? rows.at(-1) : undefined
  const more = last !== undefined && last.changedIn < frontier
  const inView = own.map((one) => one.caseId).sort()
  const here = new Set(inView)
  return {
    protocol: PROTOCOL,
    serverNow: nowIso,
    cursor: more
      ? { epoch: state.epoch, at: String(last.changedIn), id: last.caseId }
      : { epoch: state.epoch, at: String(frontier), id: null },
    reset,
    more,
    cases: rows.map((row) => presentCase(state, row)),
    gone: input.caseIds == null || more ? [] : input.caseIds.filter((caseId) => !here.has(caseId)),
    ...(input.caseIds === undefined || more ? {} : { casesHash: hashOf(inView) }),
    tasks: input.tasksHash === hashOf([]) && !reset ? null : [],
    tasksHash: hashOf([]),
    held: [],
    deviceState: device.state,
  }
}

function presentCase(state: CountyState, row: StoredCase): OwnCase {
  return {
    ...{ caseId: row.caseId, number: row.number, numberText: row.number, queryCode: row.queryCode },
    ...{ itemId: 'i', itemVersion: 1, itemName: 'i', applicantMasked: '*', hasPhone: true, version: row.version },
    ...{ status: 'received', statusKey: 'received', channel: 'station', submittedAt: null, dueOn: null, light: 'none' },
    ...{ custodyPoint: null, resultName: null, supplement: null, ended: false, deviceId: row.deviceId },
    uploadsPending: row.files.filter((fileId) => state.files.get(fileId)?.state !== 'complete').length,
    updatedAt: row.updatedAt,
  }
}
