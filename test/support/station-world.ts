import 'fake-indexeddb/auto'
import { randomBytes } from 'node:crypto'
import { DEMO_ENROL_CODE } from '../../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../../prisma/seed/demo-password'
import { mayReadAttachment } from '../../server/modules/case'
import type { DeviceContext } from '../../station/data/device-context'
import { openDatabases } from '../../station/data/local/database'
import { openStation } from '../../station/data/open-station'
import { openRemote, type Remote } from '../../station/data/remote/call'
import type { IntakeConfirmation, IntakeReceipt, Station } from '../../station/data/station-api'
import { machineTimer, type World } from '../../station/data/world'
import { PIN_COSTS } from '../../station/vault/pin'
import { vaultSealer } from '../../station/vault/seal'
import { importKey, unwrapKey } from '../../station/vault/vault-key'
import type { TestCounty } from './actors'
import { application } from './builders'
import { type CuttableWire, openWire } from './cuttable-wire'
import { serveFiles } from './file-county'
import type { HttpCounty } from './http-county'
import { samplePicture } from './sample-files'

/** A county that answers over a wire which can break. */
export type WiredCounty = {
  readonly http: HttpCounty
  readonly wire: CuttableWire
  readonly close: () => Promise<void>
}

/** Serves procedures and files of a test county behind a wire. */
export async function wireCounty(county: TestCounty): Promise<WiredCounty> {
  const http = await serveFiles(county, { mayReadCase: mayReadAttachment })
  const wire = await openWire(http.url)
  return {
    http,
    wire,
    close: async () => {
      await wire.close()
      await http.close()
    },
  }
}

/** What a test may change of the browser that a device runs in. */
export type WorldChange = Partial<World> & {
  readonly url?: string
  /** Told of each request before it leaves. */
  readonly onRequest?: (path: string) => void
}

/** A browser of one device: its own databases and cookies, the county's clock, chance that a test can repeat. */
export function testWorld(county: TestCounty, change: WorldChange = {}): World & { networkBack: () => void } {
  const { url = '', onRequest, ...rest } = change
  const cookies = new Map<string, string>()
  const listeners = new Set<() => void>()
  const startedAt = Date.now()
  return {
    fetch: async (path, init) => {
      onRequest?.(String(path))
      const headers = new Headers(init?.headers)
      if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const answer = await fetch(new URL(String(path), url), { ...init, headers })
      for (const line of answer.headers.getSetCookie()) {
        const [name, value] = (line.split(';')[0] ?? '').split('=')
        if (name !== undefined) cookies.set(name, value ?? '')
      }
      return answer
    },
    nowMs: () => county.clock.nowMs() + (Date.now() - startedAt),
    after: machineTimer,
    random: (bytes) => Uint8Array.from(randomBytes(bytes)),
    databases: `test-${randomBytes(6).toString('hex')}`,
    locks: null,
    // The floor: what a device can bear is measured in a test of its own.
    pinCosts: [PIN_COSTS[0]],
    openChannel: () => null,
    persist: async () => true,
    freeBytes: async () => null,
    isOnline: () => true,
    onNetworkBack: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    networkBack: () => {
      for (const listener of [...listeners]) listener()
    },
    ...rest,
  }
}

/** PIN of every test device. */
export const PIN = '28061735'

/** A device of 沙头村, enrolled by its clerk and open. */
export async function enrolledStation(world: World, at = { account: 'shatou', pointId: 'st-201' }): Promise<Station> {
  const station = await openStation({ world, appVersion: 'test' })
  await station.signIn({ account: at.account, password: DEMO_PASSWORD })
  await station.enrol({ deviceName: '测试平板', pointId: at.pointId, code: DEMO_ENROL_CODE, pin: PIN })
  return station
}

/** The stores and the line to the server of a device as its clerk has it open, for tests of what lies beneath its door. */
export async function partsOf(world: World): Promise<{ ctx: DeviceContext; remote: Remote; close: () => void }> {
  const db = await openDatabases(world.databases)
  const clerk = await db.kept.clerks.get('S001')
  const kept = clerk?.pin != null && 'wrapped' in clerk.pin ? await unwrapKey(PIN, 'S001', clerk.pin) : null
  const key = await importKey('S001', kept ?? new Uint8Array(32).fill(7))
  const vault = vaultSealer(() => key, world.random)
  const proof = kept === null || clerk?.proof === undefined ? null : await vault.open<string>('proof/S001', clerk.proof)
  const ctx: DeviceContext = {
    world,
    machineMs: world.nowMs,
    follow: () => undefined,
    db,
    vault,
    clerk: () => ({ staffId: 'S001', name: '旷永清' }),
    changed: () => undefined,
  }
  const credential = async () => (await db.kept.device.get('device'))?.credential ?? null
  return {
    ctx,
    remote: openRemote(world, { credential, proof: () => proof }),
    close: () => {
      db.kept.close()
      db.cache.close()
    },
  }
}

/** The same device opened again, as after a restart or in another tab. */
export function reopenedStation(world: World): Promise<Station> {
  return openStation({ world, appVersion: 'test' })
}

/** What a person signs at the end. */
const SIGNED: IntakeConfirmation = {
  confirmation: {
    way: 'signature',
    witness: null,
    picture: { bytes: Uint8Array.from(samplePicture(2_000)), mime: 'image/jpeg' },
  },
  delivery: { way: 'village', pointId: null },
  contact: { hasPhone: true, electronicConsent: false },
}

/** Fills an intake on the device as the shared rules want it and hands it in; `photos` are pages of the first line. */
export async function intakeOn(
  station: Station,
  county: TestCounty,
  about: { itemId: string; resident: string; photos?: readonly Uint8Array[]; practice?: boolean },
): Promise<IntakeReceipt> {
  const { answers, situations } = await application(county, about)
  const draft = await station.newDraft({ itemId: about.itemId, practice: about.practice === true })
  await station.saveDraft(draft.draftId, { answers, situations }, 'now')
  const pack = await station.getPackage()
  const line = pack.items.find((item) => item.itemId === about.itemId)?.form?.materials[0]?.key ?? 'm1'
  for (const bytes of about.photos ?? []) {
    await station.addPhoto({ draftId: draft.draftId, lineKey: line, bytes, mime: 'image/jpeg' })
  }
  return station.submitIntake(draft.draftId, SIGNED)
}

/** Waits until something holds; fails with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, mostMs = 15_000): Promise<void> {
  const end = Date.now() + mostMs
  while (Date.now() < end) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`waited in vain: ${what}`)
}
