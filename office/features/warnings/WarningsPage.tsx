import type { WarningRow } from '@shared/case/view/overdue-view'
import { useServer } from '@web/api/useServer'
import type { TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { Light, Tag } from '@web/components/feedback/Light'
import { AskedTable } from '../../app/AskedTable'
import type { PageProps } from '../../app/page-props'

/** 预警 — for heads, leaders and supervisors: what is about to be late below them, or is, and where the reason is still owed. */
export default function WarningsPage({ place, openCase }: PageProps) {
  const warnings = useServer('case.listWarnings', {}, { everyMs: 60_000 })
  const rows = warnings.data?.rows ?? []
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>预警</h1>
        <p className="ym-note">{warnings.loading ? '' : `${rows.length} 件。超期的排在最前面。`}</p>
      </header>
      <AskedTable
        asked={warnings}
        label="预警"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.caseId}
        onOpen={(row) => openCase(row.caseId)}
        openKey={place.caseId}
        empty={{ title: '这里放快到期和超期的件。', now: '现在没有预警，都从容。' }}
      />
    </div>
  )
}

const REASONS = { given: '已说明', owed: '还没说明', notOwed: '' } as const

const COLUMNS: readonly TableColumn<WarningRow>[] = [
  {
    key: 'level',
    head: '预警',
    width: '9rem',
    cell: (row) => (
      <Light light={row.level === 'red' || row.level === 'unexplained' ? 'late' : 'soon'}>{row.label}</Light>
    ),
  },
  {
    key: 'clock',
    head: '哪个时限',
    cell: (row) => (
      <>
        {row.clock} <span className="ym-note">到 {dayText(row.dueOn)}</span>
      </>
    ),
  },
  { key: 'holder', head: '在谁手上', cell: (row) => row.holder ?? '' },
  { key: 'item', head: '事项', cell: (row) => <span className="of-item-name">{row.itemName}</span> },
  { key: 'who', head: '申请人', width: '8rem', cell: (row) => row.applicant },
  {
    key: 'reason',
    head: '超期说明',
    width: '7rem',
    cell: (row) =>
      row.reason === 'notOwed' ? '' : <Tag tone={row.reason === 'owed' ? 'late' : 'quiet'}>{REASONS[row.reason]}</Tag>,
  },
  { key: 'no', head: '编号', width: '11rem', cell: (row) => <span className="ym-soft">{row.warning}</span> },
]
