import { workdayAdd } from '@shared/calendar/days'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { formatQueryCode } from '@shared/case/number/query-code'
import type { SubmitCase } from '@shared/case/view/submit-case'
import { maskName } from '@shared/identity/mask'
import { toShanghaiDate } from '@shared/kernel/instant'
import { materialList } from '@shared/material/material-list'
import { formOf } from '@shared/service-item/fallback-form'
import type { ReceiptKind } from '@shared/station/receipt-kind'
import { clerkOf, type DeviceContext, type enrolledDevice } from '../device-context'
import type { DeviceRecord, OutboxStored } from '../local/database'
import { openSummary } from '../local/outbox'
import { findOwnCase } from '../local/own-list'
import { nameOfApplicant } from '../local/package'
import type { IntakeReceipt, StationPackage } from '../station-api'
import type { CheckedForm } from './checked-form'

/** Working days within which acceptance must be answered (行政许可法第三十二条). */
const REPLY_DAYS = 5

export type ReceiptParts = {
  readonly device: Awaited<ReturnType<typeof enrolledDevice>>
  readonly pack: StationPackage
  readonly payload: SubmitCase
  readonly form: CheckedForm
  readonly number: { readonly number: string; readonly queryCode: string }
  readonly kind: ReceiptKind
  readonly connected: boolean
}

/** Everything that the paper of an intake says, fixed at that moment: a reprint says the same. */
export function makeReceipt(ctx: DeviceContext, parts: ReceiptParts): IntakeReceipt {
  const { device, payload, form, number, kind } = parts
  const at = payload.confirmation.at
  return {
    kind,
    opId: payload.opId,
    caseId: payload.caseId,
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
    connected: parts.connected,
    materials: linesOf(form, payload),
    replyBy: kind === 'receipt' ? workdayAdd(toShanghaiDate(at), REPLY_DAYS, parts.pack.calendar) : null,
    practice: payload.practice,
  }
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
    return ways.length === 0
      ? []
      : [
          {
            ...{ name: line.name, form: ways.join('、'), pages: material.pages },
            ...(material.paper ? { paperLine: line.key } : {}),
          },
        ]
  })
}

/**
 * What was printed for a case of this device, and how often; null when it is of another. Where the county gave it another number since (换号), the
 * paper carries that one: the old one leads nowhere.
 */
export async function receiptOf(
  ctx: DeviceContext,
  caseId: string,
): Promise<{ readonly receipt: IntakeReceipt; readonly printed: number } | null> {
  clerkOf(ctx)
  const row = await intakeRow(ctx, caseId)
  if (row === undefined) return null
  const { receipt } = await openSummary(ctx, row)
  if (receipt === null) return null
  const now = await findOwnCase(ctx, caseId)
  const { numberText, queryCode } = now ?? receipt
  const number = now?.number ?? receipt.number
  const renamed = { number, numberText, queryCode, queryCodeText: formatQueryCode(queryCode) }
  return { receipt: { ...receipt, ...renamed }, printed: row.printed ?? 0 }
}

/** 打印一次 — counts one more print of the receipt of a case; answers how many there were with it. */
export async function notePrint(ctx: DeviceContext, caseId: string): Promise<number> {
  const row = await intakeRow(ctx, caseId)
  const printed = (row?.printed ?? 0) + 1
  if (row !== undefined) await ctx.db.kept.outbox.update(row.opId, { printed })
  return printed
}

async function intakeRow(ctx: DeviceContext, caseId: string): Promise<OutboxStored | undefined> {
  const rows = await ctx.db.kept.outbox.where({ caseId }).toArray()
  return rows.find((one) => one.kind === 'submitCase')
}
