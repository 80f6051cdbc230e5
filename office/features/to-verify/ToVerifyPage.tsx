import { type ToVerifyRow, VERIFY_REASONS, type VerifyReason } from '@shared/sync/held/to-verify'
import { useServer } from '@web/api/useServer'
import { Chips } from '@web/components/data/Chips'
import type { TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { Tag } from '@web/components/feedback/Light'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import type { PageProps } from '../../app/page-props'
import { HeldDrawer } from './HeldDrawer'
import { kindWords, whyWords } from './held-words'
import './to-verify.css'

type Shown = VerifyReason | 'all'

/** What a stopped device still sends comes while somebody looks on. */
const EVERY_MS = 15_000

/** 待核实 — what stations sent and nobody can take as it is: a person asks, and accepts it or sets it aside. The oldest first. */
export default function ToVerifyPage({ openCase }: PageProps) {
  const list = useServer('sync.listToVerify', {}, { everyMs: EVERY_MS })
  const [shown, setShown] = useState<Shown>('all')
  const [open, setOpen] = useState<ToVerifyRow | null>(null)
  const rows = list.data?.rows ?? []
  const of = (why: Shown) => (why === 'all' ? rows : rows.filter((row) => row.why === why))
  const reasons = VERIFY_REASONS.filter((why) => of(why).length > 0)
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>待核实</h1>
        <p className="ym-note">{rows.length === 0 ? '' : `${rows.length} 笔，都存着，没有丢`}</p>
      </header>
      {reasons.length < 2 ? null : (
        <Chips<Shown>
          label="为什么要核实"
          chips={[
            { value: 'all', label: '全部', count: rows.length },
            ...reasons.map((why) => ({ value: why, label: whyWords(why).word, count: of(why).length })),
          ]}
          value={shown}
          onChange={setShown}
        />
      )}
      <AskedTable
        asked={list}
        label="待核实的"
        columns={COLUMNS}
        rows={reasons.some((why) => why === shown) ? of(shown) : rows}
        rowKey={(row) => row.heldId}
        onOpen={setOpen}
        openKey={open?.heldId ?? null}
        empty={{ title: '这里放要您核实的：停用的设备传来的、离岗的人做的。', now: '现在没有。' }}
      />
      {open === null ? null : (
        <HeldDrawer key={open.heldId} row={open} onClose={() => setOpen(null)} onCase={openCase} />
      )}
    </div>
  )
}

const COLUMNS: readonly TableColumn<ToVerifyRow>[] = [
  { key: 'why', head: '为什么', width: '8rem', cell: (row) => <Tag tone="soon">{whyWords(row.why).word}</Tag> },
  { key: 'what', head: '做了什么', width: '8rem', cell: (row) => kindWords(row.kind) },
  { key: 'item', head: '事项', cell: (row) => row.itemName ?? '' },
  { key: 'who', head: '谁做的', width: '6rem', cell: (row) => row.authorName },
  { key: 'where', head: '哪里', cell: (row) => `${row.pointName} · ${row.deviceName}` },
  { key: 'made', head: '设备上的时间', width: '9.5rem', cell: (row) => dayText(row.madeAt) },
  { key: 'came', head: '传到的时间', width: '9.5rem', cell: (row) => dayText(row.receivedAt) },
]
