/** 位置 — longitude, latitude and the radius in metres within which they hold. */
export type Located = { readonly lng: number; readonly lat: number; readonly accuracy: number }

/** Whether this platform can tell where it is. */
export const CAN_LOCATE = false

/** WeChat gives locations only to reviewed programs of certain kinds; until then the counter adds it. */
export function locate(): Promise<Located> {
  return Promise.reject(new Error('no location'))
}
