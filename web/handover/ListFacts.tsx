import type { HandoverView } from '@shared/handover/view/handover-view'
import { dayText } from '../components/data/Timeline'
import { Tag, type TagTone } from '../components/feedback/Light'
import './handover.css'

/** 清单的抬头 — from whom to whom, when, how many; the same on both sides. */
export function ListFacts({ list }: { readonly list: HandoverView }) {
  const going = list.papers.filter((paper) => paper.state !== 'leftOut')
  const facts: readonly (readonly [string, string])[] = [
    ['移交方', `${list.from.name}${list.from.phone === null ? '' : `（${list.from.phone}）`}`],
    ['接收方', `${list.to.name}${list.to.phone === null ? '' : `（${list.to.phone}）`}`],
    ...(list.redirected == null ? [] : ([['为什么改送这里', list.redirected]] as const)),
    ['移交', `${list.handedBy}，${dayText(list.handedAt)}`],
    ['谁送', list.courier ?? '移交人自己送'],
    ['合计', `${new Set(going.map((paper) => paper.caseId)).size} 件 ${going.length} 样`],
    ['封签号', list.sealNo ?? '没有封签'],
    ['签收', list.confirmedBy === null ? '还没有' : `${list.confirmedBy}，${dayText(list.confirmedAt)}`],
  ]
  return (
    <dl className="ym-list-facts">
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** 清单的现状，一句话 */
export function ListTag({ list }: { readonly list: Pick<HandoverView, 'state' | 'overdue' | 'dueOn'> }) {
  const { tone, text } = stateWords(list)
  return <Tag tone={tone}>{text}</Tag>
}

function stateWords(list: Pick<HandoverView, 'state' | 'overdue' | 'dueOn'>): { tone: TagTone; text: string } {
  if (list.state === 'confirmed') return { tone: 'good', text: '签收了' }
  if (list.state === 'short') return { tone: 'late', text: '对不上，在追查' }
  if (list.overdue) return { tone: 'late', text: `过了 ${dayText(list.dueOn)} 还没签收` }
  return { tone: 'soon', text: `在路上，${dayText(list.dueOn)} 前签收` }
}
