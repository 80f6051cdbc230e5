import { useEffect } from 'react'
import type { Station } from '../data/station-api'

/** Tells the device of every key and touch, and when the page goes out of sight, so that it locks when nobody is there. */
export function useTouch(station: Station): void {
  useEffect(() => {
    const touched = () => station.touch()
    window.addEventListener('keydown', touched)
    window.addEventListener('pointerdown', touched)
    const seen = () => station.show(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('keydown', touched)
      window.removeEventListener('pointerdown', touched)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [station])
}
