import type { PillState } from '@shared/sync/pill-state'
import type { Schedule } from '../sync/schedule'
import type { ClerkSeat, LockLimits } from '../vault/open-clerk'
import type { Boards } from './boards'
import { clerkOf, type DeviceContext } from './device-context'
import { changeDevice } from './local/device'
import { dropDraft, getDraft, newDraft } from './local/drafts'
import { addDraftFile, readPhoto, removeDraftFile } from './local/files'
import { openPackage, searchPackage } from './local/package'
import type { Remote } from './remote/call'
import { signOnDoor } from './sign-on-door'
import type { AppUpdate, IntakeReceipt, Station, Watched } from './station-api'
import { acceptCase, readAcceptable, tickMaterial } from './work/accept'
import { completeTask, handOut, signForParcel, supply, voidNumber } from './work/acts'
import { askProgress } from './work/ask-progress'
import { handOver, noteListPrint, tracePaper, voidPassed } from './work/day-end/hand-over'
import { readDayEnd } from './work/day-end/read-day-end'
import type { DraftSaver } from './work/draft-saver'
import { exportUnsent } from './work/export-unsent'
import { fetchPackage } from './work/fetch-package'
import { submitIntake } from './work/intake'
import { notePrint, receiptOf } from './work/intake-receipt'
import { decideProblem, listProblems, readProblem, takeAnew } from './work/problems'

/** What the door is made of. */
export type StationParts = {
  readonly ctx: DeviceContext
  readonly remote: Remote
  readonly boards: Boards
  readonly saver: DraftSaver
  readonly schedule: Schedule
  readonly seat: ClerkSeat
  readonly lockAll: () => Promise<void>
  readonly proofs: () => Promise<Readonly<Record<string, string>>>
  readonly setLock: (limits: LockLimits) => Promise<void>
  readonly filled: () => Promise<void>
  readonly poke: () => void
  readonly update: Watched<AppUpdate>
  readonly close: () => Promise<void>
}

/** Items that a search shows where the screen names no number. */
const HITS = 20

/** The door as the screens have it (station-api.ts): who is at the device, what is kept, what is sent. */
export function stationDoor(parts: StationParts): Station {
  const { boards } = parts
  return {
    situation: boards.situation,
    sync: boards.sync,
    outbox: boards.outbox,
    ownCases: boards.ownCases,
    tasks: boards.tasks,
    drafts: boards.drafts,
    update: parts.update,
    nowMs: () => parts.ctx.world.nowMs(),
    close: parts.close,
    proofs: parts.proofs,
    ...signOnDoor(parts),
    ...draftDoor(parts),
    ...recordDoor(parts),
    ...acceptDoor(parts),
    ...problemDoor(parts),
    ...syncDoor(parts),
    ...dayEndDoor(parts),
  }
}

function draftDoor({ ctx, remote, saver, boards, filled }: StationParts) {
  return {
    getPackage: async () => (await openPackage(ctx)).pack,
    refreshPackage: async () => {
      if (boards.sync.getSnapshot().pill === 'offline') return false
      return fetchPackage(ctx, remote)
    },
    searchItems: (text, limit = HITS) => searchPackage(ctx, text, limit),
    newDraft: (input) => newDraft(ctx, input),
    getDraft: async (draftId) => {
      await saver.flush(draftId)
      return getDraft(ctx, draftId)
    },
    saveDraft: (draftId, change, when = 'soon') => saver.save(draftId, change, when),
    dropDraft: async (draftId) => {
      saver.forget(draftId)
      await dropDraft(ctx, draftId)
      await filled()
    },
    addPhoto: (input) => addDraftFile(ctx, { ...input, kind: 'material' }),
    removePhoto: (input) => removeDraftFile(ctx, input),
    photo: (fileId) => readPhoto(ctx, fileId),
  } satisfies Partial<Station>
}

