import { workdayAdd } from '@shared/calendar/days'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { formatQueryCode } from '@shared/case/number/query-code'
import type { SubmitCase } from '@shared/case/view/submit-case'
import { checkForm, normalizeValue } from '@shared/form/check-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import { type Filled, type FormContext, fieldsOfForm } from '@shared/form/form-data'
import { maskName } from '@shared/identity/mask'
import { toShanghaiDate } from '@shared/kernel/instant'
import { materialList } from '@shared/material/material-list'
import { problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import type { ItemVersion } from '@shared/service-item/item-version'
import { receiptKindOf } from '@shared/station/receipt-kind'
import { canonicalText } from '@shared/sync/canonical'
import { clerkOf, type DeviceContext, enrolledDevice } from '../device-context'
import { sha256Text } from '../digest'
import type { DeviceRecord, FileStored } from '../local/database'
import { dropDraft, getDraft } from '../local/drafts'
import { listDraftFiles, prepareFile } from '../local/files'
import { peekNumber } from '../local/numbers'
import { appendRecord, openSummary } from '../local/outbox'
import { nameOfApplicant, openPackage } from '../local/package'
import type { IntakeConfirmation, IntakeDraft, IntakeReceipt } from '../station-api'
import { newId, nowOf } from '../world'

const TRIES = 5

/**
 * 提交并打印 — checks the form by the shared rules, takes the next number of the block and seals the intake into the outbox in one write. It
 * does not look for a network; practice ends with the receipt. Throws `case.formInvalid` with the fields, `case.blocked`, `sync.blockExhausted`, `sync.storageFull`.
 */
export async function submitIntake(
  ctx: DeviceContext,
  draftId: string,
  with_: IntakeConfirmation,
): Promise<IntakeReceipt> {
  const draft = await getDraft(ctx, draftId)
  const pages = await listDraftFiles(ctx, draftId)
  const picture = with_.confirmation.picture
  const signature =
    picture === null
      ? null
      : await prepareFile(ctx, {
          draftId: null,
          lineKey: '',
          kind: 'signature',
          bytes: picture.bytes,
          mime: picture.mime,
        })
  const form = await checkedForm(ctx, draft, signature?.row.fileId ?? null)
  const ids = { opId: newId(ctx.world), caseId: newId(ctx.world) }
  if (draft.practice) return practise(ctx, { draft, pages, with_, form, ids, signature: signature?.row ?? null })
  for (let tries = 0; tries < TRIES; tries += 1) {
    const number = await peekNumber(ctx, toShanghaiDate(nowOf(ctx.world)))
    const made = await makeIntake(ctx, number, { draft, pages, with_, form, ids, signature: signature?.row ?? null })
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
      newFiles: signature === null ? [] : [signature],
      number,
      draftId,
    })
    if (written) return made.receipt
  }
  throw problem('sync.draftGone')
}

/** What a practice receipt shows where a number stands: nothing that could be taken for one. */
const PRACTICE = { number: '练习', queryCode: '练习' }

/** 练习 — everything as in earnest up to the receipt; nothing is numbered, kept or sent, and the draft ends. */
async function practise(ctx: DeviceContext, parts: IntakeParts): Promise<IntakeReceipt> {
  const { receipt } = await makeIntake(ctx, PRACTICE, parts)
  await dropDraft(ctx, parts.draft.draftId)
  return { ...receipt, numberText: PRACTICE.number, queryCodeText: PRACTICE.queryCode }
}

type CheckedForm = {
  readonly item: ItemVersion
  readonly filled: Filled
  readonly context: FormContext
  readonly dictionary: FieldDictionary
}

