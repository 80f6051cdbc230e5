import { check, type DeviceTruth, type Violation } from './checker'
import type { CountyUnderTest } from './county-under-test'
import type { Ledger } from './ledger'
import type { Schedule, Step } from './schedule'
import type { TestDevice } from './test-device'
import type { VirtualClock } from './virtual-clock'

/** A schedule has to come to rest within so long after the last fault. */
const QUIET_MS = 10 * 60_000
const LOOK_MS = 30_000

export type Stage = {
  readonly clock: VirtualClock
  readonly county: CountyUnderTest
  readonly devices: readonly TestDevice[]
  readonly ledger: Ledger
}

/** How a schedule ended: what is not as promised, and how long it took to come to rest (virtual milliseconds). */
export type Outcome = { readonly violations: readonly Violation[]; readonly restMs: number }

/** 演一遍 — does the steps in order, ends every fault, waits for the quiet, and compares the ledger with what is there. */
export async function playSchedule(stage: Stage, schedule: Schedule): Promise<Outcome> {
  const { clock, devices } = stage
  for (const device of devices) await settled(clock, device.openTab())
  let at = 0
  for (const step of schedule.steps) {
    at += 1
    await doStep(stage, step, `m${at}`)
    await clock.run(step.do === 'wait' ? step.ms : 150)
  }
  await endFaults(stage)
  for (let restMs = LOOK_MS; ; restMs += LOOK_MS) {
    await clock.run(LOOK_MS)
    const violations = check(stage.ledger, await stage.county.truth(), await truthsOf(stage))
    if (violations.length === 0 || restMs >= QUIET_MS) return { violations, restMs }
  }
}

/** Steps of virtual time within which work that a schedule waits for has to be done: 500 seconds. */
const MOST_TURNS = 10_000

/** Waits for work that needs virtual time to go on. Throws when it is not done in its time, which nothing would end any more. */
export async function settled<T>(clock: VirtualClock, work: Promise<T>): Promise<T> {
  let done = false
  const watched = work.finally(() => {
    done = true
  })
  watched.catch(() => undefined)
  for (let turns = 0; !done; turns += 1) {
    if (turns === MOST_TURNS) throw new Error(`not done after ${(MOST_TURNS * 50) / 1000} seconds of the virtual clock`)
    await clock.run(50)
  }
  return watched
}

async function truthsOf({ devices }: Stage): Promise<DeviceTruth[]> {
  const truths: DeviceTruth[] = []
  for (const device of devices) truths.push(await device.truth())
  return truths
}

async function doStep(stage: Stage, step: Step, mark: string): Promise<void> {
  const { clock, county, devices } = stage
  const device = 'device' in step ? devices[step.device % devices.length] : undefined
  switch (step.do) {
    case 'wait':
      return
    case 'intake':
      return device && act(clock, device, device.intake(mark, step.photos, step.tab))
    case 'supply':
      return device && act(clock, device, device.supply(mark, step.which))
    case 'voidNumber':
      return (
        device && act(clock, device, device.voidNumber(mark, `VOID-${mark}`.toUpperCase().replace('-', ''), step.tab))
      )
    case 'draft':
      return device && act(clock, device, device.draft(mark))
    case 'syncNow':
      return device?.syncNow()
    case 'weather':
      return device?.line.weather(step.percent, step.only)
    case 'offline':
      device?.line.offline(true)
      clock.after(step.ms, () => {
        device?.line.offline(false)
        device?.networkBack()
      })
      return
    case 'crash':
      return device && crash(clock, device, step)
    case 'secondTab':
      if (device?.isOpen && device.tabCount < 2) await settled(clock, device.openTab())
      return
    case 'closeTab':
      return device?.closeTab()
    case 'clock':
      if (device !== undefined) device.aheadMs += step.byMs
      return
    case 'serverCrash':
      await county.crash()
      clock.after(step.downMs, () => void county.start())
      return
    case 'backUp':
      return county.backUp()
    case 'restore':
      return county.restore(step.which)
    case 'rollBack':
      county.rollBack(true)
      clock.after(step.ms, () => county.rollBack(false))
      return
    case 'officer':
      return county.officerActs(step.which, step.ms)
  }
}

/** A clerk's act waits for the stores alone; a page that dies meanwhile ends it. */
async function act(clock: VirtualClock, device: TestDevice, work: Promise<void>): Promise<void> {
  if (!device.isOpen) return void (await work)
  await settled(clock, work)
}

function crash(clock: VirtualClock, device: TestDevice, step: Extract<Step, { do: 'crash' }>): void {
  const back = () =>
    clock.after(step.backAfterMs, () => {
      if (!device.isOpen) void device.openTab()
    })
  if (step.atWrite > 0) {
    device.crashAtWrite(step.atWrite, back)
    return
  }
  device.crash()
  back()
}

/** From here on nothing goes wrong any more: lines are good, the server runs as it should, every device is open. */
async function endFaults({ clock, county, devices }: Stage): Promise<void> {
  await county.start()
  county.rollBack(false)
  for (const device of devices) {
    device.line.clear()
    device.crashAtWrite(0, () => undefined)
    if (!device.isOpen) await settled(clock, device.openTab())
    device.networkBack()
  }
}
