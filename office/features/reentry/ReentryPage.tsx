import { useServer } from '@web/api/useServer'
import { Chips } from '@web/components/data/Chips'
import type { TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { Light } from '@web/components/feedback/Light'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import { ReentryDesk } from './ReentryDesk'
import type { ReentryRow } from './reentry-row'

type Shown = 'open' | 'done'

/** 二次录入台账 — what must be keyed again in an intranet system; each row opens the desk that helps with it. */
export default function ReentryPage() {
  const [shown, setShown] = useState<Shown>('open')
  const [row, setRow] = useState<ReentryRow | null>(null)
  const list = useServer('reentry.list', { done: shown === 'done' })
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>二次录入</h1>
        <p className="ym-note">有的事还要录进上级的系统。录完把那边的编号记回来。</p>
      </header>
      <Chips<Shown>
        label="看哪些"
        chips={[
          { value: 'open', label: '还没录' },
          { value: 'done', label: '录好的' },
        ]}
        value={shown}
        onChange={setShown}
      />
      <AskedTable
        asked={list}
        label="二次录入台账"
        columns={shown === 'open' ? OPEN : DONE}
        rows={list.data?.rows ?? []}
        rowKey={(one) => one.caseId}
        onOpen={setRow}
        openKey={row?.caseId ?? null}
        empty={{
          title: '这里放受理以后还要录进上级系统的件。',
          now: shown === 'open' ? '现在都录好了。' : '还没有录好的。',
        }}
      />
      {row === null ? null : <ReentryDesk key={row.caseId} row={row} onClose={() => setRow(null)} />}
    </div>
  )
}

const WHO: readonly TableColumn<ReentryRow>[] = [
  { key: 'who', head: '申请人', width: '8rem', cell: (row) => row.applicant },
  { key: 'item', head: '事项', cell: (row) => row.itemName },
  { key: 'system', head: '录到哪里', cell: (row) => row.system },
]

const OPEN: readonly TableColumn<ReentryRow>[] = [
  {
    key: 'due',
    head: '时限',
    width: '9rem',
    cell: (row) => (
      <Light light={row.late ? 'late' : 'good'}>
        {row.late ? `已过 ${dayText(row.dueOn)}` : `到 ${dayText(row.dueOn)}`}
      </Light>
    ),
  },
  ...WHO,
]

const DONE: readonly TableColumn<ReentryRow>[] = [
  ...WHO,
  { key: 'no', head: '那边的编号', cell: (row) => row.externalNo ?? '' },
  { key: 'at', head: '录好', width: '10rem', cell: (row) => dayText(row.keyedAt) },
]
