import { formatCaseNumber } from '@shared/case/number/case-number'
import type { TaskView } from '@shared/case/view/task-view'
import { useState } from 'react'
import { DataTable } from '../../../web/components/data/DataTable'
import { dayText } from '../../../web/components/data/Timeline'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { Light } from '../../../web/components/feedback/Light'
import { useStation, useWatched } from '../../app/station-context'
import { isAccept } from '../../app/useCounts'
import { AcceptDrawer } from './AcceptDrawer'

/** 待受理 — what this station itself accepts: it looks at the papers and says yes, with the network only. */
export default function AcceptScreen({ caseId }: { readonly caseId: string | null }) {
  const tasks = useWatched(useStation().tasks).filter(isAccept)
  const [openId, setOpenId] = useState<string | null>(caseId)
  const open = tasks.find((one) => one.caseId === openId)
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>待受理</h2>
        <p className="ym-soft">这些由本站受理：材料一样一样核过，再点受理。要联网</p>
      </header>
      <DataTable<TaskView>
        label="待受理"
        rows={tasks}
        rowKey={(row) => row.taskId}
        openKey={open?.taskId ?? null}
        onOpen={(row) => setOpenId(row.caseId)}
        empty={<EmptyState title="没有等本站受理的。收了件、传上去了，会出现在这里" />}
        columns={[
          {
            key: 'light',
            head: '时限',
            width: '8rem',
            cell: (row) => (
              <Light light={row.light}>{row.dueOn === null ? undefined : `到 ${dayText(row.dueOn)}`}</Light>
            ),
          },
          { key: 'who', head: '申请人', width: '6rem', cell: (row) => row.applicant ?? '' },
          { key: 'item', head: '事项', cell: (row) => row.itemName ?? '' },
          { key: 'number', head: '编号', width: '15.5rem', cell: (row) => numberOf(row) },
        ]}
      />
      {open === undefined || open.caseId === null ? null : (
        <AcceptDrawer
          key={open.caseId}
          caseId={open.caseId}
          title={open.itemName ?? ''}
          number={numberOf(open)}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  )
}

function numberOf(task: TaskView): string {
  return task.number === null ? '' : formatCaseNumber(task.number)
}
