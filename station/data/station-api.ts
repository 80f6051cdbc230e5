/**
 * 站点的门 — everything that the station's screens may ask of the device. `openStation()` (./open-station) answers one `Station`; screens
 * hold it in a context and never touch Dexie, the vault or the network themselves.
 *
 * What is promised:
 * - A promise that resolves has written to disk: only then may the screen say 已存本机 or 已提交.
 * - What rejects is a `ProblemError` (shared/problem) with words to show; nothing typed or photographed is lost by it.
 * - Stores (`Watched<T>`) fit `useSyncExternalStore(store.subscribe, store.getSnapshot)`; a snapshot is the same object until it changes.
 * - Times are ISO instants of the device's own clock unless they are called server…; money and dates are as in shared/form.
 */

import type { MaterialView, PublicProgress } from '@shared/case/view/case-view'
import type { SituationAnswers, SubmitCase, SubmittedMaterial } from '@shared/case/view/submit-case'
import type { PhoneCallResult, TaskView } from '@shared/case/view/task-view'
import type { Problem } from '@shared/problem/problem'
import type { CataloguePackage } from '@shared/service-item/view/catalogue-package'
import type { SearchHit } from '@shared/service-item/view/item-card'
import type { ReceiptKind } from '@shared/station/receipt-kind'
import type { SignedCheck } from '@shared/station/signed-check'
import type { DevicePoint } from '@shared/station/view/device-view'
import type { OwnCase } from '@shared/station/view/own-case'
import type { VaultRecoveryAnswer } from '@shared/station/view/vault-recovery'
import type { HeldDetail, HeldRow, ResolveHeld } from '@shared/sync/held/held-view'
import type { Trouble } from '@shared/sync/held/trouble'
import type { PillState } from '@shared/sync/pill-state'
import type { RecordState } from '@shared/sync/record-state'
import type { LockLimits } from '../vault/open-clerk'
import type { DayEndDoor } from './day-end-api'

/** A value that can be watched. */
export type Watched<T> = {
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => T
}

/** 一个受理员 — who may open this device. */
export type DeviceClerk = { readonly staffId: string; readonly name: string; readonly hasPin: boolean }

/**
 * 设备的处境 — `new`: nobody has enrolled it (show sign-in, then the choice of the point). `locked`: show the names and the PIN pad; a wait
 * after wrong PINs is `waitUntilMs`; `stopped` when the device was stopped: nothing opens it, what is unsent still goes. `open`: work.
 */
export type Situation =
  | { readonly state: 'new' }
  /** Another tab opened a newer version of the app, which keeps its stores in another way: this page has let go of them. */
  | { readonly state: 'outdated' }
  | {
      readonly state: 'locked'
      readonly stopped: boolean
      readonly point: DevicePoint
      readonly clerks: readonly DeviceClerk[]
      readonly waitUntilMs: number | null
    }
  | {
      readonly state: 'open'
      /** True in the demo county, whose people lie ready as cards; false until the server has said so. */
      readonly demo: boolean
      readonly point: DevicePoint
      readonly clerk: DeviceClerk
      readonly deviceId: string
      readonly deviceName: string
      /** Case numbers that can still be given out without a network. */
      readonly numbersLeft: number
      readonly persisted: boolean
      readonly lock: LockLimits
    }

/** What a sign-in tells before a device is enrolled. */
export type SignedIn = {
  readonly staffId: string
  readonly name: string
  readonly points: readonly { readonly pointId: string; readonly name: string }[]
  /** What this clerk has here: nothing yet, a vault that the PIN opens, or one whose PIN is out of use. */
  readonly vault: 'none' | 'pin' | 'shut'
  /** Drafts that lie in it. */
  readonly drafts: number
  /** The check code of a request to bring the key back; null for none. */
  readonly recovery: string | null
}

/** 找回走到哪 — where a clerk's request stands, whom to call while it waits, why it was refused. */
export type RecoveryNow = Omit<VaultRecoveryAnswer, 'envelope'>

/** Answer to a PIN. */
export type UnlockAnswer = { readonly ok: true } | { readonly ok: false; readonly waitUntilMs: number | null }

/** 离线资料包 — everything that an intake needs (shared/service-item/view/catalogue-package), with the moment it was fetched. */
export type StationPackage = CataloguePackage & { readonly savedAt: string }

/** 搜到的事项 — as the server's search answers it, with the paper that this point gives for it. */
export type ItemHit = SearchHit & { readonly receipt: ReceiptKind }

