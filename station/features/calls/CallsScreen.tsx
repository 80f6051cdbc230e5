import type { TaskView } from '@shared/case/view/task-view'
import { useState } from 'react'
import { DataTable } from '../../../web/components/data/DataTable'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { Light } from '../../../web/components/feedback/Light'
import { useStation, useWatched } from '../../app/station-context'
import { isCall } from '../../app/useCounts'
import { CallDrawer } from './CallDrawer'

/** 打电话告知 — people without a phone of their own hear of their case from this station. */
export default function CallsScreen() {
  const tasks = useWatched(useStation().tasks).filter(isCall)
  const [taskId, setTaskId] = useState<string | null>(null)
  const open = tasks.find((one) => one.taskId === taskId)
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>打电话告知</h2>
        <p className="ym-soft">照着念，念完记一笔。没人接的明天再打，或者上门</p>
      </header>
      <DataTable<TaskView>
        label="打电话告知"
        rows={tasks}
        rowKey={(row) => row.taskId}
        openKey={taskId}
        onOpen={(row) => setTaskId(row.taskId)}
        empty={<EmptyState title="没有要打的电话。有事要告诉他，会出现在这里" />}
        columns={[
          { key: 'light', head: '时限', width: '8rem', cell: (row) => <Light light={row.light} /> },
          { key: 'who', head: '找谁', width: '7rem', cell: (row) => row.applicant ?? '' },
          { key: 'title', head: '告诉什么', cell: (row) => row.title },
          { key: 'item', head: '事项', width: '28%', cell: (row) => row.itemName ?? '' },
          { key: 'phone', head: '电话', width: '9rem', cell: (row) => row.phone ?? '没有电话，要上门' },
        ]}
      />
      {open === undefined ? null : <CallDrawer task={open} onClose={() => setTaskId(null)} />}
    </div>
  )
}
