import type { SubmitCase } from '@shared/case/view/submit-case'
import { toShanghaiDate } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import type { SignedPicture } from '@shared/station/signed-check'
import { canonicalText } from '@shared/sync/canonical'
import { type DeviceContext, enrolledDevice } from '../device-context'
import { sha256Text } from '../digest'
import type { FileStored } from '../local/database'
import { dropDraft, getDraft } from '../local/drafts'
import { listDraftFiles, prepareFile } from '../local/files'
import { peekNumber } from '../local/numbers'
import { appendRecord } from '../local/outbox'
import { openPackage, receiptOfItem } from '../local/package'
import type { IntakeConfirmation, IntakeDraft, IntakeReceipt } from '../station-api'
import { newId, nowOf } from '../world'
import { type CheckedForm, checkedForm } from './checked-form'
import { makeReceipt } from './intake-receipt'

const TRIES = 5

/**
 * 提交并打印 — checks the form by the shared rules, takes the next number of the block and seals the intake into the outbox in one write. It
 * does not look for a network; practice ends with the receipt. Throws `case.formInvalid` with the fields, `case.blocked`, `sync.blockExhausted`, `sync.storageFull`.
 */
export async function submitIntake(
  ctx: DeviceContext,
  draftId: string,
  with_: IntakeConfirmation,
  { connected }: { readonly connected: boolean },
): Promise<IntakeReceipt> {
  const draft = await getDraft(ctx, draftId)
  const pages = await listDraftFiles(ctx, draftId)
  const { confirmation } = with_
  const signature = await signatureFile(ctx, confirmation.picture)
  const witness = await signatureFile(ctx, confirmation.witness?.picture ?? null)
  const form = await checkedForm(ctx, draft, signature?.row.fileId ?? null)
  const ids = { opId: newId(ctx.world), caseId: newId(ctx.world) }
  const parts: IntakeParts = {
    ...{ draft, pages, with_, form, ids, connected },
    signature: signature?.row ?? null,
    witness: witness?.row ?? null,
  }
  if (draft.practice) return practise(ctx, parts)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const number = await peekNumber(ctx, toShanghaiDate(nowOf(ctx.world)))
    const made = await makeIntake(ctx, number, parts)
    const written = await appendRecord(ctx, {
      opId: ids.opId,
      kind: 'submitCase',
      caseId: ids.caseId,
      payload: made.payload,
      summary: {
        title: made.receipt.itemName,
        who: made.receipt.applicantMasked,
        number: made.receipt.numberText,
        queryCode: made.receipt.queryCode,
        receipt: made.receipt,
      },
      newFiles: [signature, witness].filter((file) => file !== null),
      number,
      draftId,
    })
    if (written) return made.receipt
  }
  throw problem('sync.draftGone')
}

/** A signature, fingerprint or mark as a file that goes with the intake; null for none. */
async function signatureFile(ctx: DeviceContext, picture: SignedPicture | null) {
  if (picture === null) return null
  return prepareFile(ctx, { ...picture, draftId: null, lineKey: '', kind: 'signature' })
}

function witnessOf({ confirmation }: IntakeConfirmation, file: FileStored | null) {
  const { witness } = confirmation
  if (witness === null) return { witness: null }
  return { witness: witness.name.trim(), witnessRelation: witness.relation.trim(), witnessFileId: file?.fileId ?? null }
}

/** What a practice receipt shows where a number stands: nothing that could be taken for one. */
const PRACTICE = { number: '练习', queryCode: '练习' }

/** 练习 — everything as in earnest up to the receipt; nothing is numbered, kept or sent, and the draft ends. */
async function practise(ctx: DeviceContext, parts: IntakeParts): Promise<IntakeReceipt> {
  const { receipt } = await makeIntake(ctx, PRACTICE, parts)
  await dropDraft(ctx, parts.draft.draftId)
  return { ...receipt, numberText: PRACTICE.number, queryCodeText: PRACTICE.queryCode }
}

type IntakeParts = {
  readonly draft: IntakeDraft
  readonly pages: readonly FileStored[]
  readonly with_: IntakeConfirmation
  readonly form: CheckedForm
  readonly ids: { readonly opId: string; readonly caseId: string }
  readonly signature: FileStored | null
  readonly witness: FileStored | null
  readonly connected: boolean
}

async function makeIntake(
  ctx: DeviceContext,
  number: { readonly number: string; readonly queryCode: string },
  parts: IntakeParts,
) {
  const { draft, pages, with_, form, ids, signature, witness } = parts
  const device = await enrolledDevice(ctx)
  const at = nowOf(ctx.world)
  const { pack } = await openPackage(ctx)
  const kind = receiptOfItem(pack, form.item, device.point)
  const files = [...pages, ...[signature, witness].filter((one) => one !== null)]
  const lineKeys = new Set([...draft.materials.map((one) => one.lineKey), ...pages.map((page) => page.lineKey)])
  const payload: SubmitCase = {
    ...ids,
    draftId: null,
    itemId: form.item.itemId,
    itemVersion: form.item.version,
    channel: device.point.kind === 'station' ? 'station' : 'window',
    pointId: device.point.pointId,
    situations: { ...form.filled.situations },
    answers: { ...form.filled.answers },
    materials: [...lineKeys].map((lineKey) => {
      const own = pages.filter((page) => page.lineKey === lineKey)
      const said = draft.materials.find((one) => one.lineKey === lineKey)
      return {
        lineKey,
        fileIds: own.map((page) => page.fileId),
        exempt: said?.exempt ?? null,
        paper: said?.paper ?? false,
        pages: said?.pages ?? (own.length === 0 ? null : own.length),
      }
    }),
    filesExpected: files.map((file) => ({ fileId: file.fileId, sha256: file.sha256 })),
    confirmation: {
      way: with_.confirmation.way,
      fileId: signature?.fileId ?? null,
      ...witnessOf(with_, witness),
      digest: await sha256Text(canonicalText({ answers: form.filled.answers, situations: form.filled.situations })),
      at,
    },
    delivery: with_.delivery,
    contact: with_.contact,
    lent: {
      number: number.number,
      queryCode: number.queryCode,
      handedInAt: at,
      receivedByPoint: kind === 'receipt',
    },
    practice: draft.practice,
  }
  const receipt = makeReceipt(ctx, { device, pack, payload, form, number, kind, connected: parts.connected })
  return { payload, receipt }
}
