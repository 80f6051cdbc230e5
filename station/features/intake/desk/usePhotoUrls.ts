import { useEffect, useState } from 'react'
import { useStation } from '../../../app/station-context'

/** Addresses of kept photos for showing, by file id; freed when the page goes. */
export function usePhotoUrls(fileIds: readonly string[]): ReadonlyMap<string, string> {
  const station = useStation()
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map())
  const wanted = fileIds.join(' ')
  useEffect(() => {
    let gone = false
    const made: string[] = []
    const read = async () => {
      const found = new Map<string, string>()
      for (const fileId of wanted === '' ? [] : wanted.split(' ')) {
        const { bytes, mime } = await station.photo(fileId)
        const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mime }))
        made.push(url)
        found.set(fileId, url)
      }
      if (!gone) setUrls(found)
    }
    void read()
    return () => {
      gone = true
      for (const url of made) URL.revokeObjectURL(url)
    }
  }, [station, wanted])
  return urls
}
