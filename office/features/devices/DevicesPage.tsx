import type { DeviceRow } from '@shared/station/view/device-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { Chips } from '@web/components/data/Chips'
import type { TableColumn } from '@web/components/data/DataTable'
import { Tag } from '@web/components/feedback/Light'
import { TextInput } from '@web/components/field/TextInput'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import { DeviceDrawer } from './DeviceDrawer'
import { agoText, type Shown, shownDevices, signsOf } from './device-signs'
import { signWords, stateOf, unsentText } from './device-words'
import { EnrolCodeDialog } from './EnrolCodeDialog'
import './devices.css'

/** 设备 — the machines of the stations in this officer's reach: when each was heard of, what lies on it unsent, what needs a call. */
export default function DevicesPage() {
  const board = useServer('device.list', {}, { everyMs: 60_000 })
  const [shown, setShown] = useState<Shown>('all')
  const [text, setText] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const [issuing, setIssuing] = useState(false)
  const { rows = [], points = [], serverNow: now = '' } = board.data ?? {}
  const count = (of: Shown) => shownDevices(rows, { shown: of, text: '', now }).length
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>设备</h1>
        <p className="ym-note">{board.data === undefined ? '' : `${rows.length} 台`}</p>
        {points.length === 0 ? null : (
          <span className="of-push">
            <Button kind="solid" icon="plus" onClick={() => setIssuing(true)}>
              发登记码
            </Button>
          </span>
        )}
      </header>
      <div className="of-device-filter">
        <Chips<Shown>
          label="看哪些"
          chips={[
            { value: 'all', label: '全部', count: rows.length },
            { value: 'attention', label: '要留意', count: count('attention') },
            { value: 'stopped', label: '已停用', count: count('stopped') },
          ]}
          value={shown}
          onChange={setShown}
        />
        <TextInput
          type="search"
          aria-label="找设备"
          placeholder="站名、设备名或受理员"
          maxLength={40}
          value={text}
          onChange={setText}
        />
      </div>
      <AskedTable
        asked={board}
        label="设备"
        columns={columnsAt(now)}
        rows={shownDevices(rows, { shown, text, now })}
        rowKey={(row) => row.deviceId}
        onOpen={(row) => setOpenId(row.deviceId)}
        openKey={openId}
        empty={nothing({ none: rows.length === 0, shown, mayIssue: points.length > 0 })}
      />
      {openId === null ? null : <DeviceDrawer deviceId={openId} now={now} onClose={() => setOpenId(null)} />}
      {issuing ? <EnrolCodeDialog points={points} onClose={() => setIssuing(false)} /> : null}
    </div>
  )
}

function nothing({ none, shown, mayIssue }: { none: boolean; shown: Shown; mayIssue: boolean }) {
  if (none) {
    return {
      title: '这里放村站和窗口的设备，登记一台，多一台。',
      now: mayIssue ? '还没有登记过。发一个登记码，念给站里，就能登记第一台。' : '还没有登记过。登记码请找中心主任发。',
    }
  }
  if (shown === 'attention') return { title: '这里放要打电话问一问的设备。', now: '现在没有，都好。' }
  return { title: '没有这样的设备。', now: '换个字试，或者看“全部”。' }
}

function columnsAt(now: string): readonly TableColumn<DeviceRow>[] {
  return [
    {
      key: 'name',
      head: '站点和设备',
      cell: (row) => (
        <>
          <span className="of-device-point">{row.pointName}</span> <span className="ym-soft">{row.name}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: '怎么样',
      cell: (row) => {
        const signs = signsOf(row, now)
        const state = stateOf(row)
        return (
          <span className="of-row">
            {signs.length === 0 || row.state === 'revoked' ? <Tag tone={state.tone}>{state.word}</Tag> : null}
            {signs.map((sign) => (
              <Tag key={sign} tone={signWords(sign).tone} icon="alert">
                {signWords(sign).word}
              </Tag>
            ))}
          </span>
        )
      },
    },
    {
      key: 'seen',
      head: '上次联系',
      width: '8rem',
      cell: (row) => (row.lastSeenAt === null ? '还没有' : agoText(row.lastSeenAt, now)),
    },
    { key: 'unsent', head: '还没传的', width: '12rem', cell: (row) => unsentText(row, now) },
    { key: 'clerk', head: '谁在用', width: '6rem', cell: (row) => row.lastClerk },
    {
      key: 'version',
      head: '版本',
      width: '7rem',
      cell: (row) => <span className="ym-soft">{row.appVersion ?? '还不知道'}</span>,
    },
  ]
}
