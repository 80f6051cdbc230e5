import { useEffect, useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { go } from '../../app/route'
import { sizeText } from '../../app/say-size'
import { sayPill, timeOf } from '../../app/say-sync'
import { useStation, useWatched } from '../../app/station-context'
import { isTrouble, isWaiting } from '../../app/useCounts'
import { useOnline } from '../../app/useOnline'
import { ExportButton } from './ExportButton'
import { StateTag } from './StateTag'
import './outbox.css'

/** Without a network nothing is wrong: the first sentence says all, and red is for what a person has to mend. */
const QUIET: readonly string[] = ['allSent', 'offline', 'sending', 'paused']

/** 上传抽屉 — what waits, how far it is, what stands in the way; trouble first. */
export default function SyncDrawer({ onClose }: { readonly onClose: () => void }) {
  const station = useStation()
  const sync = useWatched(station.sync)
  const outbox = useWatched(station.outbox)
  const words = sayPill(sync, useOnline())
  const rows = [...outbox.filter((one) => isTrouble(one)), ...outbox.filter((one) => isWaiting(one.state))]
  useSecond()
  const leave = (screen: 'problems' | 'outbox') => {
    onClose()
    go(screen)
  }
  return (
    <Drawer
      title={words.text}
      note={words.first}
      onClose={onClose}
      actions={
        <>
          <ExportButton />
          <Button onClick={() => void station.pauseSync(!sync.paused)}>
            {sync.paused ? '接着传' : '先停一停（省流量）'}
          </Button>
          <Button kind="solid" onClick={() => void station.syncNow()}>
            现在传
          </Button>
        </>
      }
    >
      <div className="st-record">
        {sync.problem === null || QUIET.includes(sync.pill) ? null : <ProblemPanel problem={sync.problem} />}
        {sync.needsSignIn ? (
          <p className="st-warn">登录过期了：收的件照常上传，本站的清单要登录后才更新。请锁屏，再用账号登录一次</p>
        ) : null}
        {sync.bytesTotal > sync.bytesSent ? (
          <div>
            <progress className="st-bar" aria-label="总共已传" max={sync.bytesTotal} value={sync.bytesSent} />
            <p className="ym-note">
              已传 {sizeText(sync.bytesSent)}，共 {sizeText(sync.bytesTotal)}
              {sync.bytesPerSecond === null || sync.bytesPerSecond === 0
                ? ''
                : `，每秒 ${sizeText(sync.bytesPerSecond)}，大约还要 ${leftText(sync.bytesTotal - sync.bytesSent, sync.bytesPerSecond)}`}
            </p>
          </div>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState title="没有待上传的件。收了件会出现在这里" />
        ) : (
          <ul className="st-sync-rows">
            {rows.map((row) => (
              <li key={row.opId}>
                <button
                  type="button"
                  className="st-sync-row"
                  onClick={() => leave(isTrouble(row) ? 'problems' : 'outbox')}
                >
                  <span>
                    {row.who} · {row.title}
                  </span>
                  <StateTag row={row} />
                  {row.bytesSent > 0 && row.bytesSent < row.bytes ? (
                    <progress className="st-bar" aria-label="这一件已传" max={row.bytes} value={row.bytesSent} />
                  ) : null}
                  {row.problem === null ? null : <span className="ym-note">{row.problem.what}</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
        <dl className="st-facts">
          <div>
            <dt>上次连上服务器</dt>
            <dd>{sync.lastSyncAtMs === null ? '还没有' : timeOf(sync.lastSyncAtMs)}</dd>
          </div>
          <div>
            <dt>还没传的</dt>
            <dd>
              {sync.unsentRecords} 件，{sync.unsentPhotos} 张照片
            </dd>
          </div>
        </dl>
      </div>
    </Drawer>
  )
}

/** Draws once a second, so that the time of the next try stays true. */
function useSecond(): void {
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((now) => now + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
}

function leftText(bytes: number, perSecond: number): string {
  const seconds = Math.ceil(bytes / perSecond)
  return seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}
