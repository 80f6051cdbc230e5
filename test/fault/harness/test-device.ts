import { createHash } from 'node:crypto'
import { DEMO_ENROL_CODE } from '../../../prisma/seed/demo-enrol-code'
import type { DeviceContext } from '../../../station/data/device-context'
import type { DraftStored, FileStored, OutboxStored } from '../../../station/data/local/database'
import { changeDraft, newDraft } from '../../../station/data/local/drafts'
import { addDraftFile } from '../../../station/data/local/files'
import { localOwnList } from '../../../station/data/local/own-list'
import type { Remote } from '../../../station/data/remote/call'
import { supply, voidNumber } from '../../../station/data/work/acts'
import { submitIntake } from '../../../station/data/work/intake'
import { enrolDevice } from '../../../station/data/work/sign-on'
import type { World } from '../../../station/data/world'
import { type Schedule as SendSchedule, startSchedule } from '../../../station/sync/schedule'
import { PIN_COSTS } from '../../../station/vault/pin'
import { partsOf } from '../../support/station-world'
import type { DeviceTruth } from './checker'
import { type DeviceDisk, type DiskImage, type DiskLife, openStoresIn } from './device-disk'
import type { FaultyLine } from './faulty-line'
import type { Ledger } from './ledger'
import { makeTabLocks, type TabLocks } from './tab-locks'
import type { VirtualClock } from './virtual-clock'

/** One page of the station on a device, from its opening until it is killed. */
type Tab = {
  readonly life: DiskLife
  readonly ctx: DeviceContext
  readonly sending: SendSchedule
  readonly onDeath: Promise<'dead'>
}

/** What a planted bug changes of a device (test/fault/schedules/planted-bugs.test.ts). */
export type DeviceFlaw = 'deleteOnAck' | 'relaxedDurability'

/** With relaxed durability a write is on the disk only when the system gets to it. */
const FLUSH_MS = 1_500

/** What every device of a schedule shares. */
export type DeviceWorld = {
  readonly clock: VirtualClock
  readonly random: () => number
  readonly ledger: Ledger
  readonly withLocks: boolean
  readonly flaw: DeviceFlaw | null
  /** How large a photo is; small ones where it does not matter. */
  readonly photoBytes?: number
  /** What the intakes are about. */
  readonly matter: {
    readonly itemId: string
    readonly lineKey: string
    readonly answers: Readonly<Record<string, unknown>>
  }
}

/** 考验中的设备 — the real sync code of a station on a disk that outlives its pages. */
export class TestDevice {
  aheadMs = 0
  readonly #tabs: Tab[] = []
  readonly #backOnline = new Set<() => void>()
  #locks: TabLocks
  #count = 0
  #flushed: DiskImage | null = null
  /** Cases that were handed in here, by the order in which they were. */
  readonly #own: string[] = []

  constructor(
    readonly index: number,
    readonly pointId: string,
    readonly line: FaultyLine,
    readonly disk: DeviceDisk,
    readonly shared: DeviceWorld,
  ) {
    this.#locks = makeTabLocks()
  }

  get isOpen(): boolean {
    return this.#tabs.length > 0
  }

  /** Opens a page; the first one of a new disk enrols. */
  async openTab(): Promise<void> {
    const life = this.disk.openLife()
    let died: (value: 'dead') => void = () => undefined
    const onDeath = new Promise<'dead'>((resolve) => {
      died = resolve
    })
    const world = this.#worldOf(life)
    openStoresIn(life)
    const parts = await partsOf(world)
    const { remote } = parts
    const ctx = this.shared.flaw === 'deleteOnAck' ? forgetful(parts.ctx) : parts.ctx
    if (this.shared.flaw === 'relaxedDurability') this.#flushNow(life)
    const tabId = `tab-${this.index}-${this.#count++}`
    const sending = startSchedule(ctx, remote, {
      tabId,
      appVersion: 'test',
      tell: () => undefined,
      onLead: () => undefined,
      onStopped: async () => undefined,
    })
    const kill = life.kill
    const tab: Tab = {
      life: {
        ...life,
        kill: () => {
          kill()
          for (const store of [ctx.db.kept, ctx.db.cache]) store.close()
          died('dead')
          this.#locks.drop(life.factory)
        },
      },
      ctx,
      sending,
      onDeath,
    }
    this.#tabs.push(tab)
  }

