import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../action/Button'
import './capture.css'

export type SignaturePadProps = {
  /** Called with the drawing as PNG when the person is done. */
  readonly onDone: (png: Blob) => void
  readonly label: string
}

/** Drawn twice as fine as shown, so that it prints well. */
const SCALE = 2
const WIDTH = 480
const HEIGHT = 160

/** 签名 — finger, pen or mouse; Esc is left to the page. Whoever cannot write gives a fingerprint before a witness, which is asked elsewhere. */
export function SignaturePad({ onDone, label }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = useRef<{ x: number; y: number } | null>(null)
  const [drawn, setDrawn] = useState(false)
  const wipe = () => {
    const context = canvas.current?.getContext('2d')
    context?.clearRect(0, 0, WIDTH * SCALE, HEIGHT * SCALE)
    setDrawn(false)
  }
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.lineWidth = 3 * SCALE
    context.lineCap = 'round'
    context.lineJoin = 'round'
  }, [])
  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      x: ((event.clientX - box.left) / box.width) * WIDTH * SCALE,
      y: ((event.clientY - box.top) / box.height) * HEIGHT * SCALE,
    }
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const context = event.currentTarget.getContext('2d')
    const from = pen.current
    if (!context || from === null) return
    const to = at(event)
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
    pen.current = to
    setDrawn(true)
  }
  return (
    <div className="ym-signature">
      <canvas
        ref={canvas}
        width={WIDTH * SCALE}
        height={HEIGHT * SCALE}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          pen.current = at(event)
        }}
        onPointerMove={draw}
        onPointerUp={() => {
          pen.current = null
        }}
      />
      <div className="ym-signature-acts">
        <Button size="small" kind="text" onClick={wipe} disabled={!drawn}>
          重签
        </Button>
        <Button
          size="small"
          disabled={!drawn}
          onClick={() => canvas.current?.toBlob((png) => png && onDone(png), 'image/png')}
        >
          签好了
        </Button>
      </div>
    </div>
  )
}
