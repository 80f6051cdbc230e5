import { useEffect, useState } from 'react'
import './feedback.css'

/** What loads faster than this shows no skeleton at all: a flicker is worse than a short wait. */
const SHOW_AFTER_MS = 300

/** 占位 — the shape of what comes, after 300 ms only. */
export function Skeleton({ lines = 4, label = '正在打开' }: { readonly lines?: number; readonly label?: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div role="status" aria-label={label} className="ym-skeleton">
      {Array.from({ length: lines }, (_, index) => `${index}`).map((key) => (
        <span key={key} className="ym-skeleton-line" />
      ))}
    </div>
  )
}
