import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { DataTable } from '../../../web/components/data/DataTable'
import { dayText } from '../../../web/components/data/Timeline'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { Tag } from '../../../web/components/feedback/Light'
import { Dialog } from '../../../web/components/overlay/Dialog'
import { go } from '../../app/route'
import { useStation, useWatched } from '../../app/station-context'
import type { DraftRow } from '../../data/station-api'

/** 草稿 — everything half done on this device; Enter goes on with it. */
export function DraftsScreen() {
  const station = useStation()
  const drafts = useWatched(station.drafts)
  const [dropping, setDropping] = useState<DraftRow | null>(null)
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>草稿</h2>
        <p className="ym-soft">都在本机，填一半会自动存在这里</p>
      </header>
      <DataTable
        label="草稿"
        rows={drafts}
        rowKey={(row) => row.draftId}
        onOpen={(row) => go('intake', row.draftId)}
        empty={
          <EmptyState
            title="没有没写完的。填一半会自动存在这里"
            action={<Button onClick={() => go('intake')}>去收件</Button>}
          />
        }
        columns={[
          { key: 'who', head: '申请人', width: '16%', cell: (row) => row.applicant || '还没填' },
          { key: 'item', head: '事项', cell: (row) => row.itemName },
          {
            key: 'note',
            head: '备注',
            width: '22%',
            cell: (row) => (row.practice ? <Tag tone="soon">练习</Tag> : (row.note ?? '')),
          },
          { key: 'files', head: '照片', width: '4.5rem', cell: (row) => `${row.files} 张` },
          { key: 'saved', head: '已存本机', width: '9.5rem', cell: (row) => dayText(row.savedAt) },
          {
            key: 'drop',
            head: '',
            width: '8.5rem',
            align: 'right',
            cell: (row) => (
              <Button
                size="small"
                kind="text"
                onClick={(event) => {
                  event.stopPropagation()
                  setDropping(row)
                }}
              >
                删掉这份草稿
              </Button>
            ),
          },
        ]}
      />
      {dropping === null ? null : (
        <Dialog
          title="删掉这份草稿"
          onClose={() => setDropping(null)}
          actions={
            <>
              <Button
                kind="danger"
                onClick={async () => {
                  await station.dropDraft(dropping.draftId)
                  setDropping(null)
                }}
              >
                删掉
              </Button>
              <Button kind="solid" autoFocus onClick={() => setDropping(null)}>
                不删
              </Button>
            </>
          }
        >
          <p>
            删掉后，{dropping.applicant || '这个人'}的“{dropping.itemName}”和 {dropping.files} 张照片就没有了。
          </p>
        </Dialog>
      )}
    </div>
  )
}
