import { encode } from 'uqr'
import { Picture } from './base/base'

/** 二维码 — drawn as one SVG path in a data address, so that page and mini-program show the same picture. */
export function QrCode({ text, words, className = 'qr' }: { text: string; words: string; className?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`
  return <Picture className={className} words={words} source={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
}
