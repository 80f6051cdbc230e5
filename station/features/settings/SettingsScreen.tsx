import { DAY_BUDGET_BYTES } from '@shared/sync/pull-budget'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { dayText } from '../../../web/components/data/Timeline'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { useReference } from '../../app/package-context'
import { sizeText } from '../../app/say-size'
import { timeOf } from '../../app/say-sync'
import { useOpenDevice, useStation, useWatched } from '../../app/station-context'
import { LockCard } from './LockCard'
import { SelfTest } from './SelfTest'
import './settings.css'

const BUDGET = `每天 ${DAY_BUDGET_BYTES / 1_000_000} MB`
const WITHIN = `${BUDGET} 以内随时收`
const SPARING = `已过${BUDGET}，改为十分钟收一次，新的离线资料明天再取；上传不受影响`

/** 设置 — this device: what it holds, what it can do, and the check-up to read out on the phone. */
export default function SettingsScreen() {
  const station = useStation()
  const device = useOpenDevice()
  const { pack } = useReference()
  const sync = useWatched(station.sync)
  const update = useWatched(station.update)
  const announce = useAnnounce()
  const [busy, setBusy] = useState(false)
  const refresh = async () => {
    setBusy(true)
    const newer = await station.refreshPackage().catch(() => false)
    setBusy(false)
    announce(newer ? '取回了新的离线资料，下次打开就用新的' : '已经是最新的，或者现在没有网')
  }
  const isSparing = sync.receivedToday >= DAY_BUDGET_BYTES
  const facts: readonly (readonly [string, string])[] = [
    ['站点', device.point.name],
    ['设备', device.deviceName],
    ['站点电话', device.point.phone ?? '没有登记'],
    ['断网还能打的收件号', `${device.numbersLeft} 个`],
    ['本机存储', device.persisted ? '浏览器不会自己清掉' : '浏览器可能清掉，请每天联网上传'],
    ['本机加密', '开着：草稿和清单要口令才打得开，提交的件只有服务器打得开'],
    ['上次连上服务器', sync.lastSyncAtMs === null ? '还没有' : timeOf(sync.lastSyncAtMs)],
    ['今天收下的数据', `${sizeText(sync.receivedToday)}，${isSparing ? SPARING : WITHIN}`],
    ['离线资料', `${dayText(pack.savedAt)} 取回，${pack.items.length} 个事项`],
  ]
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>设置</h2>
      </header>
      {update.ready ? (
        <section className="ym-card st-update">
          <p>有新版本。现在更新要几秒钟，收的件都在；也可以今晚更新</p>
          <Button kind="solid" onClick={update.apply}>
            现在更新
          </Button>
        </section>
      ) : null}
      <div className="st-settings">
        <section className="ym-card">
          <h3>这台设备</h3>
          <dl className="st-facts">
            {facts.map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <div className="st-actions">
            <Button busy={busy} onClick={() => void refresh()}>
              取新的离线资料
            </Button>
            <Button icon="lock" onClick={() => void station.lock()}>
              锁屏
            </Button>
          </div>
        </section>
        <LockCard />
        <SelfTest />
      </div>
    </div>
  )
}
