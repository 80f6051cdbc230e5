import { useMemo } from 'react'
import { encode } from 'uqr'

/** 二维码 — one path of squares, dark on white in every theme, sharp on paper. `size` is a CSS length. */
export function QrCode({
  text,
  size,
  label,
}: {
  readonly text: string
  readonly size: string
  readonly label: string
}) {
  const { path, edge } = useMemo(() => {
    const { data } = encode(text, { border: 2 })
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    return { path: squares.join(''), edge: data.length }
  }, [text])
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${edge} ${edge}`} width={size} height={size}>
      <rect width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
