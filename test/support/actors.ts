import { randomBytes, randomUUID } from 'node:crypto'
import { isPhone } from '@shared/identity/phone'
import { makeId } from '@shared/kernel/id'
import { loadCalendar } from '../../server/modules/calendar'
import { type MovableClock, standingClock } from '../../server/platform/clock'
import { openKeys } from '../../server/platform/crypto'
import { hashToken, identify, insertSession, makeToken } from '../../server/platform/session'
import { createCallerFactory, type RequestContext, type Services } from '../../server/platform/trpc'
import { appRouter } from '../../server/router'
import { openTestDatabase, type TestDatabase } from './database'
import { DEMO_NOW } from './demo-now'
import { TEST_COUNTY_KEY } from './template-database'

/** A county of one test file: its own database, a clock that stands until it is moved, the services that procedures are handed. */
export type TestCounty = {
  readonly database: TestDatabase
  readonly clock: MovableClock
  readonly services: Services
  readonly close: () => Promise<void>
}

const makeCaller = createCallerFactory(appRouter)

/** Everything that the router answers, called without a network. */
export type Caller = ReturnType<typeof makeCaller>

/** Somebody at work: `call` is the whole router as this person reaches it, each call identified anew; the proofs are what HTTP tests send. */
export type Somebody = {
  readonly call: Caller
  readonly token: string | null
  readonly credential: string | null
  /** The context of one request of this person, for doors that take one. */
  readonly context: () => Promise<RequestContext>
}

/** Opens the seeded demo county on Monday 2026-03-02, 09:00. Call it in beforeAll, `close` in afterAll. */
export async function openTestCounty(changes: Partial<Services> = {}): Promise<TestCounty> {
  return countyOn(await openTestDatabase('seeded'), changes)
}

/** The demo county on a database that is open already, on the same morning. */
export function countyOn(database: TestDatabase, changes: Partial<Services> = {}): TestCounty {
  const clock = standingClock(DEMO_NOW)
  const services: Services = {
    db: database.db,
    clock,
    keys: openKeys(TEST_COUNTY_KEY),
    county: '430423000000',
    demo: true,
    publicUrl: 'http://127.0.0.1:3000',
    wechat: null,
    loadCalendar,
    wakeOutbox: () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    ...changes,
  }
  return { database, clock, services, close: database.close }
}

/** A new id as the county's clock makes it. */
export function newId(county: TestCounty): string {
  return makeId(county.clock.nowMs(), randomBytes(16))
}

/** How a request looks from outside; the address is where the limits count. */
export type Proofs = {
  readonly token?: string | null
  readonly credential?: string | null
  readonly address?: string
  readonly browser?: boolean
  readonly onCookie?: (value: string | null) => void
}

/** Somebody with these proofs; without any, somebody who is not signed in. */
export function somebody(county: TestCounty, proofs: Proofs = {}): Somebody {
  const { token = null, credential = null, address = '127.0.0.1', browser = false } = proofs
  const context = async (): Promise<RequestContext> => ({
    services: county.services,
    requestId: randomUUID(),
    ...(await identify(county.services, { token, credential })),
    addressKey: Buffer.from(county.services.keys.blind('address', address)).toString('hex'),
    browser,
    setSessionCookie: (value) => proofs.onCookie?.(value),
  })
  return { call: makeCaller(context), token, credential, context }
}

/**
 * Signs in by the names of people.json: an officer's account (`shatou`), a resident's id (`P002`, whose account is made and tied to
 * the person) or a phone number (an account that has not said yet who it is).
 */
export async function signIn(county: TestCounty, who: string): Promise<Somebody> {
  const { db } = county.services
  const officer = await db.staff.findUnique({ where: { account: who } })
  const owner =
    officer !== null
      ? ({ audience: 'staff', accountId: null, staffId: officer.staffId } as const)
      : ({ audience: 'citizen', accountId: await accountOf(county, who), staffId: null } as const)
  const { token } = await insertSession(db, { ...owner, deviceLabel: '测试', nowMs: county.clock.nowMs() })
  return somebody(county, { token })
}

/** Enrols a device at a point and answers its user: with `account` an officer is signed in on it as well. */
export async function signInDevice(county: TestCounty, pointId: string, account?: string): Promise<Somebody> {
  const { db } = county.services
  const credential = makeToken()
  const officer = account === undefined ? null : await signIn(county, account)
  const staffId = account === undefined ? null : (await db.staff.findUniqueOrThrow({ where: { account } })).staffId
  await db.device.create({
    data: {
      deviceId: newId(county),
      pointId,
      staffId: staffId ?? 'S001',
      name: '测试设备',
      credentialHash: hashToken(credential),
      state: 'active',
      enrolledAt: new Date(county.clock.nowMs()),
    },
  })
  return somebody(county, { token: officer?.token ?? null, credential })
}

/** The account of a resident or of a phone, made when it is not there. */
async function accountOf(county: TestCounty, who: string): Promise<string> {
  const { db, keys } = county.services
  const person = await db.person.findUnique({ where: { demoKey: who } })
  if (person === null && !isPhone(who)) throw new Error(`nobody is called ${who}`)
  const phone = person === null ? who : phoneOf(county, person.phoneCipher, who)
  const phoneBlind = keys.blind('phone', phone)
  const account = await db.account.upsert({
    where: { phoneBlind },
    update: person === null ? {} : { personId: person.personId },
    create: {
      accountId: newId(county),
      phoneCipher: keys.sealText(phone, 'Account.phoneCipher'),
      phoneBlind,
      personId: person?.personId ?? null,
      createdAt: new Date(county.clock.nowMs()),
    },
  })
  return account.accountId
}

/** Residents without a phone borrow one of a range that the data do not use. */
function phoneOf(county: TestCounty, cipher: Uint8Array | null, demoKey: string): string {
  if (cipher !== null) return county.services.keys.openText(cipher, 'Person.phoneCipher')
  return `1540009${demoKey.replace(/\D/g, '').padStart(4, '0').slice(-4)}`
}
