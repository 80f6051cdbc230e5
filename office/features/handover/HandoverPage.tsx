import type { HandoverView } from '@shared/handover/view/handover-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { Chips } from '@web/components/data/Chips'
import type { TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { ListTag } from '@web/handover/ListFacts'
import { ScanByCamera } from '@web/scan/ScanByCamera'
import { type FormEvent, useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import type { PageProps } from '../../app/page-props'
import { ListDesk } from './ListDesk'
import './handover.css'

type Shown = 'incoming' | 'outgoing'

/** Lists come in while one works: asked for again this often. */
const EVERY_MS = 60_000

/** 收村站材料 — scan or type the number of a list, look at each paper, sign; below, what is on its way, late, or looked for (F056, F066). */
export default function HandoverPage({ place, change }: Pick<PageProps, 'place' | 'change'>) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<Shown>('incoming')
  const lists = useServer('handover.list', {}, { everyMs: EVERY_MS })
  const open = (number: string) => {
    if (number.trim() === '') return
    setTyped('')
    change({ find: number.trim() })
  }
  const rows = lists.data?.[shown] ?? []
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>收村站材料</h1>
        <p className="ym-note">扫清单上的条码，逐样核对，签收。</p>
      </header>
      <form
        className="of-scan"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          open(typed)
        }}
      >
        <Field label="清单号" required help="用扫码枪对着条码扫，或者照着输">
          {(aria) => (
            <TextInput {...aria} autoFocus maxLength={60} placeholder="YJ-" value={typed} onChange={setTyped} />
          )}
        </Field>
        <Button type="submit" kind="solid">
          打开清单
        </Button>
        <ScanByCamera onCode={open} />
      </form>
      {lists.data !== undefined && lists.data.outgoing.length > 0 ? (
        <Chips<Shown>
          label="看哪边"
          chips={[
            { value: 'incoming', label: '送到本单位的' },
            { value: 'outgoing', label: '从下面送出的' },
          ]}
          value={shown}
          onChange={setShown}
        />
      ) : null}
      <AskedTable
        asked={lists}
        label="移交清单"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.listId}
        onOpen={(row) => open(row.number)}
        empty={{ title: '这里放村站送来的移交清单。', now: '站里一上传就看得到，材料到了扫条码签收。' }}
      />
      {place.find === null ? null : (
        <ListDesk key={place.find} number={place.find} onClose={() => change({ find: null })} />
      )}
    </div>
  )
}

const COLUMNS: readonly TableColumn<HandoverView>[] = [
  { key: 'state', head: '现状', width: '15rem', cell: (row) => <ListTag list={row} /> },
  { key: 'from', head: '从哪里来', cell: (row) => row.from.name },
  { key: 'to', head: '送到哪里', cell: (row) => row.to.name },
  { key: 'count', head: '几样', width: '5rem', cell: (row) => `${going(row)} 样` },
  { key: 'at', head: '移交', width: '9.5rem', cell: (row) => dayText(row.handedAt) },
  {
    key: 'number',
    head: '清单号',
    width: '15rem',
    cell: (row) => <span className="ym-figures">{row.numberText}</span>,
  },
]

function going(row: HandoverView): number {
  return row.papers.filter((paper) => paper.state !== 'leftOut').length
}
