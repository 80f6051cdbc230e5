import { PAPER_OUTCOME_WORDS } from '@shared/case/paper-custody'
import { endsOf, isTraced } from '@shared/handover/paper-mark'
import type { HandoverView, ListedPaper } from '@shared/handover/view/handover-view'
import { Button } from '@web/components/action/Button'
import { Tag, type TagTone } from '@web/components/feedback/Light'
import { Choice } from '@web/components/field/Choice'
import { TextInput } from '@web/components/field/TextInput'
import { useState } from 'react'
import { keyOf, type Mark } from './marks'
import { TracePaper } from './TracePaper'

const OUTCOMES = [
  { value: 'arrived', label: '到了' },
  { value: 'missing', label: '没到' },
  { value: 'damaged', label: '破损' },
] as const

type PaperListProps = {
  readonly list: HandoverView
  readonly side: 'receiver' | 'sender' | 'none'
  /** Null where nothing is to be marked any more, or not by this officer. */
  readonly marks: Readonly<Record<string, Mark>> | null
  readonly onMark: (key: string, mark: Mark) => void
}

/** 清单上的每一样 — to be marked, or as it was marked; what is looked for ends here. */
export function PaperList({ list, side, marks, onMark }: PaperListProps) {
  const [tracing, setTracing] = useState<ListedPaper | null>(null)
  return (
    <>
      <ul className="ym-list-papers">
        {list.papers.map((paper) => (
          <li key={keyOf(paper)} className="ym-list-paper">
            <span>
              {paper.applicantMasked} <strong>{paper.name}</strong>
              {paper.pages === null ? '' : `，${paper.pages} 页`}
              <br />
              <span className="ym-note">
                {paper.itemName} <span className="ym-figures">{paper.caseNumber}</span>
              </span>
            </span>
            {marks !== null && paper.state === 'moving' ? (
              <MarkBox mark={marks[keyOf(paper)]} name={paper.name} onMark={(mark) => onMark(keyOf(paper), mark)} />
            ) : (
              <span className="of-row">
                <PaperTag paper={paper} />
                {side !== 'none' && isTraced(paper.state) && endsOf(paper.state, side).length > 0 ? (
                  <Button size="small" onClick={() => setTracing(paper)}>
                    有结果了
                  </Button>
                ) : null}
              </span>
            )}
          </li>
        ))}
      </ul>
      {tracing === null || side === 'none' ? null : (
        <TracePaper list={list} paper={tracing} side={side} onClose={() => setTracing(null)} />
      )}
    </>
  )
}

function MarkBox({ mark, name, onMark }: { mark: Mark | undefined; name: string; onMark: (mark: Mark) => void }) {
  return (
    <span className="of-mark">
      <Choice<Mark['outcome']>
        options={OUTCOMES}
        value={mark?.outcome ?? null}
        onChange={(outcome) => onMark({ outcome, note: mark?.note ?? '' })}
      />
      {mark === undefined || mark.outcome === 'arrived' ? null : (
        <TextInput
          aria-label={`${name} 怎么回事`}
          placeholder="怎么回事，可以不写"
          maxLength={200}
          value={mark.note}
          onChange={(note) => onMark({ ...mark, note })}
        />
      )}
    </span>
  )
}

function PaperTag({ paper }: { readonly paper: ListedPaper }) {
  const { tone, word } = toneOf(paper)
  return <Tag tone={tone}>{paper.note === null || paper.note === '' ? word : `${word}：${paper.note}`}</Tag>
}

function toneOf({ state }: ListedPaper): { tone: TagTone; word: string } {
  if (state === 'moving') return { tone: 'soon', word: '在路上' }
  if (state === 'leftOut') return { tone: 'quiet', word: '这次没送' }
  const word = PAPER_OUTCOME_WORDS[state]
  if (isTraced(state) || state === 'lost') return { tone: 'late', word }
  return { tone: 'good', word }
}
