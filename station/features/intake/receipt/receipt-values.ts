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
  /** True while the network is up: the paper must not say that there is none. */
  readonly online: boolean
}

/** The paper for an intake: 收件凭证 where the point receives, 代收凭证 where it only helps. Null without its template. */
export function receiptBlocks(receipt: IntakeReceipt, world: ReceiptWorld): FilledBlock[] | null {
  const key = receipt.kind === 'receipt' ? 'receiptOffline' : 'helpReceipt'
  const template = world.templates.find((one) => one.key === key)
  if (template === undefined) return null
  const day = toShanghaiDate(receipt.handedInAt)
  const blocks = fillTemplate(
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
        deviceTime: momentText(receipt.handedInAt),
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
    { rules: world.rules },
  )
  return blocks.flatMap((block) => adapt(block, receipt, world.online))
}

/** The query code stands under the number on both papers; the moment by the server's clock beside the device's when they differ. */
function adapt(block: FilledBlock, receipt: IntakeReceipt, online: boolean): FilledBlock[] {
  if (block.b === 'number') return [block, { b: 'number', text: `查询码：${receipt.queryCodeText}` }]
  if (block.b === 'title' && online) return [{ ...block, text: block.text.replace('（离线）', '') }]
  if (block.b === 'para' && online) {
    return [
      {
        ...block,
        text: block.text.replace(
          '现在没有网络，材料已保存在本站设备上，联网后自动上传。',
          '材料已保存在本站设备上，正在上传。',
        ),
      },
    ]
  }
  if (block.b === 'keyValue' && receipt.handedInAtServer !== null && isAnotherMinute(receipt)) {
    return [{ ...block, rows: [...block.rows, { label: '校准时间', value: momentText(receipt.handedInAtServer) }] }]
  }
  return [block]
}

function isAnotherMinute(receipt: IntakeReceipt): boolean {
  const other = receipt.handedInAtServer
  return other !== null && Math.abs(Date.parse(other) - Date.parse(receipt.handedInAt)) > 5 * 60_000
}

function dateText(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/** 2026年11月21日 9时41分 */
function momentText(at: string): string {
  const [hour = '', minute = ''] = toShanghaiTime(at).split(':')
  return `${dateText(toShanghaiDate(at))} ${Number(hour)}时${minute}分`
}
