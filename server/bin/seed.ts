import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEMO_ENROL_CODE } from '../../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../../prisma/seed/demo-password'
import { seed } from '../../prisma/seed/seed'
import { claimCounty } from '../modules/organisation'
import { runningClock, systemClock } from '../platform/clock'
import { openKeys } from '../platform/crypto'
import { inTransaction, openDatabase } from '../platform/db'
import { repositoryRoot } from '../platform/root/repository-root'

/** Who is shown at the start: one for each counter that the first stories pass. */
const SHOWN = [
  'shatou',
  'yh.win1',
  'yh.shsw',
  'yh.zhuren',
  'cl.shenpi',
  'cl.daibiao',
  'mz.shenpi',
  'mz.daibiao',
  'hs.win1',
  'hs.shixiang',
  'hs.sysadmin',
]

/** One line of the table of demo accounts. */
export type DemoAccount = {
  readonly who: string
  readonly account: string
  readonly password: string
  /** Enrols this officer's device at the own point; only who sits at a station needs one. */
  readonly enrolCode?: string
}

/** Fills an empty database with the demo county. */
export async function seedDatabase(settings: {
  readonly databaseUrl: string
  readonly countyKey: Uint8Array
  readonly demoNow?: string | null
}): Promise<void> {
  const clock = runningClock(settings.demoNow ?? systemClock().now())
  const { divisionRoot } = await readSeedData<{ readonly divisionRoot: string }>('organisation.json')
  const database = openDatabase({ url: settings.databaseUrl, asApp: false })
  try {
    await seed(database.db, clock, openKeys(settings.countyKey))
    await inTransaction(database.db, (tx) => claimCounty(tx, divisionRoot, new Date(clock.nowMs())))
  } finally {
    await database.close()
  }
}

type People = {
  readonly staff: readonly {
    readonly name: string
    readonly account: string
    readonly post: string
    readonly roles: readonly string[]
  }[]
  readonly people: readonly { readonly name: string; readonly phone: string | null }[]
}

/** The accounts to show at the start: some officers, and one citizen who signs in by phone and one-time code. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  const { staff, people } = await readSeedData<People>('people.json')
  const officers = SHOWN.flatMap((account) => staff.filter((one) => one.account === account))
  const citizen = people.find((one) => one.phone !== null)
  return [
    ...officers.map((one) => ({
      ...{ who: `${one.post} ${one.name}`, account: one.account, password: DEMO_PASSWORD },
      ...(one.roles.includes('villageClerk') ? { enrolCode: DEMO_ENROL_CODE } : {}),
    })),
    ...(citizen ? [{ who: `群众 ${citizen.name}`, account: citizen.phone ?? '', password: '验证码在收件箱' }] : []),
  ]
}

async function readSeedData<Data>(name: string): Promise<Data> {
  return JSON.parse(await readFile(join(repositoryRoot(), 'prisma', 'seed', 'data', name), 'utf8')) as Data
}
