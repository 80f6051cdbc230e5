import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { PadProps } from './pad-props'

/** A canvas to sign on with finger, pen or mouse. */
export function SignaturePad({ label, onDraw }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [empty, setEmpty] = useState(true)
  const drawing = useRef(false)

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    element.width = element.clientWidth * 2
    element.height = element.clientHeight * 2
    wipe(element)
  }, [])

  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return [(event.clientX - box.left) * 2, (event.clientY - box.top) * 2] as const
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    drawing.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
    const context = event.currentTarget.getContext('2d')
    context?.beginPath()
    context?.moveTo(...at(event))
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    const context = event.currentTarget.getContext('2d')
    context?.lineTo(...at(event))
    context?.stroke()
  }
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    drawing.current = false
    setEmpty(false)
    event.currentTarget.toBlob((blob) => void blob?.arrayBuffer().then(onDraw), 'image/png')
  }
  return (
    <div className="pad">
      <canvas
        ref={canvas}
        className="pad-canvas"
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {empty ? <span className="pad-hint">请在这里签名</span> : null}
      <button
        type="button"
        className="linklike"
        onClick={() => {
          if (canvas.current !== null) wipe(canvas.current)
          setEmpty(true)
          onDraw(null)
        }}
      >
        擦掉重签
      </button>
    </div>
  )
}

function wipe(element: HTMLCanvasElement): void {
  const context = element.getContext('2d')
  if (context === null) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, element.width, element.height)
  context.strokeStyle = '#1b2422'
  context.lineWidth = 6
  context.lineCap = 'round'
  context.lineJoin = 'round'
}
