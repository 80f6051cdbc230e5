import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Icon } from '../action/Icon'
import './feedback.css'

/** Long enough to read two short sentences. */
const SHOWN_MS = 5_000

const AnnounceContext = createContext<(text: string) => void>(() => undefined)

/** Says something in passing: 已存本机 10:32. Errors that need an answer belong into a ProblemPanel instead. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext)
}

/** 提示条 — one line at the foot of the page, read out by screen readers, gone by itself, never in the way of the focus. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; at: number } | null>(null)
  const announce = useCallback((text: string) => setSaid((now) => ({ text, at: (now?.at ?? 0) + 1 })), [])
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className="ym-announce ym-no-print" role="status" aria-live="polite">
        {said === null ? null : (
          <span key={said.at} className="ym-announce-text">
            <Icon name="tick" />
            {said.text}
          </span>
        )}
      </div>
    </AnnounceContext.Provider>
  )
}
