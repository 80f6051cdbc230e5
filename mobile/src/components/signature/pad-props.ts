/** 签名板 — tells the drawing as PNG bytes after each stroke; null after it was wiped. */
export type PadProps = { readonly label: string; readonly onDraw: (png: ArrayBuffer | null) => void }
