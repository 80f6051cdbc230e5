import type { MovedClock } from '@shared/calendar/view/calendar-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import type { TableColumn } from '@web/components/data/DataTable'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'

type From = { readonly caseId: string; readonly position: number }

/** 挪动清单 — the open clocks that a table moved, a page at a time; cases by their numbers, nobody by name. */
export function MovedList({ importId }: { readonly importId: string }) {
  const [after, setAfter] = useState<From | undefined>(undefined)
  const moves = useServer('calendar.listMoves', after === undefined ? { importId } : { importId, after })
  const next = moves.data?.next ?? null
  return (
    <section className="of-page" aria-label="挪动了哪些期限">
      <h2>挪动了哪些期限</h2>
      <AskedTable
        asked={moves}
        label="挪动的期限"
        columns={COLUMNS}
        rows={moves.data?.rows ?? []}
        rowKey={(row) => `${row.caseId} ${row.position}`}
        empty={{ title: '这里放挪动的期限。', now: '没有期限挪动。' }}
      />
      <div className="of-calendar-acts">
        {after === undefined ? null : <Button onClick={() => setAfter(undefined)}>从头看</Button>}
        {next === null ? null : <Button onClick={() => setAfter(next)}>下一页</Button>}
      </div>
    </section>
  )
}

const COLUMNS: readonly TableColumn<MovedClock>[] = [
  { key: 'number', head: '办件编号', width: '16rem', cell: (row) => row.numberText },
  { key: 'item', head: '事项', cell: (row) => row.itemName },
  { key: 'clock', head: '期限', width: '9rem', cell: (row) => row.clock },
  { key: 'old', head: '原来到', width: '7rem', cell: (row) => row.oldDueOn ?? '停着' },
  { key: 'new', head: '现在到', width: '7rem', cell: (row) => row.newDueOn ?? '停着' },
  { key: 'crossed', head: '跨过当天', width: '6rem', cell: (row) => (row.crossed ? '是' : '否') },
  { key: 'told', head: '告诉了申请人', width: '8rem', cell: (row) => (row.told ? '是' : '否') },
]
