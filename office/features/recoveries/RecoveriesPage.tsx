import type { VaultRecoveryRow } from '@shared/station/view/vault-recovery'
import { useServer } from '@web/api/useServer'
import type { TableColumn } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import { DecideRecovery } from './DecideRecovery'
import './recoveries.css'

/** Somebody stands at a locked device and waits. */
const EVERY_MS = 15_000

/** 找回口令 — clerks who forgot the PIN of their device and wait for a second person; one's own requests are not among them. */
export default function RecoveriesPage() {
  const open = useServer('device.listVaultRecoveries', {}, { everyMs: EVERY_MS })
  const [decided, setDecided] = useState<VaultRecoveryRow | null>(null)
  const rows = open.data?.rows ?? []
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>找回口令</h1>
        <p className="ym-note">{rows.length === 0 ? '' : `${rows.length} 个人在等`}</p>
      </header>
      <p className="ym-soft of-lead">
        受理员忘了本机口令，草稿就锁在设备里。要两个人才能打开：本人在设备上申请，您打电话核对是本人，再同意。同意只是让本人重新定口令，谁也看不到里面的草稿。
      </p>
      <AskedTable
        asked={open}
        label="等着找回的"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.recoveryId}
        onOpen={setDecided}
        openKey={decided?.recoveryId ?? null}
        empty={{ title: '这里放等您同意的找回申请。', now: '现在没有人在等。' }}
      />
      {decided === null ? null : <DecideRecovery row={decided} onClose={() => setDecided(null)} />}
    </div>
  )
}

const COLUMNS: readonly TableColumn<VaultRecoveryRow>[] = [
  { key: 'who', head: '谁', width: '7rem', cell: (row) => row.staffName },
  { key: 'where', head: '哪台设备', cell: (row) => `${row.pointName} · ${row.deviceName}` },
  { key: 'why', head: '为什么', cell: (row) => row.reason },
  { key: 'since', head: '从', width: '9.5rem', cell: (row) => dayText(row.askedAt) },
  { key: 'until', head: '到什么时候作废', width: '9.5rem', cell: (row) => dayText(row.expiresAt) },
]
