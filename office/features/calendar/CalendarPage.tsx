import type { TableImport } from '@shared/calendar/view/calendar-view'
import { newId } from '@web/api/new-id'
import { useServer, useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { DataTable } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import type { PageProps } from '../../app/page-props'
import { MovedList } from './MovedList'
import { ProposeTable } from './ProposeTable'
import { stateWords } from './state-words'

/** 工作日表 — one administrator brings the table of a year in, another compares it with the notice and confirms; then what it moved. */
export default function CalendarPage({ me }: Pick<PageProps, 'me'>) {
  const imports = useServer('calendar.listImports', {}, { everyMs: 30_000 })
  const [shown, setShown] = useState<string | null>(null)
  const rows = imports.data?.rows ?? []
  const mayPropose = me.roles.some((one) => one.role === 'systemAdmin')
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>工作日表</h1>
        <p className="ym-note">{imports.data === undefined ? '' : `现在有 ${imports.data.years.join('、')} 年的`}</p>
      </header>
      <p className="ym-soft">
        每年国务院办公厅的放假通知出来后换一次。一个人提出，另一个人对着通知确认；确认后在办的期限全部重算，挪动了哪些列在下面。
      </p>
      {mayPropose ? <ProposeTable /> : null}
      {rows
        .filter((row) => row.state === 'proposed')
        .map((row) => (
          <WaitingTable key={row.importId} row={row} />
        ))}
      <AskedTable
        asked={imports}
        label="换过的表"
        columns={[
          { key: 'years', head: '年份', width: '7rem', cell: (row) => row.years.join('、') },
          { key: 'published', head: '通知', width: '8rem', cell: (row) => row.publishedOn },
          { key: 'who', head: '提出、确认', cell: (row) => [row.proposedBy, row.decidedBy ?? '还没有'].join('、') },
          { key: 'state', head: '到哪一步', cell: (row) => stateWords(row) },
        ]}
        rows={rows}
        rowKey={(row) => row.importId}
        onOpen={(row) => setShown(row.state === 'replaying' || row.state === 'done' ? row.importId : null)}
        empty={{ title: '这里放换过的工作日表。', now: '还没有换过。' }}
      />
      {shown === null ? null : <MovedList key={shown} importId={shown} />}
    </div>
  )
}

/** A proposed table with every day on which it differs, for who compares it with the notice. */
function WaitingTable({ row }: { readonly row: TableImport }) {
  const confirm = useServerAct('calendar.confirmTable', ['calendar'])
  const drop = useServerAct('calendar.dropTable', ['calendar'])
  const announce = useAnnounce()
  const decide = async (act: typeof confirm | typeof drop, words: string) => {
    if ((await act.run({ opId: newId(), importId: row.importId })) !== null) announce(words)
  }
  const problem = confirm.problem ?? drop.problem
  return (
    <section className="of-page" aria-label={`${row.years.join('、')} 年，等着确认`}>
      <h2>{row.years.join('、')} 年，等着确认</h2>
      <p className="ym-soft">
        {row.proposedBy} {dayText(row.proposedAt)} 提出，照 {row.sources.join('；')}。和现在的表不同的日子：
      </p>
      {problem === null ? null : <ProblemPanel problem={problem} />}
      <DataTable
        label="不同的日子"
        columns={[
          { key: 'on', head: '日子', width: '9rem', cell: (day) => day.on },
          { key: 'before', head: '现在', width: '7rem', cell: (day) => day.before },
          { key: 'after', head: '换成', cell: (day) => day.after },
        ]}
        rows={row.days}
        rowKey={(day) => day.on}
        empty={<p className="ym-soft">只有通知的名字不同，日子都一样。</p>}
      />
      <div className="of-calendar-acts">
        <Button kind="line" busy={drop.busy} onClick={() => void decide(drop, '作废了。')}>
          作废
        </Button>
        {row.mayConfirm ? (
          <Button kind="solid" busy={confirm.busy} onClick={() => void decide(confirm, '确认了，正在重算。')}>
            和通知一样，确认
          </Button>
        ) : (
          <span className="ym-note">要另一个人确认</span>
        )}
      </div>
    </section>
  )
}
