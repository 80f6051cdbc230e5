import type { Problem } from '@shared/problem/problem'
import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { useStation } from '../../app/station-context'
import type { RecoveryNow } from '../../data/station-api'
import { SetPin } from './SetPin'
import { useRecovery } from './useRecovery'

type WaitForRecoveryProps = {
  readonly checkCode: string
  readonly drafts: number
  readonly onAgain: () => void
  readonly onGiveUp: () => void
  readonly onBack: () => void
}

/** 等人同意 — the code to read out and whom to call; once somebody has agreed, the new PIN. */
export function WaitForRecovery({ checkCode, drafts, onAgain, onGiveUp, onBack }: WaitForRecoveryProps) {
  const station = useStation()
  const { now, problem, look } = useRecovery(station)
  if (now?.state === 'approved') {
    return (
      <SetPin title="同意了，定新口令" label="用新口令打开" onPin={station.takeRecovery}>
        <p>{drafts > 0 ? `定好新口令，${drafts} 份草稿都还在。` : '定好新口令，就能接着用。'}</p>
      </SetPin>
    )
  }
  const ended = now === null || now.state === 'asked' ? null : { ...ENDED[now.state], reason: now.reason }
  return (
    <main className="ym-sign-in">
      <div className="ym-sign-in-card st-enrol">
        <h1>{ended?.title ?? '等人同意'}</h1>
        {ended === null ? (
          <Waiting checkCode={checkCode} approvers={now?.approvers ?? []} problem={problem} onLook={look} />
        ) : (
          <>
            <p>{ended.reason === null ? ended.what : `原因：${ended.reason}。`}</p>
            <p>草稿没有动，还锁在这台设备里。</p>
            <Button kind="solid" size="large" onClick={onAgain}>
              再申请一次
            </Button>
          </>
        )}
        <Button kind="text" onClick={onGiveUp}>
          {drafts > 0 ? '不等了，不要草稿，马上定新口令' : '不等了，马上定新口令'}
        </Button>
        <Button kind="text" onClick={onBack}>
          想起来了，回到输口令
        </Button>
      </div>
    </main>
  )
}

const ENDED = {
  refused: { title: '没有同意', what: '管设备的人没有同意。' },
  expired: { title: '过了 24 小时', what: '一直没有人同意，这个申请作废了。' },
  taken: { title: '已经取回过了', what: '这个申请用过了。' },
} as const

type WaitingProps = {
  readonly checkCode: string
  readonly approvers: RecoveryNow['approvers']
  readonly problem: Problem | null
  readonly onLook: () => void
}

function Waiting({ checkCode, approvers, problem, onLook }: WaitingProps) {
  return (
    <>
      <p>给下面哪一位打电话都行，请对方在工作台的“找回口令”里同意，把核对码念过去：</p>
      <p className="st-check-code ym-figures">
        <span>{checkCode.slice(0, 3)}</span> <span>{checkCode.slice(3)}</span>
      </p>
      <p className="ym-note">只念给您打电话找的人。别人打来问，不要说。</p>
      {approvers.length === 0 ? null : (
        <ul className="st-approvers" aria-label="找谁同意">
          {approvers.map((one) => (
            <li key={one.name}>
              <span>
                {one.name} <span className="ym-soft">{one.unitName}</span>
              </span>
              <span className="ym-figures">{one.phone ?? ''}</span>
            </li>
          ))}
        </ul>
      )}
      {problem === null ? (
        <p role="status">正在等。同意了，这里会自己变。申请 24 小时内有效，关机也不要紧，再登录接着等。</p>
      ) : (
        <ProblemPanel problem={problem} />
      )}
      <Button onClick={onLook}>现在看看同意了没有</Button>
    </>
  )
}
