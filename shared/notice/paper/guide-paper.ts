import type { MaterialLine } from '../../material/material-list'
import type { ItemFacts } from '../../service-item/item-facts'
import type { ItemVersion } from '../../service-item/item-version'
import { limitText, sourceLimitText } from '../../service-item/limit-text'
import { ASK_COUNTER, longDate } from '../chinese-text'
import type { FilledBlock, NoticeValues } from '../fill'
import type { PaperPlace } from '../paper-values'

/** 一次性告知单要的 — an item, what this situation needs, where it is done. No person: it is printed before anybody applies. */
export type GuidePaper = {
  readonly item: ItemVersion
  /** The situation in words; empty when nothing was asked. */
  readonly situation: string
  readonly lines: readonly MaterialLine[]
  readonly place: PaperPlace
  readonly today: string
}

const ACCEPTED = { photo: '照片', scan: '扫描件', pdf: '电子文件' } as const

/** The values of 一次性告知单, printed from a guide: only what this situation needs, with what need not be brought marked. */
export function guidePaperValues({ item, situation, lines, place, today }: GuidePaper): NoticeValues {
  const { facts, routing } = item
  const needed = lines.filter((line) => line.need === 'required')
  const { charged, note } = facts.fee
  return {
    text: {
      item: facts.name,
      version: `第 ${item.version} 版`,
      situation: situation === '' ? '按一般情形' : situation,
      place: place.name,
      placeHours: place.hours,
      phone: place.phone ?? ASK_COUNTER,
      promiseLimit: limitText(routing.limit),
      legalLimit: sourceLimitText(facts.legal_limit) ?? ASK_COUNTER,
      fee: charged === null ? ASK_COUNTER : charged ? (note ?? '按公布的标准收') : '不收费',
      resultWay: routing.resultDelivery,
      materialCount: String(needed.filter((line) => line.satisfied === null).length),
      officer: '',
      date: longDate(today),
      caseNumber: '',
      queryCode: '',
      verifyCode: '',
      verifyUrl: '',
    },
    tables: { materials: needed.length === 0 ? [nothingNeeded(facts)] : needed.map((line) => toRow(line, facts)) },
  }
}

/** A list without a line would look forgotten: either nothing is to be brought, or the guide does not say what. */
function nothingNeeded({ materials }: ItemFacts): Record<string, string> {
  return { name: materials === null ? ASK_COUNTER : '这种情况不用带材料', form: '—', source: '—', note: '—' }
}

function toRow(line: MaterialLine, facts: ItemFacts): Record<string, string> {
  const source = facts.materials?.find((material) => material.name === line.name)?.source_channel
  const notes = [
    ...(line.satisfied === null ? [] : ['免交']),
    ...(line.tolerable ? ['可后补'] : []),
    ...(line.originalsChecked ? ['看原件'] : []),
    ...(line.because.startsWith('因为') ? [line.because] : []),
  ]
  return {
    name: line.name,
    form: line.accept.map((kind) => ACCEPTED[kind]).join('、'),
    source: line.satisfied?.note ?? source ?? '本人准备',
    note: notes.length === 0 ? '要带' : notes.join('，'),
  }
}

/** Nobody has applied yet, so the foot says where to ask instead of numbers, and its code leads to the guide. */
export function withGuideFoot(
  blocks: readonly FilledBlock[],
  foot: { readonly text: string; readonly url: string },
): FilledBlock[] {
  return blocks.map((block) => (block.b === 'footer' ? { b: 'footer', text: foot.text, qr: foot.url } : block))
}
