import type { DeadLetterView } from '@shared/exchange/view/exchange-view'
import { newId } from '@web/api/new-id'
import { useServer, useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { DataTable, type TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { rangeOf } from './replay-range'
import './exchange.css'

/** 报省平台 — how the reports to the province stand, what could not be delivered and why, and sending it again. */
export default function ExchangePage() {
  const letters = useServer('exchange.listDead', {}, { everyMs: 30_000 })
  const replay = useServerAct('exchange.replay', ['exchange'])
  const announce = useAnnounce()
  const rows = letters.data?.rows ?? []
  const resend = async (some: readonly DeadLetterView[]) => {
    const range = rangeOf(some)
    if (range === null) return
    const answer = await replay.run({ opId: newId(), ...range })
    if (answer !== null) announce(`重新排队 ${answer.count} 条`)
  }
  const columns: readonly TableColumn<DeadLetterView>[] = [
    { key: 'kind', head: '送到哪里', width: '8rem', cell: (row) => KINDS[row.kind] ?? row.kind },
    { key: 'at', head: '什么时候的', width: '10rem', cell: (row) => dayText(row.createdAt) },
    { key: 'tries', head: '试过', width: '5rem', cell: (row) => `${row.tries} 次` },
    { key: 'why', head: '对方怎么说', cell: (row) => row.lastError ?? '没有回音' },
    {
      key: 'again',
      head: '',
      width: '6rem',
      cell: (row) => (
        <Button size="small" kind="text" busy={replay.busy} onClick={() => void resend([row])}>
          再送一次
        </Button>
      ),
    },
  ]
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>报省平台</h1>
      </header>
      {letters.problem === null ? null : (
        <ProblemPanel problem={letters.problem} actions={<Button onClick={letters.again}>再试一次</Button>} />
      )}
      {replay.problem === null ? null : <ProblemPanel problem={replay.problem} />}
      {letters.loading ? <Skeleton lines={6} /> : null}
      {letters.data === undefined ? null : (
        <>
          <dl className="of-figures">
            <Figure label="省里已收到" value={letters.data.counts.confirmed} />
            <Figure label="排队等着报" value={letters.data.counts.waiting} />
            <Figure label="省里没有收" value={letters.data.counts.refused} />
            <Figure label="两边对不上" value={letters.data.counts.differs} />
          </dl>
          {letters.data.oldestWaitingAt === null ? null : (
            <p className="ym-soft">等得最久的一条从 {dayText(letters.data.oldestWaitingAt)} 开始等。</p>
          )}
          {rows.length > 1 ? (
            <div>
              <Button busy={replay.busy} onClick={() => void resend(rows)}>
                这些都再送一次
              </Button>
            </div>
          ) : null}
          <DataTable
            label="没送到的"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty={
              <div className="of-empty-box">
                <EmptyState title="这里放试了多次还没送到的。">
                  <p>现在都送到了。</p>
                </EmptyState>
              </div>
            }
          />
        </>
      )}
    </div>
  )
}

const KINDS: Readonly<Record<string, string>> = { province: '省平台', sms: '短信', wechat: '微信' }

function Figure({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt className="ym-note">{label}</dt>
      <dd className="ym-figures">{value}</dd>
    </div>
  )
}
