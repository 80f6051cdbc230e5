import type { TaskView } from '@shared/case/view/task-view'
import { useServer } from '@web/api/useServer'
import { Chips } from '@web/components/data/Chips'
import type { TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { Light, Tag } from '@web/components/feedback/Light'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import type { PageProps } from '../../app/page-props'
import { PhoneCallDialog } from './PhoneCallDialog'
import { isPhoneCall } from './phone-call'

type Shown = 'all' | 'call'

/** 打电话和待办 — what waits for this officer beside the cases themselves; phone calls carry the words to say. */
export default function TasksPage({ openCase }: PageProps) {
  const tasks = useServer('task.list', {}, { everyMs: 60_000 })
  const [shown, setShown] = useState<Shown>('all')
  const [calling, setCalling] = useState<TaskView | null>(null)
  const rows = tasks.data?.rows ?? []
  const calls = rows.filter(isPhoneCall)
  const open = (task: TaskView) => {
    if (isPhoneCall(task)) setCalling(task)
    else if (task.caseId !== null) openCase(task.caseId)
  }
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>打电话和待办</h1>
        <p className="ym-note">{tasks.loading ? '' : `${rows.length} 条`}</p>
      </header>
      <Chips<Shown>
        label="看哪些"
        chips={[
          { value: 'all', label: '全部', count: rows.length },
          { value: 'call', label: '要打电话', count: calls.length },
        ]}
        value={shown}
        onChange={setShown}
      />
      <AskedTable
        asked={tasks}
        label="待办"
        columns={COLUMNS}
        rows={shown === 'call' ? calls : rows}
        rowKey={(task) => task.taskId}
        onOpen={open}
        empty={{ title: '这里放要打的电话和别的待办。', now: '现在没有要办的。' }}
      />
      {calling === null ? null : (
        <PhoneCallDialog
          task={calling}
          onClose={() => setCalling(null)}
          onCase={() => {
            setCalling(null)
            openCase(calling.caseId)
          }}
        />
      )}
    </div>
  )
}

const COLUMNS: readonly TableColumn<TaskView>[] = [
  {
    key: 'due',
    head: '时限',
    width: '9rem',
    cell: (task) => <Light light={task.light}>{task.dueOn === null ? '不限时' : `到 ${dayText(task.dueOn)}`}</Light>,
  },
  {
    key: 'title',
    head: '做什么',
    cell: (task) => (
      <>
        {task.title} {task.standsFor === undefined ? null : <Tag tone="info">{`代${task.standsFor}办理`}</Tag>}
      </>
    ),
  },
  { key: 'who', head: '申请人', width: '8rem', cell: (task) => task.applicant ?? '' },
  { key: 'item', head: '事项', cell: (task) => task.itemName ?? '' },
  {
    key: 'since',
    head: '从',
    width: '9.5rem',
    cell: (task) => <span className="ym-soft">{dayText(task.openedAt)}</span>,
  },
]
