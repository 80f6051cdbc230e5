import type { DeviceRow } from '@shared/station/view/device-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { ReasonChoice } from '@web/components/field/ReasonChoice'
import { Dialog } from '@web/components/overlay/Dialog'
import { useState } from 'react'

const REASONS = ['丢了', '被偷了', '坏了', '换新的了', '站点撤了'] as const

/** 停用 — says what follows before it is done: it cannot be taken back, and nothing that was handed in is lost by it. */
export function StopDevice({ row, onClose }: { readonly row: DeviceRow; readonly onClose: () => void }) {
  const stop = useServerAct('device.revoke', ['device', 'sync'])
  const announce = useAnnounce()
  const [reason, setReason] = useState<string | null>(null)
  const send = async () => {
    if (reason === null) return
    if ((await stop.run({ opId: newId(), deviceId: row.deviceId, reason })) === null) return
    announce(`${row.name}停用了`)
    onClose()
  }
  return (
    <Dialog
      title={`停用${row.pointName}的“${row.name}”`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不停用</Button>
          <Button kind="danger" busy={stop.busy} disabled={reason === null} onClick={() => void send()}>
            停用
          </Button>
        </>
      }
    >
      <div className="of-device-form">
        <ReasonChoice label="为什么停用" reasons={REASONS} onChange={setReason} />
        <section>
          <h3>停用以后</h3>
          <ul className="of-points">
            <li>
              它马上什么也看不到，谁也登不进去；一联网，本机的草稿、清单和钥匙就清掉。停了不能再启用，只能重新登记。
            </li>
            <li>
              已经收的件不会丢：封好的件谁也打不开，还能传上来，先放在“待核实”，有人看过再办。
              {row.unsent > 0 ? `它上次说还有 ${row.unsent} 笔没传。` : ''}
            </li>
            <li>没有提交的草稿取不回来。</li>
          </ul>
        </section>
        {stop.problem === null ? null : <ProblemPanel problem={stop.problem} />}
      </div>
    </Dialog>
  )
}
