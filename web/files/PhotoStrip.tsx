import { useState } from 'react'
import { Button } from '../components/action/Button'
import { Skeleton } from '../components/feedback/Skeleton'
import { Dialog } from '../components/overlay/Dialog'
import { PageViewer } from './PageViewer'
import { useFileUrl } from './useFileUrl'
import './photo-strip.css'

/** 一张照片 — with the line that it is of; not `open` when it has not come, or the reader may not see it. */
export type StripPhoto = { readonly fileId: string; readonly lineName: string; readonly open: boolean }

/** Pictures come over the line whole: more than these are asked for only when somebody wants them. */
const AT_FIRST = 8

type PhotoStripProps = {
  readonly photos: readonly StripPhoto[]
  /** What is said of those that cannot be opened, after their number. */
  readonly whyShut: string
}

/** 小图一排 — small pictures, each with its name; pressed, one opens large and the others are a step away. */
export function PhotoStrip({ photos, whyShut }: PhotoStripProps) {
  const [at, setAt] = useState<number | null>(null)
  const [all, setAll] = useState(false)
  const open = photos.filter((photo) => photo.open)
  const shown = all ? open : open.slice(0, AT_FIRST)
  const page = at === null ? undefined : open[at]
  const shut = photos.length - open.length
  return (
    <section className="ym-photos" aria-label="照片">
      <h3>照片 {photos.length} 张</h3>
      <ul className="ym-photo-list">
        {shown.map((photo, index) => (
          <li key={photo.fileId}>
            <button type="button" className="ym-photo" onClick={() => setAt(index)}>
              <SmallPicture fileId={photo.fileId} />
              <span className="ym-photo-name">{photo.lineName}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === open.length ? null : (
        <Button size="small" onClick={() => setAll(true)}>
          再看 {open.length - shown.length} 张
        </Button>
      )}
      {shut === 0 ? null : (
        <p className="ym-note">
          有 {shut} 张{whyShut}
        </p>
      )}
      {page === undefined ? null : (
        <Dialog title={page.lineName} wide onClose={() => setAt(null)}>
          <PageViewer
            key={page.fileId}
            page={{ name: page.lineName, fileId: page.fileId, mime: null, arrived: true }}
            onStep={(by) => setAt((now) => Math.min(Math.max(0, (now ?? 0) + by), open.length - 1))}
          />
        </Dialog>
      )}
    </section>
  )
}

/** The words beside it name it; a PDF and a picture that cannot be had show as an empty sheet. */
function SmallPicture({ fileId }: { readonly fileId: string }) {
  const { url, mime, problem } = useFileUrl(`/files/${fileId}`)
  if (url === null && problem === null) return <Skeleton lines={2} />
  return (
    <span className="ym-photo-frame">
      {url !== null && mime?.startsWith('image/') ? <img src={url} alt="" /> : <span className="ym-note">打开看</span>}
    </span>
  )
}
