import type { CaseDetail } from '@shared/case/view/case-view'
import { useEffect, useRef, useState } from 'react'
import { newsOf } from './news-of'

/** What colleagues did while this screen was open; `seen` takes the line away. */
export function useNews(
  detail: CaseDetail,
  myName: string,
): { readonly said: string | null; readonly seen: () => void } {
  const { version } = detail.row
  const known = useRef(version)
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (version <= known.current) return
    setSaid(newsOf(detail.log, known.current, myName))
    known.current = version
  }, [version, detail.log, myName])
  return { said, seen: () => setSaid(null) }
}
