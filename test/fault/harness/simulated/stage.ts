import { makeRandom } from '../../../support/seeded-random'
import type { AnsweringCounty } from '../county-under-test'
import { type DiskImage, makeDisk } from '../device-disk'
import { type Carry, carryInside, openLine } from '../faulty-line'
import { makeLedger } from '../ledger'
import { type Outcome, playSchedule, type Stage, settled } from '../play-schedule'
import type { Schedule } from '../schedule'
import { type DeviceFlaw, TestDevice } from '../test-device'
import { makeVirtualClock, type VirtualClock } from '../virtual-clock'
import { MATTER } from './catalogue'
import { makeSimulatedCounty, POINTS, type ServerFlaw } from './county'
import { type CountyState, emptyState } from './store'

const START_MS = Date.parse('2026-03-02T01:00:00Z')
const DEVICES = 5

/** Devices that are enrolled, and the server that knows them: what every schedule begins with. */
export type Prototype = {
  readonly disks: readonly ReturnType<typeof makeDisk>[]
  readonly images: readonly DiskImage[]
  readonly server: CountyState
}

/** Enrols five devices once. */
export async function makePrototype(): Promise<Prototype> {
  const disks = Array.from({ length: DEVICES }, () => makeDisk())
  const stage = makeStage(disks, emptyState('epoch-0'), { seed: 1, devices: DEVICES, locks: true, steps: [] })
  for (const device of stage.devices) {
    device.line.clear()
    await settled(stage.clock, device.enrol())
  }
  return { disks, images: disks.map((disk) => disk.image()), server: stage.county.store.state() }
}

/** A bug that is planted on purpose, in the server's store or in the device. */
export type Flaw = ServerFlaw | DeviceFlaw
const ON_SERVER: readonly Flaw[] = ['ackBeforeCommit', 'noDedupe', 'serialFeed']

/** What is otherwise than usual on a stage. */
type Unusual = {
  readonly flaw?: Flaw | null
  readonly photoBytes?: number
  /** How requests travel; by chance and in no time to speak of where nothing else is said. */
  readonly carry?: (clock: VirtualClock, county: () => AnsweringCounty) => Carry
}

/** A stage for one schedule: the enrolled devices as they were in the beginning. */
export function setStage(prototype: Prototype, schedule: Schedule, unusual: Unusual = {}) {
  prototype.disks.forEach((disk, at) => {
    const image = prototype.images[at]
    if (image !== undefined) disk.revert(image)
  })
  return makeStage(prototype.disks.slice(0, schedule.devices), prototype.server, schedule, unusual)
}

/** Plays a schedule on the prototype's devices, with a planted bug or without. */
export async function playOn(prototype: Prototype, schedule: Schedule, flaw: Flaw | null = null): Promise<Outcome> {
  const stage = setStage(prototype, schedule, { flaw })
  const outcome = await playSchedule(stage, schedule)
  for (const device of stage.devices) device.crash()
  return outcome
}

function makeStage(
  disks: readonly ReturnType<typeof makeDisk>[],
  server: CountyState,
  schedule: Schedule,
  { flaw = null, photoBytes, carry }: Unusual = {},
) {
  const clock = makeVirtualClock(START_MS)
  const random = makeRandom(schedule.seed)
  const onServer = flaw !== null && ON_SERVER.includes(flaw)
  const county = makeSimulatedCounty(clock, server, { random, flaw: onServer ? (flaw as ServerFlaw) : null })
  const ledger = makeLedger()
  const shared = {
    clock,
    random,
    ledger,
    withLocks: schedule.locks,
    matter: MATTER,
    flaw: onServer ? null : (flaw as DeviceFlaw | null),
    ...(photoBytes === undefined ? {} : { photoBytes }),
  }
  const devices = disks.map((disk, index) => {
    const point = POINTS[index % POINTS.length]
    return new TestDevice(
      index,
      point?.pointId ?? '',
      openLine(random, carry?.(clock, () => county) ?? carryInside(clock, () => county, random)),
      disk,
      shared,
    )
  })
  return { clock, county, devices, ledger } satisfies Stage
}
