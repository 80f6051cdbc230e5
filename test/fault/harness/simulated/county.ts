import type { ServicePoint } from '@shared/organisation/service-point'
import type { DevicePoint } from '@shared/station/view/device-view'
import type { Operation } from '@shared/sync/operation'
import type { OperationResult } from '@shared/sync/protocol'
import type { SealedOperation } from '@shared/sync/sealed-operation'
import { openKeys, sealTargetOf } from '../../../../server/platform/crypto'
import type { AnsweringCounty, LineAnswer, LineRequest, ServerTruth } from '../county-under-test'
import type { VirtualClock } from '../virtual-clock'
import { smallPackage } from './catalogue'
import { answerFile, plainHash, problemAnswer } from './files'
import {
  changeCase,
  compareAnswer,
  type Desk,
  lend,
  openSealed,
  pullAnswer,
  pushAnswer,
  receipt,
  settle,
  waitingFor,
} from './procedures'
import { type CountyState, copyState, makeStore, ServerCrashed, type SimulatedStore, type StoredDevice } from './store'

const keys = openKeys(new Uint8Array(32).fill(7))
const OURS = { 'x-yimen-server': '1', 'content-type': 'application/json' }

/** Points of the simulation: devices 0, 2, 4 stand at the first, 1 and 3 at the second. */
export const POINTS: readonly (DevicePoint & { readonly prefix: string })[] = ['YH201', 'YH202'].map(
  (prefix, index) => ({
    ...{
      pointId: `st-20${index + 1}`,
      name: `第${index + 1}站`,
      kind: 'station',
      division: '430423201201',
      unitId: 'u',
    },
    ...{ prefix, phone: null, address: null },
  }),
)
const pack = smallPackage(
  POINTS.map(
    (point): ServicePoint => ({
      ...{ ...point, kind: 'station', hours: 'station', extraHours: null, facilities: [], accessible: null },
      ...{ homeVisit: false, windows: [], keepers: [], devices: [], network: null },
    }),
  ),
)

/** What a planted bug changes of the server (test/fault/schedules/planted-bugs.test.ts). */
export type ServerFlaw = 'ackBeforeCommit' | 'noDedupe' | 'serialFeed'

export type SimulatedCounty = AnsweringCounty & { readonly store: SimulatedStore }

