import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PackageAnswer } from '@shared/service-item/view/catalogue-package'
import { savePackage } from '../../../../station/data/local/package'
import { borrowNumbers } from '../../../../station/data/work/borrow-numbers'
import { openTestCounty, signIn, type TestCounty } from '../../../support/actors'
import { becomeKnown } from '../../../support/known-device'
import { makeRandom } from '../../../support/seeded-random'
import { type ServerProcess, startServer } from '../../../support/server-process'
import { makeDisk } from '../device-disk'
import { openLine } from '../faulty-line'
import { makeLedger } from '../ledger'
import { type Outcome, playSchedule, settled } from '../play-schedule'
import type { Schedule, Step } from '../schedule'
import { MATTER, smallPackage } from '../simulated/catalogue'
import { TestDevice } from '../test-device'
import { makeVirtualClock } from '../virtual-clock'
import { makeRealCounty } from './county'
import { openProxy } from './faulty-proxy'

const START_MS = Date.parse('2026-03-02T01:00:00Z')
const POINT = 'st-201'

/** A real server with its database, on which schedules are played one after the other. */
export type RealStage = {
  readonly play: (schedule: Schedule) => Promise<Outcome>
  readonly close: () => Promise<void>
}

/** Starts the server in a process of its own. In one of `killsIn` schedules a crash of the server is a SIGKILL, else its connections are torn. */
export async function openRealStage({ killsIn }: { readonly killsIn: number }): Promise<RealStage> {
  const county = await openTestCounty()
  const dataFolder = await mkdtemp(join(tmpdir(), 'yimen-real-'))
  const server = await startServer({ databaseUrl: county.database.url, dataFolder })
  const { token } = await signIn(county, 'shatou')
  const place: Place = { county, server, dataFolder, token: token ?? '', pack: null, played: 0 }
  return {
    play: (schedule) => play(place, { ...schedule, steps: schedule.steps.map(asReal) }, schedule.seed % killsIn === 0),
    close: async () => {
      await server.kill()
      await county.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

type Place = {
  readonly county: TestCounty
  readonly server: ServerProcess
  readonly dataFolder: string
  readonly token: string
  /** The version of the catalogue that devices ask for, once one has asked. */
  pack: ReturnType<typeof smallPackage> | null
  played: number
}

async function play(place: Place, schedule: Schedule, killsServer: boolean): Promise<Outcome> {
  const clock = makeVirtualClock(START_MS)
  const random = makeRandom(schedule.seed)
  place.played += 1
  // What was made stays in the database: a schedule that is played again makes other ids.
  const chance = makeRandom(schedule.seed + place.played * 7_919)
  const ledger = makeLedger()
  const proxy = await openProxy(clock, place.server.url)
  const county = makeRealCounty({ ...place, clock, killsServer, setOff: proxy.setOff })
  const shared = { clock, random: chance, ledger, withLocks: schedule.locks, flaw: null, matter: MATTER }
  const devices: TestDevice[] = []
  try {
    for (let index = 0; index < schedule.devices; index += 1) {
      // Limits count by address and by the hour of the wall: no address is used again, seeds do come twice.
      const address = `10.${Math.floor(place.played / 200)}.${place.played % 200}.${index + 1}`
      const headers = { authorization: `Bearer ${place.token}`, 'x-forwarded-for': address }
      const line = openLine(random, proxy.carryOf(random, headers))
      const device = new TestDevice(index, POINT, line, makeDisk(), shared)
      line.clear()
      county.deviceIds.add(await settled(clock, makeReady(device, place)))
      line.weather(5, null)
      devices.push(device)
    }
    return await playSchedule({ clock, county, devices, ledger }, schedule)
  } finally {
    for (const device of devices) device.crash()
    await county.start()
    await proxy.close()
    await county.endSchedule()
  }
}

/** A device that the county knows, with lent numbers and a package of the one item that schedules are about. Answers its id. */
async function makeReady(device: TestDevice, place: Place): Promise<string> {
  let deviceId = ''
  await device.prepare(async ({ ctx, remote }) => {
    deviceId = await becomeKnown(place.county, ctx, `设备 ${device.index}`)
    await borrowNumbers(ctx, remote)
    if (place.pack === null) {
      const answer = await remote.call('catalogue.getPackage', {}, PackageAnswer)
      if (!answer.unchanged) place.pack = { ...smallPackage(answer.points), version: answer.version }
    }
    if (place.pack !== null) await savePackage(ctx, place.pack, place.county.clock.now())
  })
  return deviceId
}

/** What the real side cannot do, or another test does, becomes something that it can: a supply needs an officer who asked for one. */
function asReal(step: Step): Step {
  if (step.do === 'supply') return { do: 'intake', device: step.device, photos: 1, tab: 0 }
  if (step.do === 'restore' || step.do === 'rollBack') return { do: 'serverCrash', downMs: 5_000 }
  if (step.do === 'backUp') return { do: 'wait', ms: 1_000 }
  return step
}
