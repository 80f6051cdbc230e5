import { useEffect, useState } from 'react'

/** 倒计时 — until another code may be asked for; the demo county also shows the code. */
export function useCodeTimer(): {
  left: number
  sent: boolean
  demoCode: string | null
  begin: (seconds: number, demoCode: string | null) => void
} {
  const [until, setUntil] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  const [demoCode, setDemoCode] = useState<string | null>(null)
  useEffect(() => {
    if (until === null) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  return {
    left: until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000)),
    sent: until !== null,
    demoCode,
    begin: (seconds, code) => {
      setNow(Date.now())
      setUntil(Date.now() + seconds * 1000)
      setDemoCode(code)
    },
  }
}
