/** 位置 — longitude, latitude and the radius in metres within which they hold. */
export type Located = { readonly lng: number; readonly lat: number; readonly accuracy: number }

/** Whether this platform can tell where it is. */
export const CAN_LOCATE = true

/** Asks the browser once; rejects when the person or the browser says no. */
export function locate(): Promise<Located> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new Error('no location'))
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lng: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }),
      () => reject(new Error('no location')),
      { timeout: 15_000 },
    )
  })
}