/** The form as it may be handed in, on the version that lies here now (a draft of an older one was asked for the difference): values normalised, what is not asked left out, the signature put where the form wants one. */
async function checkedForm(ctx: DeviceContext, draft: IntakeDraft, signature: string | null): Promise<CheckedForm> {
  const { items, dictionary } = await openPackage(ctx)
  const item = items.get(draft.itemId)
  if (item === undefined) throw problem('catalogue.itemUnknown')
  const { county } = await enrolledDevice(ctx)
  const form = formOf(item)
  const answers: Record<string, unknown> = { ...draft.answers }
  for (const field of fieldsOfForm(form, dictionary)) {
    if (field.key in answers) answers[field.key] = normalizeValue(field.type, answers[field.key])
    else if (field.type === 'signature' && signature !== null) answers[field.key] = signature
  }
  const context: FormContext = { today: toShanghaiDate(nowOf(ctx.world)), county, atCounter: true }
  const check = checkForm(form, dictionary, { answers, situations: draft.situations }, context)
  const faults = [
    ...check.unanswered.map((key) => ({ path: `s.${key}`, message: '请先回答这个问题' })),
    ...check.faults.map((fault) => ({ path: fault.path, message: `${fault.label}：${fault.message}` })),
  ]
  if (faults.length > 0) throw problem('case.formInvalid', { count: faults.length }, faults.slice(0, 40))
  const [block] = check.blocks
  if (block !== undefined) throw problem('case.blocked', { message: block })
  return { item, filled: check.visible.filled, context, dictionary }
}

type IntakeParts = {
  readonly draft: IntakeDraft
  readonly pages: readonly FileStored[]
  readonly with_: IntakeConfirmation
  readonly form: CheckedForm
  readonly ids: { readonly opId: string; readonly caseId: string }
  readonly signature: FileStored | null
}

async function makeIntake(
  ctx: DeviceContext,
  number: { readonly number: string; readonly queryCode: string },
  parts: IntakeParts,
) {
  const { draft, pages, with_, form, ids, signature } = parts
  const device = await enrolledDevice(ctx)
  const at = nowOf(ctx.world)
  const kind = receiptKindOf(device.point.kind, form.item.routing.villageMode)
  const files = signature === null ? pages : [...pages, signature]
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
      witness: with_.confirmation.witness,
      fileId: signature?.fileId ?? null,
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
  const { pack } = await openPackage(ctx)
  const receipt: IntakeReceipt = {
    kind,
    ...ids,
    number: number.number,
    numberText: formatCaseNumber(number.number),
    queryCode: number.queryCode,
    queryCodeText: formatQueryCode(number.queryCode),
    itemId: form.item.itemId,
    itemName: form.item.facts.name,
    itemVersion: form.item.version,
    applicantMasked: maskName(nameOfApplicant(form.filled.answers)),
    pointName: device.point.name,
    pointPhone: device.point.phone,
    clerkName: clerkOf(ctx).name,
    handedInAt: at,
    handedInAtServer: serverTimeOf(device, at),
    materials: linesOf(form, payload),
    replyBy: kind === 'receipt' ? workdayAdd(toShanghaiDate(at), 5, pack.calendar) : null,
    practice: draft.practice,
  }
  return { payload, receipt }
}

/** A moment of the device's clock by the server's, as far as the difference is known. */
function serverTimeOf(device: DeviceRecord, at: string): string | null {
  return device.skewMs === null ? null : new Date(Date.parse(at) - device.skewMs).toISOString()
}

/** What came in, as the receipt lists it: papers by name, how they came, pages. */
function linesOf(form: CheckedForm, payload: SubmitCase): IntakeReceipt['materials'] {
  const lines = materialList(formOf(form.item), form.dictionary, form.filled, form.context)
  return payload.materials.flatMap((material) => {
    const line = lines.find((one) => one.key === material.lineKey)
    if (line === undefined) return []
    const ways = [
      material.fileIds.length > 0 ? '照片' : null,
      material.paper ? '纸质' : null,
      material.exempt !== null ? '免交' : null,
    ].filter((way) => way !== null)
    return ways.length === 0 ? [] : [{ name: line.name, form: ways.join('、'), pages: material.pages }]
  })
}

/** What was printed for a case of this device; null when it is of another. */
export async function receiptOf(ctx: DeviceContext, caseId: string): Promise<IntakeReceipt | null> {
  clerkOf(ctx)
  const rows = await ctx.db.kept.outbox.where({ caseId }).toArray()
  const row = rows.find((one) => one.kind === 'submitCase')
  return row === undefined ? null : (await openSummary(ctx, row)).receipt
}
