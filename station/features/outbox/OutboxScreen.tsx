import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { DataTable } from '../../../web/components/data/DataTable'
import { dayText } from '../../../web/components/data/Timeline'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { go } from '../../app/route'
import { useStation, useWatched } from '../../app/station-context'
import { isTrouble, isWaiting } from '../../app/useCounts'
import type { OutboxRow } from '../../data/station-api'
import { ExportButton } from './ExportButton'
import { RecordDrawer } from './RecordDrawer'
import { StateTag } from './StateTag'

type OutboxList = 'waiting' | 'sent'

const WORDS: Record<OutboxList, { readonly title: string; readonly note: string; readonly empty: string }> = {
  waiting: { title: '待上传', note: '都在本机，有网就自动传', empty: '没有待上传的件。收了件会出现在这里' },
  sent: { title: '已上传', note: '服务器都确认收到了，本机留底 30 天', empty: '还没有传上去的件。传好的会放在这里' },
}

/** 待上传、已上传 — the same records of this device by where they stand; each by itself. */
export default function OutboxScreen({ list }: { readonly list: OutboxList }) {
  const station = useStation()
  const rows = useWatched(station.outbox).filter((row) => listOf(row) === list)
  const [opId, setOpId] = useState<string | null>(null)
  const open = rows.find((row) => row.opId === opId)
  const words = WORDS[list]
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>{words.title}</h2>
        <p className="ym-soft">{rows.length === 0 ? '' : words.note}</p>
        {list === 'waiting' && rows.length > 0 ? (
          <span className="st-actions st-push">
            <ExportButton />
            <Button kind="solid" onClick={() => void station.syncNow()}>
              现在传
            </Button>
          </span>
        ) : null}
      </header>
      <DataTable
        label={words.title}
        rows={rows}
        rowKey={(row) => row.opId}
        openKey={opId}
        onOpen={(row) => setOpId(row.opId)}
        empty={
          <EmptyState
            title={words.empty}
            action={list === 'waiting' ? <Button onClick={() => go('intake')}>去收件</Button> : null}
          />
        }
        columns={[
          { key: 'state', head: '到哪了', width: '15rem', cell: (row) => <StateTag row={row} /> },
          { key: 'who', head: '申请人', width: '6rem', cell: (row) => row.who },
          { key: 'title', head: '事项', cell: (row) => row.title },
          {
            key: 'photos',
            head: '照片',
            width: '5.5rem',
            cell: (row) => (row.files === 0 ? '没有' : `${row.filesSent}/${row.files} 张`),
          },
          { key: 'by', head: '经办', width: '5rem', cell: (row) => row.madeBy },
          { key: 'made', head: '收件时间', width: '9rem', cell: (row) => dayText(row.madeAt) },
        ]}
      />
      {open === undefined ? null : <RecordDrawer row={open} onClose={() => setOpId(null)} />}
    </div>
  )
}

/** Trouble has a screen of its own. */
function listOf(row: OutboxRow): OutboxList | null {
  if (isTrouble(row)) return null
  return isWaiting(row.state) ? 'waiting' : 'sent'
}
