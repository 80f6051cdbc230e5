import { makeProblem, type Problem } from '@shared/problem/problem'
import { useEffect, useState } from 'react'
import { pageHeaders } from '../api/page-headers'

/** A file of the server as an address that this page alone can show. */
export type ShownFile = { readonly url: string | null; readonly mime: string | null; readonly problem: Problem | null }

const NOTHING: ShownFile = { url: null, mime: null, problem: null }

/** Fetches a file with the session of this browser into memory (null asks for none); what was shown is let go with the component. */
export function useFileUrl(path: string | null): ShownFile {
  const [shown, setShown] = useState<ShownFile>(NOTHING)
  useEffect(() => {
    setShown(NOTHING)
    if (path === null) return
    const stop = new AbortController()
    let url: string | null = null
    fetchFile(path, stop.signal)
      .then((blob) => {
        url = URL.createObjectURL(blob)
        setShown({ url, mime: blob.type, problem: null })
      })
      .catch(() => {
        if (!stop.signal.aborted) setShown({ url: null, mime: null, problem: makeProblem('net.unreachable') })
      })
    return () => {
      stop.abort()
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [path])
  return shown
}

/** The bytes of a file of the server. Throws when it cannot be had. */
export async function fetchFile(path: string, signal?: AbortSignal): Promise<Blob> {
  const answer = await fetch(path, {
    credentials: 'same-origin',
    headers: await pageHeaders(),
    ...(signal ? { signal } : {}),
  })
  if (!answer.ok) throw new Error(`file answered ${answer.status}`)
  return answer.blob()
}
