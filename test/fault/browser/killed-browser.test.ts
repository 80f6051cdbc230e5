import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application, DISABILITY } from '../../support/builders'
import { faultSize, noteFaultRun } from '../../support/fault-report'
import { makeRandom } from '../../support/seeded-random'
import { type BrowserCounty, openBrowserCounty, WHO } from './browser-county'
import { type ClerkWindow, type Found, type Submitted, seatClerk, type Told } from './clerk-in-page'

const KILLS = faultSize('YIMEN_BROWSER_KILLS', { everyRun: 10, full: 50 })
const SEED = 20_260_302
const HOUR = 3_600_000
const MOST_LOOKS = 10
/** A save takes a few milliseconds to some dozens: a kill falls before, into or behind its end. */
const MOST_INTO_MS = { draft: 15, photo: 25, submit: 60 }

let at: BrowserCounty
beforeAll(async () => {
  at = await openBrowserCounty()
})
afterAll(() => at.close())

/** 账本 — outside of the browser: a line is on the disk before it counts. */
function openLedger(file: string) {
  const handle = openSync(file, 'a')
  return {
    note: (line: Told) => {
      writeSync(handle, `${JSON.stringify(line)}\n`)
      fsyncSync(handle)
    },
    read: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Told),
    close: () => closeSync(handle),
  }
}

/** What was promised so far: the last edit and the photos of each draft that has not ended, and every record. */
function promised(lines: readonly Told[]) {
  const drafts = new Map<string, { edit: number; photos: { fileId: string; sha256: string }[] }>()
  const records = new Map<string, Submitted>()
  for (const line of lines) {
    if (line.told === 'draft') drafts.set(line.draftId, { photos: [], ...drafts.get(line.draftId), edit: line.edit })
    if (line.told === 'photo') drafts.get(line.draftId)?.photos.push({ fileId: line.fileId, sha256: line.sha256 })
    if (line.told === 'submitted') {
      drafts.delete(line.draftId)
      records.set(line.caseId, line)
    }
  }
  return { drafts, records }
}

/** The one draft whose handing in was under way and not answered for: it may have become a record, and nothing else may. */
function pendingSubmits(lines: readonly Told[]): Set<string> {
  const pending = new Set<string>()
  for (const line of lines) {
    if (line.told === 'begun' && line.what === 'submit') pending.add(line.draftId)
    if (line.told === 'submitted') pending.delete(line.draftId)
  }
  return pending
}

/** Everything that was called kept is there, whole, and once. Answers how many records are there that nobody was told of. */
function assertKept(found: Found, lines: readonly Told[]): number {
  const { drafts, records } = promised(lines)
  const pending = pendingSubmits(lines)
  let became = 0
  for (const [draftId, { edit, photos }] of drafts) {
    const here = found.drafts.filter((one) => one.draftId === draftId)
    if (here.length === 0 && pending.has(draftId)) {
      became += 1
      continue
    }
    expect(
      here,
      `draft ${draftId} among ${found.drafts.length} drafts and ${found.records.length} records of ${drafts.size} and ${records.size}`,
    ).toHaveLength(1)
    expect(here[0]?.edit, `the last edit of ${draftId}`).toBeGreaterThanOrEqual(edit)
    expect(here[0]?.photos, `photos of ${draftId}`).toEqual(expect.arrayContaining(photos))
  }
  expect(found.drafts.every((one) => one.isWhole)).toBe(true)
  for (const { caseId, opId, number, queryCode } of records.values()) {
    const here = found.records.filter((one) => one.caseId === caseId || one.number === number)
    expect(here, `record ${caseId}`).toEqual([{ opId, caseId, number, queryCode, receipt: `${number} ${queryCode}` }])
  }
  const ended = new Set(lines.flatMap((line) => (line.told === 'submitted' ? [line.draftId] : [])))
  expect(found.drafts.filter((one) => ended.has(one.draftId))).toEqual([])
  // A draft that went became exactly one record: no more of them, and no fewer.
  expect(found.records).toHaveLength(records.size + became)
  return became
}

