import type { TaskView } from '@shared/case/view/task-view'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { DataTable } from '../../../web/components/data/DataTable'
import { dayText } from '../../../web/components/data/Timeline'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Dialog } from '../../../web/components/overlay/Dialog'
import { useStation, useWatched } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import { isParcel } from '../../app/useCounts'
import './cases.css'

type Parcel = TaskView & { readonly caseId: string }

/** 正在送来 — results that the township or the county sent to this point: signed for when they come. Nothing when none is on its way. */
export function ParcelList() {
  const station = useStation()
  const announce = useAnnounce()
  const { busy, problem, attempt } = useAttempt()
  const [came, setCame] = useState<Parcel | null>(null)
  const parcels = useWatched(station.tasks).filter((task): task is Parcel => isParcel(task) && task.caseId !== null)
  if (parcels.length === 0) return null
  const sign = async ({ taskId, caseId, applicant }: Parcel) => {
    if (!(await attempt(() => station.signForParcel({ taskId, caseId })))) return
    setCame(null)
    announce(`收下了，会告诉${applicant ?? '他'}来领`)
  }
  return (
    <section className="st-parcels" aria-label="正在送来">
      <h3>正在送来</h3>
      <DataTable<Parcel>
        label="正在送来"
        rows={parcels}
        rowKey={(row) => row.taskId}
        onOpen={setCame}
        columns={[
          { key: 'who', head: '谁的', width: '5rem', cell: (row) => row.applicant ?? '' },
          { key: 'item', head: '事项', cell: (row) => row.itemName ?? row.title },
          { key: 'due', head: '该到的日子', width: '9rem', cell: (row) => dayText(row.dueOn) },
          {
            key: 'sign',
            head: '',
            width: '9rem',
            align: 'right',
            cell: (row) => (
              <Button
                size="small"
                onClick={(event) => {
                  event.stopPropagation()
                  setCame(row)
                }}
              >
                送到了，签收
              </Button>
            ),
          },
        ]}
      />
      {came === null ? null : (
        <Dialog
          title="送到了，签收"
          onClose={() => setCame(null)}
          actions={
            <Button kind="solid" busy={busy} onClick={() => void sign(came)}>
              当面点过，收下了
            </Button>
          }
        >
          {problem === null ? null : <ProblemPanel problem={problem} />}
          <p>
            {came.applicant}的“{came.itemName}”。请打开看一看，名字对不对、有没有损坏，再签收。
          </p>
          <p className="ym-soft">不对或者没送到的，先不要签收，打电话给乡里。</p>
        </Dialog>
      )}
    </section>
  )
}
