import { PAPER_OUTCOME_WORDS } from '@shared/case/paper-custody'
import { isTraced } from '@shared/handover/paper-mark'
import type { ListedPaper } from '@shared/handover/view/handover-view'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { Tag } from '../../../web/components/feedback/Light'
import { HandoverSheet } from '../../../web/handover/HandoverSheet'
import { ListFacts } from '../../../web/handover/ListFacts'
import { useKeys } from '../../../web/keys/useKeys'
import { useReference } from '../../app/package-context'
import { PaperPage } from '../../app/paper/PaperPage'
import { usePrint } from '../../app/paper/usePrint'
import { go } from '../../app/route'
import { useStation } from '../../app/station-context'
import type { ListHere } from '../../data/day-end-api'
import { ListHereTag } from './ListsCard'
import { TracePaper } from './TracePaper'

/** 一张清单 — the sheet as printed, where it stands, and what has to be traced. */
export function ListPage({ list }: { readonly list: ListHere }) {
  const { pack } = useReference()
  const station = useStation()
  const [tracing, setTracing] = useState<ListedPaper | null>(null)
  const template = pack.noticeTemplates.find((one) => one.key === 'handover')
  const { mark, printed, print } = usePrint({
    before: list.printed,
    atOnce: list.printed === 0 && list.unsent,
    ready: template !== undefined,
    note: () => station.noteListPrint(list.numberText),
  })
  const again = () => void print()
  useKeys({ F9: again, 'Ctrl+P': again })
  const wrong = list.papers.filter((paper) => isTraced(paper.state))
  return (
    <>
      <PaperPage
        label="这张清单"
        paper={
          template === undefined ? (
            <p>离线资料里没有移交清单的样子。清单已经记下，联网取新资料后可以打印。</p>
          ) : (
            <HandoverSheet
              list={list}
              signatures={{ ...list.signatures, receiver: null }}
              template={template}
              rules={pack.noticeRules}
              copyMark={mark}
            />
          )
        }
      >
        <h2 className="ym-figures">{list.numberText}</h2>
        <div>
          <ListHereTag list={list} />
        </div>
        <ListFacts list={list} />
        {list.overdue ? (
          <p className="ym-soft">
            打电话问{list.to.name}
            {list.to.phone === null ? '' : `（${list.to.phone}）`}，请那边扫条码签收。
          </p>
        ) : null}
        {wrong.length === 0 ? null : (
          <ul className="st-day-rows" aria-label="要追查的">
            {wrong.map((paper) => (
              <li key={`${paper.caseId}-${paper.lineKey}`}>
                <span>
                  {paper.applicantMasked} {paper.name} <Tag tone="late">{wordOf(paper)}</Tag>
                </span>
                <Button size="small" onClick={() => setTracing(paper)}>
                  有结果了
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="st-paper-acts">
          <Button kind="solid" keyHint="F9" icon="print" disabled={template === undefined} onClick={again}>
            {printed === 0 ? '打印清单' : `补打（第 ${printed} 次）`}
          </Button>
          <Button onClick={() => go('day-end')}>回日结</Button>
        </div>
      </PaperPage>
      {tracing === null ? null : <TracePaper list={list} paper={tracing} onClose={() => setTracing(null)} />}
    </>
  )
}

function wordOf(paper: ListedPaper): string {
  const word = paper.state === 'damaged' ? PAPER_OUTCOME_WORDS.damaged : PAPER_OUTCOME_WORDS.missing
  return paper.note === null || paper.note === '' ? word : `${word}，${paper.note}`
}