/** All of it is with the server, once: each record one case under its printed number, each photo with the hash that it had at the counter. */
async function assertArrived(found: Found, lines: readonly Told[]): Promise<void> {
  const { db } = at.county.services
  const caseIds = found.records.map((one) => one.caseId)
  const cases = await db.case.findMany({ where: { channel: 'station' } })
  expect(cases.map((one) => one.caseId).sort()).toEqual([...caseIds].sort())
  const numbers = new Map(cases.map((one) => [one.caseId, one.number]))
  for (const one of found.records) expect(numbers.get(one.caseId)).toBe(one.number)
  expect(await db.caseAction.count({ where: { caseId: { in: caseIds }, name: 'submit' } })).toBe(caseIds.length)
  const files = await db.attachment.findMany({ where: { caseId: { in: caseIds } } })
  expect(files.every((file) => file.state === 'complete')).toBe(true)
  // Two photos and the signature each.
  expect(files).toHaveLength(caseIds.length * 3)
  const held = new Set(files.map((file) => file.fileId))
  for (const record of promised(lines).records.values()) {
    for (const photo of record.photos) expect(held).toContain(photo.fileId)
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it(
  `G4, S11: after ${KILLS} kill -9 of the browser while it saves, everything that was called kept is there, whole and once, and arrives once`,
  async () => {
    const began = Date.now()
    const random = makeRandom(SEED)
    const { itemId, answers, situations } = await application(at.county, { itemId: DISABILITY, resident: 'P002' })
    const ledger = openLedger(join(at.folder, 'ledger'))
    let onBegun: (what: 'draft' | 'photo' | 'submit') => void = () => undefined
    const hear = (line: Told) => {
      ledger.note(line)
      if (line.told === 'begun') onBegun(line.what)
    }
    const open = async () => {
      const page = await at.browser.start()
      await seatClerk(page, { url: at.server.url, script: at.script, hear })
      await page.evaluate((who) => (globalThis as unknown as ClerkWindow).clerk.open(who), WHO)
      return page
    }
    const look = () => at.browser.page().evaluate(() => (globalThis as unknown as ClerkWindow).clerk.look())
    /** Looks until everything promised stands on the boards, which fill a moment after the device was opened; what is lost never comes. */
    const lookAtKept = async (): Promise<{ found: Found; untold: number }> => {
      for (let tries = 1; ; tries += 1) {
        const found = await look()
        try {
          return { found, untold: assertKept(found, ledger.read()) }
        } catch (error) {
          if (tries === MOST_LOOKS) throw error
          await pause(500)
        }
      }
    }

    const kinds: string[] = []
    let cutShort = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const page = await open()
      await lookAtKept()
      const what = (['submit', 'draft', 'submit', 'photo'] as const)[kill % 4] ?? 'submit'
      const after = Math.floor(random() * 3)
      const ms = random() * MOST_INTO_MS[what]
      const moment = new Promise<void>((resolve) => {
        let seen = 0
        onBegun = (begun) => {
          if (begun !== what) return
          seen += 1
          if (seen === after + 1) setTimeout(resolve, ms)
        }
      })
      const work = page
        .evaluate((job) => (globalThis as unknown as ClerkWindow).clerk.work(job), { itemId, answers, situations })
        .then(null, (error: unknown) => error)
      const ended = await Promise.race([moment, work])
      if (ended !== undefined) throw ended
      await at.browser.kill()
      await work
      kinds.push(what)
      const last = ledger.read().at(-1)
      if (last?.told === 'begun') cutShort += 1
    }

    const page = await open()
    const { found, untold } = await lookAtKept()
    for (let left = 1, end = Date.now() + 120_000; left > 0; await pause(200)) {
      expect(Date.now(), 'it did not come to rest').toBeLessThan(end)
      const now = await page.evaluate(() => (globalThis as unknown as ClerkWindow).clerk.send())
      expect(now.problems).toBe(0)
      left = now.unsentRecords + now.unsentPhotos
    }
    await assertArrived(found, ledger.read())
    const lines = ledger.read()
    ledger.close()
    // A kill that never falls into a save proves nothing.
    expect(cutShort).toBeGreaterThan(0)
    const kept = lines.filter((line) => line.told !== 'begun').length
    const size = `${KILLS} kills, ${cutShort} of them inside a save; ${kept} promises, ${found.records.length} records (${untold} that nobody had been told of)`
    console.info(`kill -9 of the browser: ${size}`)
    noteFaultRun({
      ...{ id: 'G4', what: 'kill -9 of the browser while it saves', size, seed: SEED, ok: true },
      seconds: (Date.now() - began) / 1000,
    })
  },
  HOUR,
)
