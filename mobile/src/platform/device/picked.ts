/** 拍到的 — the bytes to send, and small pixels to judge them by; null where they cannot be had. */
export type Picked = {
  readonly bytes: ArrayBuffer
  readonly mime: string
  readonly pixels: { readonly data: ArrayLike<number>; readonly width: number; readonly height: number } | null
}

/** Longest side of a photo that is sent: print of 10 pt stays legible on a page of A4. */
export const LONGEST_SIDE = 2400
/** Width at which sharpness and light are judged. */
export const JUDGED_WIDTH = 640
