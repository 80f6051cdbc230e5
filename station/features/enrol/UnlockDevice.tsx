import { useState } from 'react'
import { useStation, useWatched } from '../../app/station-context'
import type { Situation } from '../../data/station-api'
import { OtherClerk } from './OtherClerk'
import { PinForm } from './PinForm'
import './enrol.css'

type Locked = Extract<Situation, { state: 'locked' }>

/** 开锁 — the PIN opens the device without a network; a colleague's account with one. What was taken in stays either way. */
export function UnlockDevice({ situation }: { readonly situation: Locked }) {
  const [other, setOther] = useState(false)
  if (situation.stopped) return <StoppedDevice pointName={situation.point.name} />
  if (other) return <OtherClerk onBack={() => setOther(false)} />
  return (
    <PinForm
      title="已锁屏，请输口令"
      pointName={situation.point.name}
      clerks={situation.clerks.filter((one) => one.hasPin)}
      other={{ label: '忘了口令，或者换人：联网用账号登录', onPress: () => setOther(true) }}
    />
  )
}

/** 已停用 — nothing opens the device any more; what waits for the server still goes there. */
function StoppedDevice({ pointName }: { readonly pointName: string }) {
  const unsent = useWatched(useStation().sync).unsentRecords
  return (
    <main className="ym-sign-in">
      <div className="ym-sign-in-card">
        <p className="ym-sign-in-brand">{pointName}</p>
        <h1>这台设备已停用</h1>
        <p>管理员停用了这台设备，本机的草稿和清单已经清掉，不能再打开。</p>
        <p>
          {unsent > 0
            ? `还有 ${unsent} 件没有上传：接着开机联网，会自动传上去，由乡里核对后办理。`
            : '收的件都已经上传，没有丢。'}
        </p>
        <p className="ym-note">要接着用，请找乡里的管理员重新登记。</p>
      </div>
    </main>
  )
}