/** 一页照片 — bytes lie in the device's store; ask `photo(fileId)` for them. */
export type DraftFile = {
  readonly fileId: string
  readonly lineKey: string
  readonly page: number
  readonly bytes: number
  readonly mime: string
  readonly takenAt: string
}

/** 草稿 — an intake that is being filled in. `materials` holds what is not a photo: exemptions, paper copies, pages. */
export type IntakeDraft = {
  readonly draftId: string
  readonly itemId: string
  readonly itemVersion: number
  readonly situations: SituationAnswers
  readonly answers: Readonly<Record<string, unknown>>
  readonly materials: readonly Omit<SubmittedMaterial, 'fileIds'>[]
  readonly files: readonly DraftFile[]
  /** Where the person comes from (card, code, county), for the screen's own use. */
  readonly person: Readonly<Record<string, unknown>> | null
  readonly step: string | null
  /** Why it was put aside (挂起). */
  readonly note: string | null
  readonly practice: boolean
  readonly madeBy: string
  readonly createdAt: string
  readonly savedAt: string
}

export type DraftRow = {
  readonly draftId: string
  readonly itemId: string
  readonly itemName: string
  readonly applicant: string
  readonly note: string | null
  readonly files: number
  readonly practice: boolean
  readonly savedAt: string
}

/** What the check-and-sign page adds to a draft. */
export type IntakeConfirmation = {
  /** Pictures are kept and uploaded as files of the case. */
  readonly confirmation: Pick<SignedCheck, 'way' | 'picture' | 'witness'>
  readonly delivery: SubmitCase['delivery']
  readonly contact: SubmitCase['contact']
}

/** 凭证上的字 — everything that the receipt prints; fill the template `receiptOffline` or `helpReceipt` of the package with it. */
export type IntakeReceipt = {
  readonly kind: ReceiptKind
  readonly caseId: string
  readonly opId: string
  readonly number: string
  readonly numberText: string
  readonly queryCode: string
  readonly queryCodeText: string
  readonly itemId: string
  readonly itemName: string
  readonly itemVersion: number
  readonly applicantMasked: string
  readonly pointName: string
  readonly pointPhone: string | null
  readonly clerkName: string
  readonly handedInAt: string
  /** The same moment by the server's clock as far as the device knows the difference; null when it never learned it. */
  readonly handedInAtServer: string | null
  /** True when there was a network at that moment: the paper must not say that there was none. */
  readonly connected: boolean
  readonly materials: readonly {
    readonly name: string
    readonly form: string
    readonly pages: number | null
    /** Line of the list, for one whose paper lies at the point. */
    readonly paperLine?: string
  }[]
  /** Last day on which acceptance must be answered (five working days), only on a real receipt. */
  readonly replyBy: string | null
  readonly practice: boolean
}

/** 待上传的一件 — a row of the drawer. */
export type OutboxRow = {
  readonly opId: string
  readonly kind: string
  readonly caseId: string | null
  readonly title: string
  readonly who: string
  readonly number: string | null
  readonly queryCode: string | null
  readonly madeAt: string
  readonly madeBy: string
  readonly state: RecordState
  readonly tries: number
  readonly nextTryAtMs: number | null
  readonly files: number
  readonly filesSent: number
  /** Photos that the server will never take; the reason is `problem`. */
  readonly filesRefused: number
  /** What the server asks a clerk about a record that it has done; null when it asks nothing. */
  readonly doubt: Problem | null
  readonly bytes: number
  readonly bytesSent: number
  /** Why it waits or what is wrong, in words; null when all is well. */
  readonly problem: Problem | null
  /** The copy stays on this device until then. */
  readonly keptUntil: string | null
}

/** How the title of a hand-out's record begins; its case is left out of what is to be fetched until it has arrived. */
export const HAND_OUT_TITLE = '发放结果'

/** 同步的实话 — for pill and drawer. */
export type SyncStatus = {
  readonly pill: PillState
  readonly unsentRecords: number
  readonly unsentPhotos: number
  readonly problems: number
  readonly oldestUnsentAt: string | null
  readonly bytesTotal: number
  readonly bytesSent: number
  readonly bytesPerSecond: number | null
  readonly lastSyncAtMs: number | null
  /** Bytes that were taken in today (shared/sync/pull-budget). */
  readonly receivedToday: number
  readonly clockSkewMs: number | null
  readonly paused: boolean
  readonly leader: boolean
  readonly needsSignIn: boolean
  /** Why the last try did not get through; null when it did. */
  readonly problem: Problem | null
}

