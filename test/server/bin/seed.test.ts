import { verify } from '@node-rs/argon2'
import { PERSON_SEALS, StoredPersonFacts } from '@shared/identity/person-facts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { seedDatabase } from '../../../server/bin/seed'
import { openKeys } from '../../../server/platform/crypto'
import { openTestDatabase, type TestDatabase } from '../../support/database'
import { DEMO_NOW } from '../../support/demo-now'
import { TEST_COUNTY_KEY } from '../../support/template-database'

const keys = openKeys(TEST_COUNTY_KEY)
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase('seeded')
})
afterAll(async () => {
  await database.close()
})

describe('the demo county', () => {
  it('has every place, unit, point, item and template of its files', async () => {
    const { db } = database
    expect(await db.division.count()).toBe(909)
    expect(await db.unit.count()).toBe(39)
    expect(await db.servicePoint.count()).toBe(15)
    expect(await db.serviceItem.count()).toBe(48)
    expect(await db.itemVersion.count()).toBe(48)
    expect(await db.noticeTemplate.count()).toBeGreaterThanOrEqual(112)
    expect(await db.staff.count()).toBe(65)
    expect(await db.decisionMandate.count()).toBe(13)
    expect(await db.person.count()).toBe(120 + 10 + 65)
  })

  it('finds a resident by the blind index of the ID number and opens name and facts with the county key', async () => {
    const person = await database.db.person.findUniqueOrThrow({
      where: { idBlind: keys.blind('idNumber', '990423193803129019') },
    })
    expect(person.demoKey).toBe('P001')
    expect(keys.openText(person.nameCipher, PERSON_SEALS.name)).toBe('旷德生')
    expect(keys.openText(person.phoneCipher ?? new Uint8Array(), PERSON_SEALS.phone)).toBe('15400000001')
    const facts = StoredPersonFacts.parse(
      JSON.parse(keys.openText(person.factsCipher ?? new Uint8Array(), PERSON_SEALS.facts)),
    )
    expect(facts.hukouAddress).toEqual({ division: '430423201201', detail: '3组' })
    expect(facts.gender).toBe('1')
    expect(facts.ethnicity).toBe('01')
    expect(facts.household?.registerNo).toBe('990423000001')
  })

  it('lets every officer sign in with the demo password only', async () => {
    const staff = await database.db.staff.findUniqueOrThrow({ where: { account: 'shatou' }, include: { grants: true } })
    expect(await verify(staff.passwordHash, DEMO_PASSWORD)).toBe(true)
    expect(await verify(staff.passwordHash, 'another')).toBe(false)
    expect(staff.grants.map((grant) => [grant.role, grant.unitId, grant.place]).sort()).toEqual([
      ['helper', 'st-201', '430423201201'],
      ['villageClerk', 'st-201', '430423201201'],
    ])
  })

  it('knows whose relatives the officers are', async () => {
    const staff = await database.db.staff.findUniqueOrThrow({ where: { account: 'shatou' } })
    const relative = await database.db.person.findUniqueOrThrow({ where: { demoKey: 'P008' } })
    expect(staff.relatives).toEqual([relative.personId])
    expect(staff.personId).not.toBeNull()
  })

  it('keeps a rare name whole, also outside the basic plane', async () => {
    const person = await database.db.person.findUniqueOrThrow({ where: { demoKey: 'P042' } })
    expect(keys.openText(person.nameCipher, PERSON_SEALS.name)).toBe('李𠮷')
    expect(Buffer.from(person.nameBlind).equals(Buffer.from(keys.blind('name', '李𠮷')))).toBe(true)
  })

  it('holds the licences that its rows speak of and no more', async () => {
    const of = async (demoKey: string) => {
      const person = await database.db.person.findUniqueOrThrow({ where: { demoKey } })
      const held = await database.db.heldLicence.findMany({ where: { personId: person.personId } })
      return held.map((one) => one.type).sort()
    }
    expect(await of('P007')).toEqual(['disability-cert', 'hukou-book', 'id-card'])
    expect(await of('P006')).toEqual(['birth-medical-cert'])
    expect(await of('P092')).toEqual(['id-card'])
    expect(await of('E07')).toEqual(['business-licence', 'food-business-licence'])
  })

  it('writes into the household book who the head is and how each member stands to the head', async () => {
    const bookOf = async (demoKey: string) => {
      const person = await database.db.person.findUniqueOrThrow({ where: { demoKey } })
      const book = await database.db.heldLicence.findFirstOrThrow({
        where: { personId: person.personId, type: 'hukou-book' },
      })
      return JSON.parse(keys.openText(book.factsCipher ?? new Uint8Array(), PERSON_SEALS.licenceFacts)) as Record<
        string,
        unknown
      >
    }
    expect(await bookOf('P001')).toMatchObject({ householdHeadName: '旷德生', relationToHead: '02' })
    expect(await bookOf('P003')).toMatchObject({ householdHeadName: '旷志良', relationToHead: '10' })
    const books = await database.db.heldLicence.findMany({ where: { type: 'hukou-book' } })
    for (const book of books) {
      const facts = JSON.parse(keys.openText(book.factsCipher ?? new Uint8Array(), PERSON_SEALS.licenceFacts))
      expect(facts.relationToHead).toMatch(/^\d\d$/)
      expect(facts.householdHeadName).not.toBeNull()
    }
  })

  it('gives every point a prefix of its own for case numbers', async () => {
    const points = await database.db.servicePoint.findMany()
    expect(points.find((one) => one.pointId === 'st-201')?.prefix).toBe('YH201')
    expect(new Set(points.map((one) => one.prefix)).size).toBe(points.length)
    expect(points.every((one) => /^[A-Z]{2}[A-Z0-9]\d{2}$/.test(one.prefix))).toBe(true)
  })
})

describe('seeding', () => {
  it('takes less than ten seconds, names the same things alike, and refuses a county that is filled', async () => {
    const fresh = await openTestDatabase('empty')
    const settings = { databaseUrl: fresh.url, countyKey: TEST_COUNTY_KEY, demoNow: DEMO_NOW }
    const began = performance.now()
    await seedDatabase(settings)
    expect(performance.now() - began).toBeLessThan(10_000)
    const idsOf = async (of: TestDatabase) =>
      (await of.db.person.findMany({ select: { personId: true, demoKey: true }, orderBy: { demoKey: 'asc' } })).map(
        (one) => `${one.demoKey} ${one.personId}`,
      )
    expect(await idsOf(fresh)).toEqual(await idsOf(database))
    await expect(seedDatabase(settings)).rejects.toThrow()
    expect(await fresh.db.division.count()).toBe(909)
    await fresh.close()
  })
})
