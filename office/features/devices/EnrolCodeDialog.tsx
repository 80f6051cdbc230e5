import type { IssuedEnrolCode } from '@shared/station/view/device-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { dayText } from '@web/components/data/Timeline'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import { Dialog } from '@web/components/overlay/Dialog'
import { useState } from 'react'

type EnrolCodeDialogProps = {
  readonly points: readonly { readonly pointId: string; readonly name: string }[]
  readonly onClose: () => void
}

/** 发登记码 — for one point; eight digits to be read out on the telephone, shown here and never again. */
export function EnrolCodeDialog({ points, onClose }: EnrolCodeDialogProps) {
  const issue = useServerAct('device.issueEnrolCode')
  const [pointId, setPointId] = useState(points.length === 1 ? (points[0]?.pointId ?? null) : null)
  const [issued, setIssued] = useState<IssuedEnrolCode | null>(null)
  const send = async () => {
    if (pointId === null) return
    const answer = await issue.run({ opId: newId(), pointId })
    if (answer !== null) setIssued(answer)
  }
  if (issued !== null) return <ReadOut issued={issued} onClose={onClose} />
  const only = points.length === 1 ? points[0] : undefined
  return (
    <Dialog
      title="发登记码"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不发</Button>
          <Button kind="solid" busy={issue.busy} disabled={pointId === null} onClick={() => void send()}>
            发一个码
          </Button>
        </>
      }
    >
      <div className="of-device-form">
        {only === undefined ? (
          <Field label="给哪个站" required>
            {(aria) => (
              <Select
                {...aria}
                placeholder="选一个站"
                options={points.map((point) => ({ value: point.pointId, label: point.name }))}
                value={pointId}
                onChange={setPointId}
              />
            )}
          </Field>
        ) : (
          <p>给{only.name}。</p>
        )}
        <p className="ym-soft">一个码登记一台设备，24 小时内有效。登记过的设备不受影响。</p>
        {issue.problem === null ? null : <ProblemPanel problem={issue.problem} />}
      </div>
    </Dialog>
  )
}

function ReadOut({ issued, onClose }: { readonly issued: IssuedEnrolCode; readonly onClose: () => void }) {
  const { code, keepers, phone, pointName, expiresAt } = issued
  return (
    <Dialog
      title={`${pointName}的登记码`}
      onClose={onClose}
      actions={
        <Button kind="solid" onClick={onClose}>
          念完了
        </Button>
      }
    >
      <div className="of-device-form">
        <p className="of-read-code ym-figures">
          <span>{code.slice(0, 4)}</span> <span>{code.slice(4)}</span>
        </p>
        <dl className="of-pairs">
          <div>
            <dt>念给谁</dt>
            <dd>{keepers.length === 0 ? '站里的受理员' : keepers.join('、')}，听清是本人再念</dd>
          </div>
          <div>
            <dt>电话</dt>
            <dd className="ym-figures">{phone ?? '没有登记'}</dd>
          </div>
          <div>
            <dt>到什么时候</dt>
            <dd>{dayText(expiresAt)} 以前，登记一台就作废</dd>
          </div>
        </dl>
        <p className="ym-note">关上就看不到这个码了。没念完，再发一个就是。</p>
      </div>
    </Dialog>
  )
}
