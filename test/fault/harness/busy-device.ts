import 'fake-indexeddb/auto'
import { PackageAnswer } from '@shared/service-item/view/catalogue-package'
import type { DeviceContext } from '../../../station/data/device-context'
import { changeDraft, newDraft } from '../../../station/data/local/drafts'
import { addDraftFile } from '../../../station/data/local/files'
import { savePackage } from '../../../station/data/local/package'
import { problemOf, type Remote } from '../../../station/data/remote/call'
import { voidNumber } from '../../../station/data/work/acts'
import { borrowNumbers } from '../../../station/data/work/borrow-numbers'
import { submitIntake } from '../../../station/data/work/intake'
import { newId } from '../../../station/data/world'
import { makeLine } from '../../../station/sync/line'
import { nextDue } from '../../../station/sync/list-changes'
import { pullAll } from '../../../station/sync/pull'
import { pushAll } from '../../../station/sync/push'
import { uploadFiles } from '../../../station/sync/upload-files'
import type { TestCounty } from '../../support/actors'
import { signIn } from '../../support/actors'
import { becomeKnown } from '../../support/known-device'
import { samplePicture } from '../../support/sample-files'
import { partsOf, testWorld } from '../../support/station-world'
import { MATTER, smallPackage } from './simulated/catalogue'

/** Pauses pass so much faster than on the wall, on the device alone. */
const FASTER = 20

/** 忙的设备 — a device of 沙头村 with the real stores and the real sending, driven by a test instead of a clerk. */
export type BusyDevice = {
  readonly ctx: DeviceContext
  readonly remote: Remote
  readonly deviceId: string
  /** Takes an application in, with a signature and so many photos. Answers its case. */
  readonly intake: (photos?: number) => Promise<string>
  /** Writes down a spoilt number. */
  readonly voidNumber: () => Promise<void>
  /** Sends what is due now, text and photos; answers the code of what went wrong, or null. */
  readonly send: () => Promise<string | null>
  /** Asks what is new, as a device does every minute. */
  readonly look: () => Promise<void>
  /** Sends until nothing is left to send; fails when that takes too long. */
  readonly sendAll: (mostMs?: number) => Promise<void>
  /** What the server has answered for, by `opId`. */
  readonly acknowledged: () => Promise<string[]>
  readonly close: () => void
}

/** Makes such a device, which reaches the server at `url` from an address of its own. */
export async function busyDevice(county: TestCounty, url: () => string, index: number): Promise<BusyDevice> {
  const startedAt = Date.now()
  const { token } = await signIn(county, 'shatou')
  const world = testWorld(county, {
    nowMs: () => county.clock.nowMs() + (Date.now() - startedAt) * FASTER,
    fetch: (path, init) => {
      const headers = new Headers(init?.headers)
      headers.set('authorization', `Bearer ${token}`)
      headers.set('x-forwarded-for', `10.1.${Math.floor(index / 200)}.${(index % 200) + 1}`)
      return fetch(new URL(String(path), url()), { ...init, headers })
    },
  })
  const { ctx, remote, close } = await partsOf(world)
  const deviceId = await becomeKnown(county, ctx, `忙的设备 ${index}`)
  await borrowNumbers(ctx, remote)
  const pack = await remote.call('catalogue.getPackage', {}, PackageAnswer)
  if (!pack.unchanged)
    await savePackage(ctx, { ...smallPackage(pack.points), version: pack.version }, county.clock.now())
  let made = 0
  const line = makeLine(ctx.machineMs)
  const send = async (): Promise<string | null> => {
    try {
      await pushAll(ctx, remote, { deviceId, onReached: () => undefined })
      await uploadFiles(ctx, remote, line)
      return null
    } catch (error) {
      return problemOf(error).code
    }
  }
  const isDone = async () =>
    (await ctx.db.kept.outbox.where('step').anyOf('waiting', 'sending', 'retry', 'deferred').count()) === 0 &&
    (await ctx.db.kept.files.where({ state: 'kept' }).count()) === 0
  return {
    ...{ ctx, remote, deviceId, send, close },
    look: async () => void (await pullAll(ctx, remote)),
    intake: async (photos = 0) => {
      made += 1
      const draft = await newDraft(ctx, { itemId: MATTER.itemId })
      await changeDraft(ctx, draft.draftId, { answers: { ...MATTER.answers, name: `忙${index}号第${made}件` } })
      for (let one = 0; one < photos; one += 1) {
        const bytes = Uint8Array.from(samplePicture(30_000))
        await addDraftFile(ctx, {
          draftId: draft.draftId,
          lineKey: MATTER.lineKey,
          kind: 'material',
          bytes,
          mime: 'image/jpeg',
        })
      }
      const signature = { bytes: Uint8Array.from(samplePicture(2_000)), mime: 'image/jpeg' }
      const receipt = await submitIntake(
        ctx,
        draft.draftId,
        {
          confirmation: { way: 'signature', witness: null, picture: signature },
          delivery: { way: 'village', pointId: null },
          contact: { hasPhone: true, electronicConsent: false },
        },
        { connected: false },
      )
      return receipt.caseId
    },
    voidNumber: async () => {
      made += 1
      await voidNumber(ctx, { number: `B${index}-${made}-${newId(world).slice(-6)}`, reason: '写坏了' })
    },
    sendAll: async (mostMs = 120_000) => {
      for (const end = Date.now() + mostMs; !(await isDone()); ) {
        if (Date.now() > end) throw new Error(`device ${index} did not come to rest`)
        await send()
        const due = (await nextDue(ctx)) ?? ctx.machineMs()
        await pause(Math.min(500, Math.max(5, (due - ctx.machineMs()) / FASTER)))
      }
    },
    acknowledged: async () =>
      (await ctx.db.kept.outbox.where('step').anyOf('applied', 'duplicate', 'confirmed').toArray()).map(
        (row) => row.opId,
      ),
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
