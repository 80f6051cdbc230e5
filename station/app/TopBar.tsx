import { lazy, Suspense, useState } from 'react'
import { Button } from '../../web/components/action/Button'
import { useKeys } from '../../web/keys/useKeys'
import { applyTextSize, readTextSize } from '../../web/theme/theme'
import { SyncPill } from './SyncPill'
import { useOpenDevice, useStation } from './station-context'

const HelpDialog = lazy(() => import('./HelpDialog'))
const SyncDrawer = lazy(() => import('../features/outbox/SyncDrawer'))

/** 顶栏 — whose station this is, who sits here, and the truth about what was sent. */
export function TopBar() {
  const station = useStation()
  const device = useOpenDevice()
  const [size, setSize] = useState(readTextSize)
  const [open, setOpen] = useState<'help' | 'sync' | null>(null)
  const resize = () => {
    const next = size === 'large' ? 'normal' : 'large'
    applyTextSize(next)
    setSize(next)
  }
  const help = () => setOpen('help')
  useKeys({ F1: help })
  return (
    <header className="st-top ym-no-print">
      <p className="st-top-point">{device.point.name}</p>
      <p className="st-top-clerk">{device.clerk.name}</p>
      <div className="st-top-side">
        <SyncPill onOpen={() => setOpen('sync')} />
        <Button kind="text" aria-pressed={size === 'large'} onClick={resize}>
          {size === 'large' ? '正常字' : '大字'}
        </Button>
        <Button kind="text" keyHint="F1" onClick={help}>
          帮助
        </Button>
        <Button kind="text" icon="lock" onClick={() => void station.lock()}>
          锁屏
        </Button>
      </div>
      <Suspense fallback={null}>
        {open === 'help' ? <HelpDialog onClose={() => setOpen(null)} /> : null}
        {open === 'sync' ? <SyncDrawer onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </header>
  )
}
