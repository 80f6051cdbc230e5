import { type PointerEvent, useRef, useState } from 'react'
import { Button } from '../components/action/Button'
import './capture.css'

export type SignPadProps = {
  readonly label: string
  /** The signature as a PNG, null when the pad is empty again. */
  readonly onChange: (picture: { bytes: Uint8Array; mime: string } | null) => void
}

const INK = '#1b2422'
/** Drawn twice as fine as shown, so that it prints without steps. */
const FINE = 2

/** 签名板 — pen, finger or mouse; the strokes are kept as a picture when the pen is lifted. */
export function SignPad({ label, onChange }: SignPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  const [empty, setEmpty] = useState(true)

  /** Sized when the first stroke begins: inside a dialog that is still opening, the board has no size yet. */
  const prepare = (board: HTMLCanvasElement) => {
    const width = board.clientWidth * FINE
    if (board.width === width) return
    board.width = width
    board.height = board.clientHeight * FINE
    const pen = board.getContext('2d')
    if (pen === null) return
    pen.scale(FINE, FINE)
    pen.lineWidth = 2.6
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.strokeStyle = INK
  }
  const stroke = (event: PointerEvent<HTMLCanvasElement>, begin: boolean) => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    const { offsetX, offsetY } = event.nativeEvent
    if (begin) {
      pen.beginPath()
      pen.moveTo(offsetX, offsetY)
    }
    pen.lineTo(offsetX + 0.01, offsetY)
    pen.stroke()
  }
  const keep = () => {
    if (!drawing.current) return
    drawing.current = false
    if (canvas.current !== null) onChange({ bytes: pictureOf(canvas.current), mime: 'image/png' })
  }
  const clear = () => {
    const board = canvas.current
    board?.getContext('2d')?.clearRect(0, 0, board.width, board.height)
    setEmpty(true)
    onChange(null)
  }
  return (
    <div className="ym-sign">
      <canvas
        ref={canvas}
        className="ym-sign-board"
        role="img"
        aria-label={`${label}，${empty ? '还没签' : '已签'}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drawing.current = true
          prepare(event.currentTarget)
          setEmpty(false)
          stroke(event, true)
        }}
        onPointerMove={(event) => drawing.current && stroke(event, false)}
        onPointerUp={keep}
        onPointerCancel={keep}
      />
      {empty ? <span className="ym-sign-hint">请在这里签名</span> : null}
      <Button size="small" kind="text" className="ym-sign-clear" disabled={empty} onClick={clear}>
        重签
      </Button>
    </div>
  )
}

/** Made at once, not by a callback: a button pressed right after the last stroke finds the signature, and none comes back after 重签. */
function pictureOf(board: HTMLCanvasElement): Uint8Array {
  const [, base64 = ''] = board.toDataURL('image/png').split(',')
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}
