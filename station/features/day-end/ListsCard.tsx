import { Button } from '../../../web/components/action/Button'
import { dayText } from '../../../web/components/data/Timeline'
import { Tag } from '../../../web/components/feedback/Light'
import { ListTag } from '../../../web/handover/ListFacts'
import { go } from '../../app/route'
import type { ListHere } from '../../data/day-end-api'

/** 移交清单 — of the last weeks: where each stands, and the way to print it again or to trace what did not arrive. */
export function ListsCard({ lists }: { readonly lists: readonly ListHere[] }) {
  return (
    <section className="ym-card" aria-label="移交清单">
      <h3>移交清单</h3>
      {lists.length === 0 ? <p className="ym-soft">近 30 天没有做过清单。</p> : null}
      <ul className="st-day-lists">
        {lists.map((list) => (
          <li key={list.listId}>
            <span className="ym-figures st-day-no">{list.numberText}</span>
            <span className="ym-note">
              {dayText(list.handedAt)}，交给{list.to.name}，
              {list.papers.filter((one) => one.state !== 'leftOut').length} 样
            </span>
            <ListHereTag list={list} />
            <Button size="small" onClick={() => go('day-end', list.listId)}>
              {list.state === 'short' ? '去追查' : '打开'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a list stands; one that has not arrived says so first. */
export function ListHereTag({ list }: { readonly list: ListHere }) {
  return list.unsent && !list.overdue ? <Tag tone="soon">等上传，清单可以先送</Tag> : <ListTag list={list} />
}