  /** Enrols the device, so that its disk can be the beginning of many schedules. */
  async enrol(): Promise<void> {
    const about = { deviceName: `设备${this.index}`, pointId: this.pointId, code: DEMO_ENROL_CODE }
    await this.prepare(({ ctx, remote }) => enrolDevice(ctx, remote, about))
  }

  /** Does something on the device's stores before any page is open. */
  async prepare(work: (parts: { ctx: DeviceContext; remote: Remote }) => Promise<void>): Promise<void> {
    const life = this.disk.openLife()
    openStoresIn(life)
    await work(await partsOf(this.#worldOf(life)))
    life.kill()
  }

  /** Every page dies: its memory is gone, what was not committed never was. */
  crash(): void {
    for (const tab of this.#tabs.splice(0)) tab.life.kill()
    if (this.#flushed !== null) this.disk.revert(this.#flushed)
  }

  #flushNow(life: DiskLife): void {
    if (life.isDead()) return
    this.#flushed = this.disk.image()
    this.shared.clock.after(FLUSH_MS, () => this.#flushNow(life))
  }

  crashAtWrite(count: number, then: () => void): void {
    const [tab] = this.#tabs
    tab?.life.atWrite(count, () => {
      this.crash()
      then()
    })
  }

  closeTab(): void {
    if (this.#tabs.length > 1) this.#tabs.pop()?.life.kill()
  }

  /** What the pages say of their sending, for whoever looks into a schedule. */
  get facts() {
    return this.#tabs.map((tab) => tab.sending.facts.getSnapshot())
  }

  get tabCount(): number {
    return this.#tabs.length
  }

  networkBack(): void {
    for (const listener of [...this.#backOnline]) listener()
  }

  syncNow(): void {
    for (const tab of this.#tabs) void tab.sending.runNow().catch(() => undefined)
  }

  async intake(mark: string, photos: number, tabNo: number): Promise<void> {
    const { ledger, matter } = this.shared
    ledger.note({ told: 'begun', mark, device: this.index })
    await this.#act(tabNo, async ({ ctx }, isAlive) => {
      const draft = await newDraft(ctx, { itemId: matter.itemId })
      await changeDraft(ctx, draft.draftId, { answers: { ...matter.answers, name: mark } })
      if (!isAlive()) return
      ledger.note({ told: 'draft', mark, device: this.index, draftId: draft.draftId })
      const pictures = Array.from({ length: photos }, () => this.#picture())
      for (const bytes of pictures) {
        await addDraftFile(ctx, {
          draftId: draft.draftId,
          lineKey: matter.lineKey,
          kind: 'material',
          bytes,
          mime: 'image/jpeg',
        })
      }
      const signature = this.#picture()
      if (!isAlive()) return
      // From here on the draft may be a record already when the page dies.
      ledger.note({ told: 'draftEnded', device: this.index, draftId: draft.draftId })
      const receipt = await submitIntake(
        ctx,
        draft.draftId,
        {
          confirmation: { way: 'signature', witness: null, picture: { bytes: signature, mime: 'image/jpeg' } },
          delivery: { way: 'village', pointId: null },
          contact: { hasPhone: true, electronicConsent: false },
        },
        { connected: false },
      )
      if (!isAlive()) return
      this.#own.push(receipt.caseId)
      ledger.note({
        told: 'submitted',
        ...{ mark, device: this.index },
        record: {
          kind: 'submitCase',
          caseId: receipt.caseId,
          number: receipt.number,
          photos: [...pictures, signature].map(hashOf),
        },
      })
    })
  }

  async draft(mark: string): Promise<void> {
    const { ledger, matter } = this.shared
    ledger.note({ told: 'begun', mark, device: this.index })
    await this.#act(0, async ({ ctx }, isAlive) => {
      const draft = await newDraft(ctx, { itemId: matter.itemId })
      await changeDraft(ctx, draft.draftId, { answers: { ...matter.answers, name: mark } })
      if (isAlive()) ledger.note({ told: 'draft', mark, device: this.index, draftId: draft.draftId })
    })
  }

  async voidNumber(mark: string, number: string, tabNo: number): Promise<void> {
    const { ledger } = this.shared
    ledger.note({ told: 'begun', mark, device: this.index })
    await this.#act(tabNo, async ({ ctx }, isAlive) => {
      await voidNumber(ctx, { number, reason: mark })
      if (!isAlive()) return
      ledger.note({
        told: 'submitted',
        mark,
        device: this.index,
        record: { kind: 'voidNumber', caseId: null, number, photos: [] },
      })
    })
  }

  async supply(mark: string, which: number): Promise<void> {
    const caseId = this.#own[which % Math.max(1, this.#own.length)]
    if (caseId === undefined) return
    const { ledger } = this.shared
    const bytes = this.#picture()
    ledger.note({ told: 'begun', mark, device: this.index })
    await this.#act(0, async ({ ctx }, isAlive) => {
      await supply(ctx, {
        caseId,
        lineIds: ['l1'],
        photos: [{ lineKey: 'l1', bytes, mime: 'image/jpeg' }],
        cannotGet: '',
      })
      if (!isAlive()) return
      ledger.note({
        told: 'submitted',
        mark,
        device: this.index,
        record: { kind: 'supply', caseId, number: null, photos: [hashOf(bytes)] },
      })
    })
  }

  /** What lies on the disk, read beneath the pages. */
  async truth(): Promise<DeviceTruth> {
    const { disk } = this
    const rowsOf = <T>(database: 'kept' | 'cache', table: string) =>
      disk.rows(`device-${this.index}-${database}`, table) as T[]
    const outbox = rowsOf<OutboxStored>('kept', 'outbox')
    const files = rowsOf<FileStored>('kept', 'files')
    const drafts = rowsOf<DraftStored>('kept', 'drafts')
    const [tab] = this.#tabs
    const cases = tab === undefined ? [] : await localOwnList(tab.ctx).listCases()
    const bodies = await Promise.all(
      drafts.map(async ({ draftId, box }) => {
        const body = await tab?.ctx.vault.open<{ answers: { name?: unknown } }>(`draft/${draftId}`, box)
        return [draftId, String(body?.answers.name)] as const
      }),
    )
    return {
      ...{ device: this.index, pointId: this.pointId },
      cases: new Map(cases.map((one) => [one.caseId, one.version])),
      outbox: new Map(outbox.map((row) => [row.opId, row.step])),
      filesKept: files.filter((file) => file.opId !== null && file.state === 'kept').length,
      filesRefused: files.filter((file) => file.state === 'refused').length,
      drafts: new Map(bodies),
    }
  }

  /** Does something on a page; a page that dies meanwhile tells nobody anything. */
  async #act(tabNo: number, work: (tab: Tab, isAlive: () => boolean) => Promise<void>): Promise<void> {
    const tab = this.#tabs[tabNo % Math.max(1, this.#tabs.length)]
    if (tab === undefined) return
    const isAlive = () => !tab.life.isDead()
    const done = work(tab, isAlive).catch((error: unknown) => {
      if (isAlive()) throw error
    })
    await Promise.race([done, tab.onDeath])
    for (const one of this.#tabs) one.sending.poke()
  }

  #picture(): Uint8Array<ArrayBuffer> {
    const { random, photoBytes } = this.shared
    const length = photoBytes ?? 24 + Math.floor(random() * 40)
    const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256))
    bytes.set([0xff, 0xd8, 0xff, 0xe0])
    return bytes
  }

  #worldOf(life: DiskLife): World {
    const { clock, random, withLocks } = this.shared
    const world: World = {
      fetch: (path, init) => {
        // Nobody hears the answer to a page that is gone.
        if (life.isDead()) return new Promise(() => undefined)
        return new Promise((resolve, reject) => {
          this.line.fetch(String(path), init).then(
            (answer) => (life.isDead() ? undefined : resolve(answer)),
            (error: unknown) => (life.isDead() ? undefined : reject(error)),
          )
        })
      },
      nowMs: () => clock.nowMs() + this.aheadMs,
      after: (ms, work) => clock.after(ms, () => (life.isDead() ? undefined : work())),
      random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
      databases: `device-${this.index}`,
      locks: null,
      pinCosts: PIN_COSTS,
      openChannel: () => null,
      persist: async () => true,
      freeBytes: async () => null,
      isOnline: () => true,
      onNetworkBack: (listener) => {
        const own = () => (life.isDead() ? undefined : listener())
        this.#backOnline.add(own)
        return () => this.#backOnline.delete(own)
      },
    }
    return withLocks ? { ...world, locks: this.#locks.of(life.factory) } : world
  }
}

/** A device that lets its copy go as soon as the server has answered for it. */
function forgetful(ctx: DeviceContext): DeviceContext {
  const forget = () => ctx.db.kept.outbox.where('step').anyOf('applied', 'duplicate', 'confirmed').delete()
  return { ...ctx, changed: () => void forget().catch(() => undefined) }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
