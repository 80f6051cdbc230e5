import type { WorkRow } from '@shared/case/view/case-view'
import { DataTable, type TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { Light, Tag } from '@web/components/feedback/Light'
import type { ReactNode } from 'react'
import { fromWords, limitWords } from './row-words'

const COLUMNS: readonly TableColumn<WorkRow>[] = [
  {
    key: 'limit',
    head: '时限',
    width: '8rem',
    cell: (row) => (
      <>
        <Light light={row.light}>{limitWords(row)}</Light> {row.fast === true ? <Tag tone="brand">加急</Tag> : null}
      </>
    ),
  },
  { key: 'who', head: '申请人', width: '8rem', cell: (row) => row.applicant },
  { key: 'item', head: '事项', cell: (row) => <span className="of-item-name">{row.itemName}</span> },
  {
    key: 'step',
    head: '到哪一步',
    cell: (row) => (
      <>
        {row.step} {row.standsFor === undefined ? null : <Tag tone="info">{`代${row.standsFor}办理`}</Tag>}
        {row.uploadsPending > 0 ? (
          <span className="ym-note of-pending">还有 {row.uploadsPending} 张照片在传</span>
        ) : null}
      </>
    ),
  },
  { key: 'from', head: '从哪来', cell: (row) => fromWords(row) },
  {
    key: 'on',
    head: '交来',
    width: '9.5rem',
    cell: (row) => <span className="ym-soft">{dayText(row.submittedAt)}</span>,
  },
]

type WorkTableProps = {
  readonly label: string
  readonly rows: readonly WorkRow[]
  readonly openId: string | null
  readonly onOpen: (caseId: string) => void
  readonly empty: ReactNode
}

/** The rows of a work list; j and k move, Enter opens. */
export function WorkTable({ label, rows, openId, onOpen, empty }: WorkTableProps) {
  return (
    <DataTable
      label={label}
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.caseId}
      onOpen={(row) => onOpen(row.caseId)}
      openKey={openId}
      empty={<div className="of-empty-box">{empty}</div>}
    />
  )
}
