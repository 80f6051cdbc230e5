import { formatQueryCode } from '@shared/case/number/query-code'
import { Button } from '../../../web/components/action/Button'
import { dayText } from '../../../web/components/data/Timeline'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { go } from '../../app/route'
import { timeOf } from '../../app/say-sync'
import { useStation } from '../../app/station-context'
import { isWaiting } from '../../app/useCounts'
import type { OutboxRow } from '../../data/station-api'
import { ExportButton } from './ExportButton'
import { StateTag } from './StateTag'
import './outbox.css'

/** 一件 — where it stands, why, and what can be done about it. */
export function RecordDrawer({ row, onClose }: { readonly row: OutboxRow; readonly onClose: () => void }) {
  const station = useStation()
  const lines: readonly (readonly [string, string | null])[] = [
    ['收件号', row.number],
    ['查询码', row.queryCode === null ? null : formatQueryCode(row.queryCode)],
    ['收件时间', dayText(row.madeAt)],
    ['经办', row.madeBy],
    ['照片', row.files === 0 ? null : `已传 ${row.filesSent} 张，共 ${row.files} 张`],
    ['已经试过', row.tries === 0 ? null : `${row.tries} 次`],
    ['下次自动再传', row.nextTryAtMs === null ? null : timeOf(row.nextTryAtMs)],
    ['本机留底到', row.keptUntil === null ? null : dayText(row.keptUntil)],
  ]
  return (
    <Drawer
      title={`${row.who} · ${row.title}`}
      note={<StateTag row={row} />}
      onClose={onClose}
      actions={
        <>
          {row.caseId !== null && row.kind === 'submitCase' ? (
            <Button icon="print" onClick={() => go('receipt', row.caseId)}>
              补打凭证
            </Button>
          ) : null}
          {isWaiting(row.state) ? <ExportButton opId={row.opId} /> : null}
          {isWaiting(row.state) || row.problem !== null ? (
            <Button kind="solid" onClick={() => void station.retry(row.opId)}>
              现在再传
            </Button>
          ) : null}
        </>
      }
    >
      <div className="st-record">
        {row.problem === null ? null : <ProblemPanel problem={row.problem} />}
        {row.bytes > 0 && row.bytesSent < row.bytes ? (
          <progress className="st-bar" aria-label="已传" max={row.bytes} value={row.bytesSent} />
        ) : null}
        <dl className="st-facts">
          {lines.map(([label, text]) =>
            text === null ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="ym-figures">{text}</dd>
              </div>
            ),
          )}
        </dl>
      </div>
    </Drawer>
  )
}