/** A county in memory that answers as the real one does; what it takes time for, it takes of the virtual clock. */
export function makeSimulatedCounty(
  clock: VirtualClock,
  first: CountyState,
  options: { readonly random: () => number; readonly flaw?: ServerFlaw | null },
): SimulatedCounty {
  const { random, flaw = null } = options
  const store = makeStore(clock, first)
  const backups: CountyState[] = [store.backUp()]
  let isUp = true
  let isOld = false
  let epochs = 0

  const deskOf = (state: CountyState, xid: number): Desk => ({
    ...{ state, xid, keys, nowIso: new Date(clock.nowMs()).toISOString() },
    knows: (kind) => !isOld || kind !== 'voidNumber',
    remembers: flaw !== 'noDedupe',
  })
  const transact = async <T>(work: (desk: Desk) => T): Promise<T> => {
    const ms = 2 + Math.floor(random() * 30)
    if (flaw !== 'ackBeforeCommit') return store.transact(ms, (state, xid) => work(deskOf(state, xid)))
    // The answer is made of what will be written; the write itself comes when it comes.
    const told = work(deskOf(copyState(store.state()), store.nextXid()))
    store.transact(ms + 20_000, (state, xid) => work(deskOf(state, xid))).catch(() => undefined)
    await clock.sleep(ms)
    return told
  }
  const deviceOf = (request: LineRequest): StoredDevice | null => {
    const credential = request.headers.get('x-device')
    return [...store.state().devices.values()].find((one) => one.credential === credential) ?? null
  }
  const receive = async (device: StoredDevice, operation: Operation): Promise<OperationResult> => {
    const result = await transact((desk) => settle(desk, device.deviceId, operation))
    if (result.outcome !== 'applied') return result
    for (const one of waitingFor(store.state(), device.deviceId, operation.deviceSeq)) await receive(device, one)
    return result
  }
  const push = async (device: StoredDevice, operations: (Operation | SealedOperation)[]) => {
    const results: OperationResult[] = []
    for (const one of operations) {
      const operation = 'sealed' in one ? openSealed(keys, device.deviceId, one) : one
      results.push(
        operation === null ? receipt(one, 'quarantined', 'sync.cannotOpen') : await receive(device, operation),
      )
    }
    return pushAnswer(store.state(), device.deviceId, results, new Date(clock.nowMs()).toISOString())
  }
  const call = async (path: string, request: LineRequest): Promise<LineAnswer> => {
    const device = deviceOf(request)
    const input = JSON.parse(String(request.body)) as Record<string, never>
    const nowIso = new Date(clock.nowMs()).toISOString()
    const yes = (data: unknown): LineAnswer => ({
      status: 200,
      headers: OURS,
      body: JSON.stringify({ result: { data } }),
    })
    if (path === 'device.enrol') return yes(await transact((desk) => enrol(desk, input)))
    if (device === null) return problemAnswer('sync.deviceUnknown')
    switch (path) {
      case 'device.heartbeat':
        return yes({
          ...{
            serverNow: nowIso,
            skewMs: Number(input.clockMs) - clock.nowMs(),
            followClock: false,
            state: device.state,
          },
          ...{ receivedSeq: device.lastSeq, oldestProtocol: 1 },
        })
      case 'device.getSealTarget':
        return yes(sealTargetOf(keys, Number(nowIso.slice(0, 4))))
      case 'device.lendBlock':
        return yes({ block: await transact((desk) => lend(desk, device, pointOf(device).prefix)) })
      case 'catalogue.getPackage':
        return yes((input.have as unknown) === pack.version ? { version: pack.version, unchanged: true } : pack)
      case 'sync.push':
        return yes(await push(device, input.operations as unknown as (Operation | SealedOperation)[]))
      case 'sync.compare':
        // A server that takes what it has answered for what it has says so again when it is asked by day.
        return yes(
          flaw === 'ackBeforeCommit'
            ? { differing: [], lacking: [] }
            : compareAnswer(store.state(), device, input as never),
        )
      case 'sync.pull': {
        const frontier = flaw === 'serialFeed' ? store.nextXid() : store.frontier()
        await clock.sleep(2)
        return yes(pullAnswer(store.state(), device, input as never, { frontier, nowIso }))
      }
      default:
        return problemAnswer('input.invalid')
    }
  }
  const answer = async (request: LineRequest): Promise<LineAnswer> => {
    if (request.path.startsWith('/trpc/')) return call(request.path.slice('/trpc/'.length), request)
    if (deviceOf(request) === null) return problemAnswer('identity.signInFirst')
    const bytes = typeof request.body === 'string' || request.body === null ? new Uint8Array() : request.body
    return store.transact(2, (state) => answerFile(state, keys, request, bytes))
  }
  return {
    store,
    handle: async (request) => {
      if (!isUp) throw new ServerCrashed()
      const bornIn = store.life()
      const made = await answer(request)
      if (!store.isSameLife(bornIn)) throw new ServerCrashed()
      return made
    },
    crash: async () => {
      store.crash()
      isUp = false
    },
    start: async () => {
      isUp = true
    },
    backUp: async () => {
      backups.unshift(store.backUp())
    },
    restore: async (which) => {
      epochs += 1
      const backup = backups[Math.min(which, backups.length - 1)]
      if (backup !== undefined) store.restore(backup, `e${epochs}`)
    },
    officerActs: (which, ms) => {
      const all = [...store.state().cases.values()]
      const found = all[which % Math.max(1, all.length)]
      if (found === undefined) return
      store
        .transact(ms, (state, xid) => {
          const now = state.cases.get(found.caseId)
          if (now !== undefined) changeCase(deskOf(state, xid), now, {})
        })
        .catch(() => undefined)
    },
    rollBack: (old) => {
      isOld = old
    },
    truth: async () => truthOf(store.state()),
  }
}

function pointOf(device: StoredDevice) {
  const point = POINTS.find((one) => one.pointId === device.pointId)
  if (point === undefined) throw new Error(`no point ${device.pointId}`)
  return point
}

function enrol(desk: Desk, input: Record<string, string>) {
  const { deviceId = '', credential = '', pointId = '' } = input
  const device: StoredDevice = { deviceId, credential, pointId, state: 'active', lastSeq: 0 }
  desk.state.devices.set(deviceId, device)
  const point = pointOf(device)
  return {
    ...{ deviceId, point, staff: { staffId: 'S001', name: '旷永清' }, serverNow: desk.nowIso, followClock: false },
    block: lend(desk, device, point.prefix),
  }
}

function truthOf(state: CountyState): ServerTruth {
  return {
    cases: [...state.cases.values()].map(({ caseId, pointId, number, content, version, files }) => ({
      ...{ caseId, pointId, number, version, files },
      mark: String((content as { answers: { name?: unknown } }).answers.name),
    })),
    operations: new Map([...state.operations].map(([opId, one]) => [opId, one.outcome])),
    spoilt: state.spoilt,
    files: new Map(
      [...state.files.values()]
        .filter((file) => file.state === 'complete')
        .map((file) => [file.fileId, plainHash(keys, file)]),
    ),
  }
}
