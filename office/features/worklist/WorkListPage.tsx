import { Button } from '@web/components/action/Button'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import type { PageProps } from '../../app/page-props'
import { placeOf } from '../../app/place'
import { emptyTextOf, labelOfView } from '../../app/queues'
import { FilterBar } from './FilterBar'
import { useWorkList } from './useWorkList'
import { WorkTable } from './WorkTable'
import './work-list.css'

/** 工作列表 — one view of the unit's cases, nearest deadline first. The address says which, so that it can be kept and sent on. */
export default function WorkListPage({ me, place, change, openCase }: PageProps) {
  const list = useWorkList({
    view: place.view,
    ...(place.itemId === null ? {} : { itemId: place.itemId }),
    ...(place.pointId === null ? {} : { pointId: place.pointId }),
    ...(place.mine ? { mine: true } : {}),
    ...(place.find === null ? {} : { find: place.find }),
  })
  const filtered = place.itemId !== null || place.pointId !== null || place.mine || place.find !== null
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>{place.find === null ? labelOfView(place.view) : '搜索结果'}</h1>
        <p className="ym-note">{list.loading ? '' : `${list.rows.length}${list.hasMore ? '+' : ''} 件`}</p>
      </header>
      <FilterBar place={place} change={change} rows={list.rows} me={me} />
      {list.problem === null ? null : (
        <ProblemPanel problem={list.problem} actions={<Button onClick={list.again}>再试一次</Button>} />
      )}
      {list.loading ? (
        <Skeleton lines={10} />
      ) : (
        <WorkTable
          label={labelOfView(place.view)}
          rows={list.rows}
          openId={place.caseId}
          onOpen={openCase}
          empty={
            list.problem !== null ? null : filtered ? (
              <NothingFound find={place.find} onAll={() => change(placeOf('list', place.view))} />
            ) : (
              <EmptyState title={emptyTextOf(place.view)}>
                <p>现在共 0 件。</p>
              </EmptyState>
            )
          }
        />
      )}
      {list.hasMore ? (
        <div className="of-more">
          <Button busy={list.loadingMore} onClick={list.more}>
            再看 50 件
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function NothingFound({ find, onAll }: { readonly find: string | null; readonly onAll: () => void }) {
  return (
    <EmptyState
      title={find === null ? '这样筛选没有件。' : `没有找到“${find}”。`}
      action={<Button onClick={onAll}>{find === null ? '看全部' : '回到全部办件'}</Button>}
    >
      <p>{find === null ? '去掉一个筛选再看。' : '请核对编号；按姓名找要写完整的姓名。也许不在您管的地方。'}</p>
    </EmptyState>
  )
}
