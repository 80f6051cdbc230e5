import { type PointerEvent, useRef, useState } from 'react'
import { Button } from '../components/action/Button'
import { ProblemPanel } from '../components/feedback/ProblemPanel'
import { Skeleton } from '../components/feedback/Skeleton'
import { useKeys } from '../keys/useKeys'
import { useScrollable } from '../keys/useScrollable'
import { useFileUrl } from './useFileUrl'
import './page-viewer.css'

const ZOOMS = [1, 1.5, 2, 3] as const

/** 一页 — one file of one line of the list. */
export type ViewedPage = {
  readonly name: string
  readonly fileId: string
  readonly mime: string | null
  readonly arrived: boolean
}

type PageViewerProps = { readonly page: ViewedPage; readonly onStep: (by: 1 | -1) => void }

/** 一页 — zoom, turn, drag; a PDF in the browser's own viewer. */
export function PageViewer({ page, onStep }: PageViewerProps) {
  const file = useFileUrl(page.arrived ? `/files/${page.fileId}` : null)
  const [zoomAt, setZoomAt] = useState(0)
  const [turn, setTurn] = useState(0)
  const rotate = () => setTurn((now) => (now + 90) % 360)
  const zoom = (by: number) => setZoomAt((now) => Math.min(Math.max(0, now + by), ZOOMS.length - 1))
  useKeys({ r: rotate, '+': () => zoom(1), '=': () => zoom(1), '-': () => zoom(-1) })
  const isPdf = (file.mime ?? page.mime) === 'application/pdf'
  if (!page.arrived) return <div className="ym-page-none">这一张还在传，传到了会自己出现。文字已经收到。</div>
  return (
    <div className="ym-page-view">
      {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
      {file.url === null ? (
        file.problem === null ? (
          <Skeleton lines={6} />
        ) : null
      ) : isPdf ? (
        <iframe className="ym-page-pdf" title={page.name} src={`${file.url}#toolbar=0&view=FitH`} />
      ) : (
        <Picture url={file.url} name={page.name} zoom={ZOOMS[zoomAt] ?? 1} turn={turn} />
      )}
      <div className="ym-page-tools">
        <Button size="small" kind="text" icon="left" onClick={() => onStep(-1)} aria-label="上一页" />
        <Button size="small" kind="text" onClick={() => zoom(-1)} disabled={zoomAt === 0 || isPdf}>
          缩小
        </Button>
        <Button size="small" kind="text" onClick={() => zoom(1)} disabled={zoomAt === ZOOMS.length - 1 || isPdf}>
          放大
        </Button>
        <Button size="small" kind="text" icon="turn" onClick={rotate} disabled={isPdf}>
          转一下
        </Button>
        <Button size="small" kind="text" icon="right" onClick={() => onStep(1)} aria-label="下一页" />
      </div>
    </div>
  )
}

/** The picture in its window; larger than the window it is moved by dragging. */
function Picture({
  url,
  name,
  zoom,
  turn,
}: {
  readonly url: string
  readonly name: string
  readonly zoom: number
  readonly turn: number
}) {
  const box = useScrollable()
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null)
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    const seen = event.currentTarget
    seen.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, y: event.clientY, left: seen.scrollLeft, top: seen.scrollTop }
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const start = from.current
    if (start === null) return
    event.currentTarget.scrollTo(start.left - (event.clientX - start.x), start.top - (event.clientY - start.y))
  }
  return (
    <div
      ref={box}
      className="ym-picture"
      data-zoomed={zoom > 1 || undefined}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null
      }}
    >
      <img
        src={url}
        alt={name}
        draggable={false}
        style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%`, transform: `rotate(${turn}deg)` }}
      />
    </div>
  )
}
