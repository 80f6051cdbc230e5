import { useMemo } from 'react'
import { code128 } from './code128'

/** Light before and after the bars, in modules, without which a scanner does not find them. */
const QUIET = 10

/** 条码 — Code 128, dark on white in every theme. `module` is the width of the thinnest bar, `height` that of all bars, in millimetres. */
export function Barcode({
  text,
  module,
  height,
  label,
}: {
  readonly text: string
  readonly module: number
  readonly height: number
  readonly label: string
}) {
  const { path, width } = useMemo(() => {
    let at = QUIET
    const bars = code128(text).map((run, index) => {
      const bar = index % 2 === 0 ? `M${at} 0h${run}v1h-${run}z` : ''
      at += run
      return bar
    })
    return { path: bars.join(''), width: at + QUIET }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} 1`}
      width={`${width * module}mm`}
      height={`${height}mm`}
      preserveAspectRatio="none"
    >
      <rect width={width} height={1} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