/** 能在本站受理的一件 — as the server has it at this moment; `opId` is the id of its acceptance, also when it is tried again. */
export type AcceptableCase = {
  readonly caseId: string
  readonly opId: string
  readonly version: number
  readonly applicant: string
  readonly warnings: readonly string[]
  readonly materials: readonly MaterialView[]
  readonly mayAccept: boolean
  /** Why not, in words; null when it may be accepted. */
  readonly why: string | null
}

/** 并排看的一件 — as the server has it at this moment; `opId` is the id of the decision, also when it is tried again. */
export type ProblemToDecide = { readonly opId: string; readonly detail: HeldDetail }

/** What a clerk decides about a problem. */
export type ProblemDecision = Pick<ResolveHeld, 'opId' | 'heldOpId' | 'trouble' | 'decision' | 'reason' | 'fields'>

/** A newer version of the app lies ready; `apply` reloads into it. Ask only where no form is open. */
export type AppUpdate = { readonly ready: boolean; readonly apply: () => void }

/** 站点 — the door. */
export type Station = DayEndDoor & {
  readonly situation: Watched<Situation>
  readonly sync: Watched<SyncStatus>
  readonly outbox: Watched<readonly OutboxRow[]>
  readonly ownCases: Watched<readonly OwnCase[]>
  readonly tasks: Watched<readonly TaskView[]>
  readonly drafts: Watched<readonly DraftRow[]>

  /** What a request of this page shows of the device and of who has it open. */
  readonly proofs: () => Promise<Readonly<Record<string, string>>>
  /** The clock that this device goes by (ms): its own, in the demo county the server's, as far as it is known. */
  readonly nowMs: () => number
  /** Signs in with the network. Throws `identity.*`. */
  readonly signIn: (input: { account: string; password: string }) => Promise<SignedIn>
  /**
   * After `signIn`: registers this device at a point with the administrator's code, borrows numbers, fetches the package, sets the PIN, opens the
   * device. Throws `sync.enrolCode…`.
   */
  readonly enrol: (input: { deviceName: string; pointId: string; code: string; pin: string }) => Promise<void>
  /** After `signIn` on an enrolled device: a new vault of the signed-in clerk under a new PIN, and opens the device. Drafts under an earlier PIN are gone. */
  readonly setPin: (pin: string) => Promise<void>
  /** After `signIn`: asks for the key of one's own vault here, for a second person to agree; answers the code to read out. Throws `sync.noVaultKey`, `sync.offline`. */
  readonly askRecovery: (reason: string) => Promise<string>
  /** Where the request stands. Throws `sync.recoveryGone`, `sync.offline`. */
  readonly readRecovery: () => Promise<RecoveryNow>
  /** Once approved: the vault opens under a new PIN, with all that lies in it. Throws `sync.recoveryGone`, `sync.pinTooSimple`, `sync.offline`. */
  readonly takeRecovery: (pin: string) => Promise<void>
  /** Throws `sync.leaseOver` after two weeks without the server, `sync.keyLost` where the PIN is out of use. */
  readonly unlock: (input: { staffId: string; pin: string }) => Promise<UnlockAnswer>
  readonly lock: () => Promise<void>
  /** Tell on every key and touch: some minutes without one lock the device. */
  readonly touch: () => void
  /** Tell when the page goes out of sight and comes back: out of sight for a while locks the device. */
  readonly show: (visible: boolean) => void
  /** How long nobody may touch it, and how long it may be out of sight. */
  readonly setLock: (limits: LockLimits) => Promise<void>

  /** Throws `sync.noPackage` when the device never fetched one. */
  readonly getPackage: () => Promise<StationPackage>
  /** Asks the server for a newer package; false when it has none or there is no network. */
  readonly refreshPackage: () => Promise<boolean>
  /** By name, alias, pinyin and initials; an empty text answers the items of this point. Within 50 ms, without the network. */
  readonly searchItems: (text: string, limit?: number) => Promise<readonly ItemHit[]>

  readonly newDraft: (input: { itemId: string; practice?: boolean }) => Promise<IntakeDraft>
  readonly getDraft: (draftId: string) => Promise<IntakeDraft>
  /** Saves what changed; call it on every change (it collects for 400 ms) or with `now` to be sure before leaving. */
  readonly saveDraft: (
    draftId: string,
    change: Partial<Pick<IntakeDraft, 'situations' | 'answers' | 'materials' | 'person' | 'step' | 'note'>>,
    when?: 'soon' | 'now',
  ) => Promise<{ readonly savedAt: string }>
  readonly dropDraft: (draftId: string) => Promise<void>
  /** Throws `sync.storageFull` before anything is lost. */
  readonly addPhoto: (input: {
    draftId: string
    lineKey: string
    bytes: Uint8Array
    mime: string
  }) => Promise<DraftFile>
  readonly removePhoto: (input: { draftId: string; fileId: string }) => Promise<void>
  readonly photo: (fileId: string) => Promise<{ readonly bytes: Uint8Array; readonly mime: string }>

  /** Takes a number of the block and seals the intake into the outbox in one write. Throws `sync.blockExhausted`, `case.*` for a form that is not right. */
  readonly submitIntake: (draftId: string, with_: IntakeConfirmation) => Promise<IntakeReceipt>
  /** The receipt of an intake of this device and how often it was printed; null when it is not of this device. */
  readonly receiptOf: (caseId: string) => Promise<{ readonly receipt: IntakeReceipt; readonly printed: number } | null>
  /** Counts a print of that receipt; answers how many there were with it. */
  readonly notePrint: (caseId: string) => Promise<number>
  readonly supply: (input: {
    caseId: string
    lineIds: readonly string[]
    photos: readonly { readonly lineKey: string; readonly bytes: Uint8Array; readonly mime: string }[]
    cannotGet: string | null
  }) => Promise<void>
  readonly handOut: (input: {
    caseId: string
    taker: 'self' | 'family' | 'guardian' | 'proxy'
    takerName: string
    relation: string | null
    identity: 'reader' | 'card' | 'known'
    mandate: string | null
    witness: string | null
    signature: { readonly bytes: Uint8Array; readonly mime: string } | null
  }) => Promise<void>
  /** 到站签收 — what was sent to this point has come. */
  readonly signForParcel: (parcel: { taskId: string; caseId: string }) => Promise<void>
  readonly completeTask: (input: { taskId: string; result: PhoneCallResult }) => Promise<void>
  /** What acceptance is decided on; with the network only. Throws `sync.offline`, `case.notFound`. */
  readonly readAcceptable: (caseId: string) => Promise<AcceptableCase>
  /** 已核 — with the network only. */
  readonly tickMaterial: (input: { caseId: string; lineKey: string; checked: boolean }) => Promise<void>
  /** 受理 — with the network only; answers where the case stands now, in a sentence. Throws `case.*`, `sync.offline`. */
  readonly accept: (
    input: Pick<AcceptableCase, 'caseId' | 'opId' | 'version'>,
  ) => Promise<{ readonly sentence: string }>
  readonly voidNumber: (input: { number: string; reason: string }) => Promise<void>

  /** 本站待处理的问题 — of all devices of the point; with the network only. Throws `sync.offline`. */
  readonly listProblems: () => Promise<readonly HeldRow[]>
  /** Both sides of one; with the network only, for what was handed in is sealed away from this device. Throws `sync.heldNotFound`. */
  readonly readProblem: (which: { opId: string; trouble: Trouble }) => Promise<ProblemToDecide>
  /** Decides; answers in a sentence what is true now. Throws `sync.alreadyDecided`, `sync.reasonMissing`, `sync.chooseEach`, `case.*`. */
  readonly decideProblem: (decision: ProblemDecision) => Promise<{ readonly sentence: string }>
  /** 照原样另收一件 — puts what was filled in into a new draft and decides so; answers the draft. */
  readonly takeAnew: (decision: ProblemDecision) => Promise<{ readonly draftId: string }>

  /** Tries one record (or all) again at once. */
  readonly retry: (opId?: string) => Promise<void>
  readonly pauseSync: (paused: boolean) => Promise<void>
  readonly syncNow: () => Promise<void>
  /** Everything unsent (or of it one record) as one file for a USB stick; nothing is removed. */
  readonly exportUnsent: (opId?: string) => Promise<Uint8Array>

  /** 问进度 by printed number, query code, or the ID card that is shown: the server's answer, or without a network what lies here. Throws `case.notFound`. */
  readonly askProgress: (input: {
    number?: string
    queryCode?: string
    idNumber?: string
  }) => Promise<
    | { readonly from: 'device'; readonly own: OwnCase }
    | { readonly from: 'outbox'; readonly row: OutboxRow }
    | { readonly from: 'server'; readonly cases: readonly PublicProgress[] }
  >

  readonly update: Watched<AppUpdate>
  readonly close: () => Promise<void>
}
