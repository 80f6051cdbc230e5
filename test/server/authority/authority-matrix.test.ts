import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from '../../../server/router'
import { ROLE_CODES } from '../../../shared/identity/actor'
import type { Desk } from '../modules/case/desk'
import { ask } from './ask'
import { AUTHORITY } from './authority-table'
import { CALLS } from './calls'
import { type Fixture, makeFixture } from './fixture-cases'
import { listSeats, type Seat } from './seats'

/** AUTHORITY_WRITE=1 writes the table anew from what the system does; whoever does that reads every line of the difference. */
const TABLE = new URL('./authority-table.ts', import.meta.url)

let desk: Desk
let fixture: Fixture
let seats: Seat[]
beforeAll(async () => {
  const made = await makeFixture()
  desk = made.desk
  fixture = made.fixture
  seats = listSeats({ owner: fixture.owner, stranger: fixture.stranger })
})
afterAll(() => desk?.close())

const paths = Object.keys(appRouter._def.procedures)
const calls = Object.keys(CALLS)

/** `everybody`, `staff`, `nobody`, or the seats that get through; a star behind those whose answer shows the case. */
async function whoGetsThrough(name: string): Promise<string> {
  const through: string[] = []
  for (const seat of seats) {
    const call = CALLS[name]?.(fixture)
    if (call === undefined) throw new Error(`no call for ${name}`)
    const { kind, code } = await ask(fixture, seat, name, call)
    if (code === 'system.unexpected') return `broken for ${seat.name}`
    // A channel that is not the caller's is refused as wrong input: they did not get through either.
    if (kind === 'closed' || code === 'input.invalid') continue
    through.push(kind === 'sees' ? `${seat.name}*` : seat.name)
  }
  if (through.length === seats.length) return 'everybody'
  return through.length === 0 ? 'nobody' : shortened(through).join(' ')
}

const HERE = ['own', 'sibling', 'parent']

/** A role that gets through from every place of this county is named once; all of them are `staff`. */
function shortened(through: readonly string[]): string[] {
  const everywhere = ROLE_CODES.filter((role) => HERE.every((where) => through.includes(`${role}@${where}`)))
  const rest = through.filter((seat) => !everywhere.some((role) => HERE.some((where) => seat === `${role}@${where}`)))
  return [...(everywhere.length === ROLE_CODES.length ? ['staff'] : everywhere.map((role) => `${role}@here`)), ...rest]
}

describe('every procedure × every role × {own, sibling, parent, other county}', () => {
  it('has a call for every procedure and none for what is gone', () => {
    expect([...new Set(calls.map((name) => name.replace(/#.*/, '')))].sort()).toEqual([...paths].sort())
    expect(Object.keys(AUTHORITY).sort()).toEqual([...calls].sort())
    expect(seats.length).toBeGreaterThan(100)
  })

  it.each(calls)('%s', async (name) => {
    const now = await whoGetsThrough(name)
    if (process.env.AUTHORITY_WRITE === '1') written.set(name, now)
    else expect(now).toBe(AUTHORITY[name])
    expect(now).not.toMatch(/^(broken|nobody)/)
  })
})

const written = new Map<string, string>()
afterAll(() => {
  if (written.size === 0) return
  const rows = calls.map((name) => `  '${name}':\n    '${written.get(name) ?? ''}',`)
  writeFileSync(
    TABLE,
    `/**\n * 权限表 — who gets through each procedure as seen from one case of 沙头村: role@place, a star behind those whom the answer shows the case.\n * Everybody who is not named is refused; the test asks all of them.\n */\nexport const AUTHORITY: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n}\n`,
  )
})
