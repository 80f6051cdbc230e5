import { ProblemError } from '@shared/problem/problem'
import { openStation } from '../../../station/data/open-station'
import type { DraftFile, IntakeConfirmation, Station } from '../../../station/data/station-api'
import { browserWorld } from '../../../station/data/world'
import { PIN_COSTS } from '../../../station/vault/pin'
import type { ClerkInPage, Found, Job, Told } from './clerk-in-page'

/**
 * 页面里的受理员 — runs in the real browser on the station's own door; nothing of the station is replaced but the cost of a PIN. What the door
 * promised is told outside at once: the page remembers nothing.
 */
const world = { ...browserWorld(), pinCosts: [PIN_COSTS[0]] as const }
const PIN = '28061735'
const DEVICE = '断电平板'
/** Every edit is long enough to be written in more than one piece. */
const EDIT_CHARS = 20_000
const PHOTO_BYTES = 120_000

/** Resolves when it is in the ledger: what begins is waited for, so that a kill finds nothing under way that nobody knows of. */
const tell = (line: Told): Promise<void> =>
  (globalThis as unknown as { tell: (line: Told) => Promise<void> }).tell(line)
let station: Station

const SIGNED = (): IntakeConfirmation => ({
  confirmation: { way: 'signature', witness: null, picture: { bytes: picture(2_000), mime: 'image/jpeg' } },
  delivery: { way: 'village', pointId: null },
  contact: { hasPhone: true, electronicConsent: false },
})

const clerk: ClerkInPage = {
  open: async ({ account, password, code }) => {
    station = await openStation({ world, appVersion: 'drill' })
    const stood = station.situation.getSnapshot()
    if (stood.state === 'new') {
      const { points, vault, drafts, recovery } = await station.signIn({ account, password })
      // Nothing of an earlier life is offered, nor asked for.
      if (vault !== 'none' || drafts > 0 || recovery !== null) throw new Error('a new device knows something')
      await station.enrol({ deviceName: DEVICE, pointId: points[0]?.pointId ?? '', code, pin: PIN })
      await station.syncNow()
    } else if (stood.state === 'locked') {
      const answer = await station.unlock({ staffId: stood.clerks[0]?.staffId ?? '', pin: PIN })
      if (!answer.ok) throw new Error('the PIN does not open it any more')
    }
    const now = station.situation.getSnapshot()
    if (now.state !== 'open') throw new Error(`it is ${now.state} and not open`)
    return { stood: stood.state, deviceId: now.deviceId }
  },
  work: async (job) => {
    for (;;) await takeIn(job)
  },
  takeIn,
  look: async () => {
    const drafts: Found['drafts'][number][] = []
    for (const { draftId } of station.drafts.getSnapshot()) {
      const draft = await station.getDraft(draftId)
      const edit = Number(draft.step ?? 0)
      const isWhole = draft.note === (draft.step === null ? null : noteOf(edit))
      drafts.push({ draftId, edit, isWhole, photos: await Promise.all(draft.files.map(readBack)) })
    }
    const records: Found['records'][number][] = []
    for (const row of station.outbox.getSnapshot()) {
      if (row.caseId === null) continue
      const receipt = (await station.receiptOf(row.caseId))?.receipt
      records.push({
        ...{ opId: row.opId, caseId: row.caseId, queryCode: row.queryCode },
        // The drawer groups the digits, the receipt's own data do not.
        number: row.number?.replaceAll('-', '') ?? null,
        receipt: receipt === undefined ? null : `${receipt.number} ${receipt.queryCode}`,
      })
    }
    return { drafts, records }
  },
  send: async () => {
    await station.retry()
    const { unsentRecords, unsentPhotos, problems } = station.sync.getSnapshot()
    return { unsentRecords, unsentPhotos, problems }
  },
}
Object.assign(globalThis, { clerk })

/** One application from its first letter to its receipt; all that the door promises meanwhile is told. */
async function takeIn({ itemId, answers, situations }: Job): Promise<void> {
  const pack = await station.getPackage()
  const lineKey = pack.items.find((item) => item.itemId === itemId)?.form?.materials[0]?.key ?? 'm1'
  const { draftId } = await station.newDraft({ itemId })
  void tell({ told: 'draft', draftId, edit: 0 })
  for (let edit = 1; edit <= 4; edit += 1) {
    await tell({ told: 'begun', what: 'draft', draftId })
    const note = noteOf(edit)
    await station.saveDraft(draftId, { answers, situations, note, step: String(edit) }, 'now')
    void tell({ told: 'draft', draftId, edit })
  }
  const photos: { fileId: string; sha256: string }[] = []
  for (let page = 0; page < 2; page += 1) {
    await tell({ told: 'begun', what: 'photo', draftId })
    const bytes = picture(PHOTO_BYTES)
    const { fileId } = await station.addPhoto({ draftId, lineKey, bytes, mime: 'image/jpeg' })
    const photo = { fileId, sha256: await sha256(bytes) }
    photos.push(photo)
    void tell({ told: 'photo', draftId, ...photo })
  }
  await tell({ told: 'begun', what: 'submit', draftId })
  const { caseId, opId, number, queryCode } = await submit(draftId)
  void tell({ told: 'submitted', draftId, caseId, opId, number, queryCode, photos })
}

/** The block of numbers may be used up: then the device asks for another, as it does by itself after a while. */
async function submit(draftId: string) {
  try {
    return await station.submitIntake(draftId, SIGNED())
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'sync.blockExhausted') throw error
    await station.syncNow()
    return station.submitIntake(draftId, SIGNED())
  }
}

async function readBack({ fileId }: DraftFile) {
  return { fileId, sha256: await sha256((await station.photo(fileId)).bytes) }
}

function noteOf(edit: number): string {
  return `${edit} `.repeat(EDIT_CHARS / 2)
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A picture by its beginning; what follows is noise. */
function picture(bytes: number): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(bytes)
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(made.subarray(at, at + 65_536))
  made.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01])
  made.set([0xff, 0xd9], bytes - 2)
  return made
}
