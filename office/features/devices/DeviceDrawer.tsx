import type { DeviceDetail } from '@shared/station/view/device-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { dayText } from '@web/components/data/Timeline'
import { Tag } from '@web/components/feedback/Light'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Drawer } from '@web/components/overlay/Dialog'
import { useState } from 'react'
import { agoText, signsOf } from './device-signs'
import { keptText, missingText, signWords, stateOf, unsentText } from './device-words'
import { EnrolCodeDialog } from './EnrolCodeDialog'
import { StopDevice } from './StopDevice'

type DeviceDrawerProps = { readonly deviceId: string; readonly now: string; readonly onClose: () => void }

/** 一台设备 — what is known of it, what to do about it, its clerks; a new code for its point, and stopping it. */
export function DeviceDrawer({ deviceId, now, onClose }: DeviceDrawerProps) {
  const asked = useServer('device.get', { deviceId })
  const [doing, setDoing] = useState<'stop' | 'code' | null>(null)
  const detail = asked.fresh ? asked.data : undefined
  const back = () => setDoing(null)
  return (
    <Drawer
      title={detail === undefined ? '设备' : `${detail.row.pointName} · ${detail.row.name}`}
      onClose={onClose}
      actions={
        detail === undefined ? undefined : (
          <>
            {detail.row.state === 'revoked' ? null : (
              <Button kind="danger" onClick={() => setDoing('stop')}>
                停用这台设备
              </Button>
            )}
            {detail.mayIssueCode ? <Button onClick={() => setDoing('code')}>给这个站发登记码</Button> : null}
          </>
        )
      }
    >
      {asked.problem === null ? null : (
        <ProblemPanel problem={asked.problem} actions={<Button onClick={asked.again}>再试一次</Button>} />
      )}
      {asked.loading ? <Skeleton lines={8} /> : null}
      {detail === undefined ? null : <DeviceFacts detail={detail} now={now} />}
      {detail !== undefined && doing === 'stop' ? <StopDevice row={detail.row} onClose={back} /> : null}
      {detail !== undefined && doing === 'code' ? (
        <EnrolCodeDialog points={[{ pointId: detail.row.pointId, name: detail.row.pointName }]} onClose={back} />
      ) : null}
    </Drawer>
  )
}

function DeviceFacts({ detail, now }: { readonly detail: DeviceDetail; readonly now: string }) {
  const { row } = detail
  const signs = signsOf(row, now)
  const facts: readonly (readonly [string, string])[] = [
    ['上次联系', row.lastSeenAt === null ? '还没有' : `${agoText(row.lastSeenAt, now)}（${dayText(row.lastSeenAt)}）`],
    ['还没传的', unsentText(row, now)],
    ['没有收到的', row.missing.length === 0 ? '没有' : missingText(row.missing)],
    ['本机的件', keptText(row.persisted)],
    ['版本', row.appVersion ?? '还不知道'],
    ['登记', `${dayText(row.enrolledAt)}，${detail.enrolledBy}`],
  ]
  return (
    <div className="of-device">
      <p>
        <Tag tone={stateOf(row).tone}>{stateOf(row).word}</Tag>
      </p>
      {row.state === 'revoked' ? (
        <p>
          {detail.stoppedAt === null ? '' : `${dayText(detail.stoppedAt)} `}
          {detail.stoppedBy ?? ''}停用，原因：{row.stoppedReason ?? '没有写'}。它再传来的件都先放在“待核实”里。
        </p>
      ) : null}
      {signs.length === 0 ? null : (
        <ul className="of-device-signs">
          {signs.map((sign) => (
            <li key={sign}>
              <strong>{signWords(sign).word}</strong>
              <p>{signWords(sign).todo}</p>
            </li>
          ))}
        </ul>
      )}
      <dl className="of-pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section aria-label="谁能开">
        <h3>谁能开这台设备</h3>
        {detail.clerks.length === 0 ? (
          <p className="ym-soft">还没有人在上面定过本机口令。</p>
        ) : (
          <ul className="of-list">
            {detail.clerks.map((clerk) => (
              <li key={clerk.name} className="of-notice">
                <span>{clerk.name}</span>
                <span className="ym-note">本机口令从 {dayText(clerk.since)} 起</span>
              </li>
            ))}
          </ul>
        )}
        <p className="ym-note">忘了口令，钥匙要两个人才能取回：本人在设备上申请，您在“找回口令”里同意。</p>
      </section>
    </div>
  )
}
