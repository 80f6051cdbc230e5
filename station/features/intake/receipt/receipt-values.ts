import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import { forwardBy } from '@shared/case/acts/intake/forward-by'
import { toShanghaiDate, toShanghaiTime } from '@shared/kernel/instant'
import { type FilledBlock, fillTemplate } from '@shared/notice/fill'
import type { NoticeRules, NoticeTemplate } from '@shared/notice/notice-template'
import type { IntakeReceipt } from '../../../data/station-api'

export type ReceiptWorld = {
  readonly templates: readonly NoticeTemplate[]
  readonly rules: NoticeRules
  readonly calendar: WorkdayCalendar
  /** Who decides whether it is accepted, for a 代收凭证. */
  readonly acceptUnit: string
}

/** The paper for an intake: 收件凭证 where the point receives, 代收凭证 where it only helps. Null without its template. */
export function receiptBlocks(receipt: IntakeReceipt, world: ReceiptWorld): FilledBlock[] | null {
  const key = receipt.kind === 'receipt' ? 'receiptOffline' : 'helpReceipt'
  const template = world.templates.find((one) => one.key === key)
  if (template === undefined) return null
  const day = toShanghaiDate(receipt.handedInAt)
  return fillTemplate(
    template,
    {
      text: {
        caseNumber: receipt.numberText,
        queryCode: receipt.queryCodeText,
        applicantMasked: receipt.applicantMasked,
        item: receipt.itemName,
        version: `第 ${receipt.itemVersion} 版`,
        channel: receipt.pointName,
        place: receipt.pointName,
        deviceTime: handedInText(receipt),
        materialCount: String(receipt.materials.length),
        phone: receipt.pointPhone ?? '本站',
        officer: receipt.clerkName,
        acceptUnit: world.acceptUnit,
        forwardBy: dateText(forwardBy(day, world.calendar)),
      },
      tables: {
        materials: receipt.materials.map((one) => ({
          name: one.name,
          form: one.form,
          copies: '1',
          pages: one.pages === null ? '—' : String(one.pages),
          note: '',
        })),
      },
    },
    { rules: world.rules, flags: [receipt.connected ? 'connected' : 'noNetwork'] },
  )
}

/** Two clocks further apart than this are both printed. */
const SAME_CLOCK_MS = 5 * 60_000

/** The moment by the device's clock, and by the server's as well where they differ. */
function handedInText({ handedInAt, handedInAtServer }: IntakeReceipt): string {
  const own = momentText(handedInAt)
  if (handedInAtServer === null) return own
  const apart = Math.abs(Date.parse(handedInAtServer) - Date.parse(handedInAt)) > SAME_CLOCK_MS
  return apart ? `${own}（校准后 ${momentText(handedInAtServer)}）` : own
}

function dateText(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/** 2026年11月21日 9时41分 */
function momentText(at: string): string {
  const [hour = '', minute = ''] = toShanghaiTime(at).split(':')
  return `${dateText(toShanghaiDate(at))} ${Number(hour)}时${minute}分`
}
