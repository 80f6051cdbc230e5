import { openStation } from '../../station/data/open-station'
import type { IntakeConfirmation, Station } from '../../station/data/station-api'
import { browserWorld } from '../../station/data/world'
import { PIN_COSTS } from '../../station/vault/pin'
import { type Driver, holdsWithin, noisePicture } from './driver'
import { ofSomeoneElse } from './someone'

/** Our side: the station's own door in the real browser; nothing of it is replaced but the cost of a PIN. */
const world = { ...browserWorld(), pinCosts: [PIN_COSTS[0]] as const }
let station: Station
let store: IDBDatabase

const SIGNED = (): IntakeConfirmation => ({
  confirmation: { way: 'signature', witness: null, picture: { bytes: noisePicture(2_000), mime: 'image/jpeg' } },
  delivery: { way: 'village', pointId: null },
  contact: { hasPhone: true, electronicConsent: false },
})

/** Rows of a table by an index, counted beside the station and not through it. */
function count(table: string, index: string, values: readonly string[]): Promise<number> {
  const at = store.transaction(table).objectStore(table).index(index)
  const each = values.map(
    (value) =>
      new Promise<number>((resolve, reject) => {
        const asked = at.count(value)
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      }),
  )
  return Promise.all(each).then((counts) => counts.reduce((sum, one) => sum + one, 0))
}

const textsLeft = () => count('outbox', 'step', ['waiting', 'sending', 'retry', 'deferred'])
const filesLeft = () => count('files', 'state', ['kept'])

const driver: Driver = {
  open: async ({ account, password, code }) => {
    station = await openStation({ world, appVersion: 'bench' })
    const { points } = await station.signIn({ account, password })
    const pointId = points[0]?.pointId ?? ''
    await station.enrol({ deviceName: '测速平板', pointId, code, pin: '28061735' })
    await station.syncNow()
    store = await new Promise((resolve, reject) => {
      const asked = indexedDB.open(`${world.databases}-kept`)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  },
  make: async ({ application, name, records, photosEach, photoBytes }) => {
    const itemId = String(application.itemId)
    const pack = await station.getPackage()
    const line = pack.items.find((item) => item.itemId === itemId)?.form?.materials[0]?.key ?? 'm1'
    const times: number[] = []
    for (let index = 0; index < records; index += 1) {
      const { answers, situations } = ofSomeoneElse(application, name) as Record<string, never>
      const draft = await station.newDraft({ itemId })
      await station.saveDraft(draft.draftId, { answers, situations }, 'now')
      const pages = Array.from({ length: photosEach }, () => noisePicture(photoBytes))
      const signed = SIGNED()
      const began = performance.now()
      for (const bytes of pages) {
        await station.addPhoto({ draftId: draft.draftId, lineKey: line, bytes, mime: 'image/jpeg' })
      }
      await station.submitIntake(draft.draftId, signed)
      times.push(performance.now() - began)
    }
    return times
  },
  send: async (mostMs, what) => {
    const began = performance.now()
    void station.syncNow()
    await holdsWithin(mostMs, async () => (await textsLeft()) === 0)
    const textMs = performance.now() - began
    const { answeredAt } = globalThis as unknown as { answeredAt: number }
    const done = await holdsWithin(mostMs - textMs, async () => what === 'texts' || (await filesLeft()) === 0)
    return { textMs, answeredAt, allMs: performance.now() - began, done: done && (await textsLeft()) === 0 }
  },
}
/** Every record and photo as if no answer had ever come: what a device does that was torn from the line before the answer. */
async function forgetAnswers(): Promise<void> {
  const writing = store.transaction(['outbox', 'files'], 'readwrite')
  const ended = new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve()
    writing.onerror = () => reject(writing.error)
  })
  const change = (table: string, to: (row: Record<string, unknown>) => Record<string, unknown>) => {
    const asked = writing.objectStore(table).openCursor()
    asked.onsuccess = () => {
      asked.result?.update(to(asked.result.value as Record<string, unknown>))
      asked.result?.continue()
    }
  }
  change('outbox', (row) => ({ ...row, step: 'waiting', nextTryAt: null, confirmedAt: null }))
  change('files', (row) => ({ ...row, state: 'kept', sentBytes: 0, location: null, nextTryAt: null }))
  await ended
}

Object.assign(globalThis, { driver, forgetAnswers, idle: () => station.syncNow() })
