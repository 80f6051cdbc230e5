import { Button } from '../../../web/components/action/Button'
import { DataTable } from '../../../web/components/data/DataTable'
import { dayText } from '../../../web/components/data/Timeline'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { Tag } from '../../../web/components/feedback/Light'
import { go } from '../../app/route'
import { useStation, useWatched } from '../../app/station-context'
import { ProblemPage } from './ProblemPage'
import { listOf, type ProblemEntry } from './problem-entry'
import { useHeldHere } from './useHeldHere'
import './problems.css'

/** 有问题的件 — what a person has to decide, of this device and of the point's others; each by itself, none holds up another. */
export default function ProblemsScreen({ entryKey }: { readonly entryKey: string | null }) {
  const outbox = useWatched(useStation().outbox)
  const { held, offline, again } = useHeldHere(outbox)
  const entries = listOf(outbox, held)
  const open = entries.find((one) => one.key === entryKey)
  if (open !== undefined) return <ProblemPage key={open.key} entry={open} onDecided={again} />
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>有问题的件</h2>
        <p className="ym-soft">{entries.length === 0 ? '' : '没有丢。点开对照着看，定一下就好'}</p>
        {offline ? (
          <span className="st-actions st-push">
            <Tag tone="quiet">离线，先看本机的</Tag>
            <Button onClick={again}>再连一次</Button>
          </span>
        ) : null}
      </header>
      <DataTable<ProblemEntry>
        label="有问题的件"
        rows={entries}
        rowKey={(row) => row.key}
        onOpen={(row) => go('problems', row.key)}
        empty={<EmptyState title="没有问题件，都好" action={<Button onClick={() => go('intake')}>去收件</Button>} />}
        columns={[
          { key: 'what', head: '什么问题', width: '9.5rem', cell: (row) => <Tag tone="late">{row.problem.title}</Tag> },
          { key: 'who', head: '申请人', width: '6rem', cell: (row) => row.who },
          { key: 'title', head: '事项', cell: (row) => row.title },
          { key: 'by', head: '经办', width: '5rem', cell: (row) => row.madeBy },
          {
            key: 'device',
            head: '哪台设备',
            width: '7rem',
            cell: (row) => (row.own === null ? row.deviceName : '本机'),
          },
          { key: 'made', head: '时间', width: '9rem', cell: (row) => dayText(row.madeAt) },
        ]}
      />
    </div>
  )
}
