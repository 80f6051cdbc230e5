import { PAPER_OUTCOME_WORDS } from '@shared/case/paper-custody'
import { isTraced } from '@shared/handover/paper-mark'
import { type SheetFacts, sheetPages } from '@shared/handover/sheet-pages'
import type { HandoverView, ListedPaper, ListSignatures } from '@shared/handover/view/handover-view'
import type { NoticeRules, NoticeTemplate } from '@shared/notice/notice-template'
import { Barcode } from '../print/barcode/Barcode'
import { Paper } from '../print/Paper'
import './handover.css'

/** A cheap laser printer and a camera both manage bars of a third of a millimetre; twenty signs then take nine centimetres. */
const MODULE_MM = 0.33
const BARS_MM = 12

type SheetProps = {
  readonly list: HandoverView
  readonly signatures: ListSignatures
  readonly template: NoticeTemplate
  readonly rules: NoticeRules
  /** 补打第 1 次; empty on the first print. */
  readonly copyMark: string
}

/** 移交清单 — on A4: bar code above each page, columns on each, signature lines on the last, page x of y below. */
export function HandoverSheet({ list, signatures, template, rules, copyMark }: SheetProps) {
  const signed = [
    [signatures.sender, signatures.courier].filter((one) => one !== null),
    [signatures.receiver].filter((one) => one !== null),
  ]
  return (
    <>
      {[...sheetPages(factsOf(list), { template, rules }).entries()].map(([at, blocks]) => (
        <Paper
          key={at}
          blocks={blocks}
          copyMark={copyMark}
          qr={null}
          issuer={list.from.name}
          signed={signed}
          above={
            <div className="ym-sheet-code">
              {copyMark === '' ? null : <strong>{copyMark}</strong>}
              <Barcode text={list.number} module={MODULE_MM} height={BARS_MM} label={`条码 ${list.numberText}`} />
            </div>
          }
        />
      ))}
    </>
  )
}

function factsOf(list: HandoverView): SheetFacts {
  return {
    number: list.number,
    fromName: list.from.name,
    toName: list.to.name,
    handedAt: list.handedAt,
    sealNo: list.sealNo,
    redirected: list.redirected ?? null,
    senderName: list.handedBy,
    courier: list.courier,
    receiverName: list.confirmedBy,
    papers: list.papers.map((paper) => ({ ...paper, ...wordOf(paper) })),
  }
}

/** What the list says of a paper once it was looked at. */
function wordOf({ state, note }: ListedPaper): Pick<SheetFacts['papers'][number], 'word' | 'isWrong' | 'leftOut'> {
  if (state === 'moving') return { word: null, isWrong: false, leftOut: false }
  if (state === 'leftOut') return { word: `没有随这次移交，${note ?? ''}`, isWrong: false, leftOut: true }
  const word = note === null ? PAPER_OUTCOME_WORDS[state] : `${PAPER_OUTCOME_WORDS[state]}，${note}`
  return { word, isWrong: isTraced(state) || state === 'lost', leftOut: false }
}