function recordDoor({ ctx, boards, saver, poke, filled }: StationParts) {
  /** What was recorded, or still is a draft because it could not be, is shown before the screen goes on; then it is sent soon. */
  const recorded = async <T>(record: Promise<T>): Promise<T> => {
    const done = await record.finally(filled)
    poke()
    return done
  }
  /** The last receipt of a practice: nothing of it is kept on the disk. */
  let practised: IntakeReceipt | null = null
  return {
    submitIntake: async (draftId, with_) => {
      await saver.flush(draftId)
      const receipt = await recorded(submitIntake(ctx, draftId, with_, { connected: isConnected(ctx, boards) }))
      if (receipt.practice) practised = receipt
      return receipt
    },
    receiptOf: async (caseId) =>
      practised?.caseId === caseId ? { receipt: practised, printed: 0 } : receiptOf(ctx, caseId),
    notePrint: (caseId) => notePrint(ctx, caseId),
    supply: (input) => recorded(supply(ctx, input)),
    handOut: (input) => recorded(handOut(ctx, input)),
    signForParcel: (parcel) => recorded(signForParcel(ctx, parcel)),
    completeTask: (input) => recorded(completeTask(ctx, input)),
    voidNumber: (input) => recorded(voidNumber(ctx, input)),
  } satisfies Partial<Station>
}

function dayEndDoor({ ctx, poke, filled }: StationParts) {
  const recorded = async <T>(record: Promise<T>): Promise<T> => {
    const done = await record.finally(filled)
    poke()
    return done
  }
  return {
    readDayEnd: (today) => readDayEnd(ctx, today),
    handOver: (input) => recorded(handOver(ctx, input)),
    noteListPrint: (number) => noteListPrint(ctx, number),
    voidPassed: (passed, on, reason) => recorded(voidPassed(ctx, passed, { on, reason })),
    tracePaper: (traced) => recorded(tracePaper(ctx, traced)),
  } satisfies Partial<Station>
}

/** Pills that tell of a server which cannot be reached now, as far as anybody knows. */
const APART: readonly PillState[] = ['offline', 'unknown', 'captive']

function isConnected({ world }: DeviceContext, boards: Boards): boolean {
  return world.isOnline() && !APART.includes(boards.sync.getSnapshot().pill)
}

function acceptDoor({ ctx, remote, schedule, filled }: StationParts) {
  return {
    readAcceptable: (caseId) => readAcceptable(ctx, remote, caseId),
    tickMaterial: (input) => tickMaterial(ctx, remote, input),
    accept: async (input) => {
      const done = await acceptCase(ctx, remote, input)
      // The list here and the calls that follow come with the next pull.
      await schedule.runNow()
      await filled()
      return done
    },
  } satisfies Partial<Station>
}

function problemDoor({ ctx, remote, schedule, filled }: StationParts) {
  /** What was decided leaves the list here with the next pull. */
  const decided = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work
    await schedule.runNow()
    await filled()
    return done
  }
  return {
    listProblems: () => listProblems(ctx, remote),
    readProblem: (which) => readProblem(ctx, remote, which),
    decideProblem: (decision) => decided(decideProblem(ctx, remote, decision)),
    takeAnew: (decision) => decided(takeAnew(ctx, remote, decision)),
  } satisfies Partial<Station>
}

function syncDoor({ ctx, remote, schedule, filled }: StationParts) {
  return {
    retry: async (opId) => {
      await makeDue(ctx, opId)
      await schedule.runNow()
      await filled()
    },
    pauseSync: async (paused) => {
      await changeDevice(ctx, { paused })
      if (!paused) void schedule.runNow()
      await filled()
    },
    syncNow: async () => {
      await schedule.runNow()
      await filled()
    },
    exportUnsent: async (opId) => {
      clerkOf(ctx)
      return exportUnsent(ctx, opId)
    },
    askProgress: (input) => askProgress(ctx, remote, input),
  } satisfies Partial<Station>
}

/** Makes one record due at once, also one that is held (the server tries it again), or all that wait. */
async function makeDue(ctx: DeviceContext, opId: string | undefined): Promise<void> {
  const { outbox, files } = ctx.db.kept
  const mine = <T extends { readonly opId: string | null }>(row: T) => opId === undefined || row.opId === opId
  const held = opId === undefined ? [] : ['conflict', 'quarantined']
  await outbox
    .where('step')
    .anyOf('waiting', 'retry', 'deferred', ...held)
    .filter(mine)
    .modify({ step: 'waiting', nextTryAt: null })
  await files.where({ state: 'kept' }).filter(mine).modify({ nextTryAt: null })
}
