import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { PadProps } from './pad-props'

type Context = {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: string
  lineJoin: string
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
}
type Node = { width: number; height: number; getContext(kind: '2d'): Context; toDataURL(mime: string): string }
type TouchEvent = { touches: readonly { x: number; y: number }[] }

/** A canvas to sign on with the finger. */
export function SignaturePad({ label, onDraw }: PadProps) {
  const node = useRef<Node | null>(null)
  const [empty, setEmpty] = useState(true)

  useEffect(() => {
    Taro.createSelectorQuery()
      .select('#pad-canvas')
      .fields({ node: true, size: true })
      .exec((found) => {
        const first = found?.[0] as { node?: Node; width: number; height: number } | null | undefined
        if (!first?.node) return
        node.current = first.node
        first.node.width = first.width
        first.node.height = first.height
        wipe(first.node)
      })
  }, [])

  const point = (event: unknown) => (event as TouchEvent).touches[0]
  return (
    <View className="pad">
      <Canvas
        id="pad-canvas"
        type="2d"
        className="pad-canvas"
        disableScroll
        aria-label={label}
        onTouchStart={(event) => {
          const at = point(event)
          const context = node.current?.getContext('2d')
          context?.beginPath()
          if (at !== undefined) context?.moveTo(at.x, at.y)
        }}
        onTouchMove={(event) => {
          const at = point(event)
          const context = node.current?.getContext('2d')
          if (at !== undefined) context?.lineTo(at.x, at.y)
          context?.stroke()
        }}
        onTouchEnd={() => {
          setEmpty(false)
          const data = node.current?.toDataURL('image/png') ?? ''
          onDraw(data === '' ? null : fromBase64(data.slice(data.indexOf(',') + 1)))
        }}
      />
      {empty ? <View className="pad-hint">请在这里签名</View> : null}
      <View
        className="linklike"
        ariaRole="button"
        onClick={() => {
          if (node.current !== null) wipe(node.current)
          setEmpty(true)
          onDraw(null)
        }}
      >
        擦掉重签
      </View>
    </View>
  )
}

function wipe(node: Node): void {
  const context = node.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, node.width, node.height)
  context.strokeStyle = '#1b2422'
  context.lineWidth = 3
  context.lineCap = 'round'
  context.lineJoin = 'round'
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of base64; WeChat has given up its own decoder. */
function fromBase64(text: string): ArrayBuffer {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '')
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4))
  let [held, bits, at] = [0, 0, 0]
  for (const letter of clean) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return bytes.buffer
}
