import { lazy, Suspense, useState } from 'react'
import type { TakenPhoto } from '../../../../web/capture/photo-file'
import { Button } from '../../../../web/components/action/Button'
import { PhotoSlot } from '../../../../web/components/data/PhotoSlot'
import { Dialog } from '../../../../web/components/overlay/Dialog'
import { useKeys } from '../../../../web/keys/useKeys'
import { isExempt, type MaterialSlot, nextToTake } from './material-slots'
import { usePhotoUrls } from './usePhotoUrls'

const CameraDialog = lazy(async () => ({
  default: (await import('../../../../web/capture/CameraDialog')).CameraDialog,
}))

export type MaterialPanelProps = {
  readonly slots: readonly MaterialSlot[]
  readonly notNeeded: readonly string[]
  readonly taking: string | null
  readonly onTaking: (lineKey: string | null) => void
  readonly onPhoto: (lineKey: string, photo: TakenPhoto) => Promise<unknown>
  readonly onRemove: (fileId: string) => Promise<void>
  readonly onPaper: (lineKey: string, paper: boolean) => void
}

/** 材料 — the list for this person as slots; each says what it holds. F4 takes the first that is missing. */
export function MaterialPanel(props: MaterialPanelProps) {
  const { slots, notNeeded, taking, onTaking } = props
  const [looking, setLooking] = useState<MaterialSlot | null>(null)
  const missing = slots.filter((slot) => slot.missing).length
  const current = slots.find((slot) => slot.line.key === taking)
  const urls = usePhotoUrls(slots.flatMap((slot) => slot.files.map((file) => file.fileId)))
  const takeNext = () => onTaking(nextToTake(slots))
  useKeys({ F4: takeNext })
  return (
    <aside className="st-materials" aria-label="材料">
      <header className="st-materials-head">
        <h2>材料</h2>
        <p className="ym-soft">
          {slots.length === 0 ? '这件不用带材料' : missing === 0 ? '都齐了' : `还缺 ${missing} 份`}
        </p>
      </header>
      {slots.map((slot) => (
        <PhotoSlot
          key={slot.line.key}
          name={slot.line.name}
          hint={slot.hint}
          state={slot.state}
          thumbs={slot.files.map((file) => ({ id: file.fileId, url: urls.get(file.fileId) ?? '', note: null }))}
          onTake={isExempt(slot) ? undefined : () => onTaking(slot.line.key)}
          onLook={() => setLooking(slot)}
          current={slot.line.key === taking}
          more={
            slot.files.length > 0 || isExempt(slot) ? null : (
              <Button size="small" kind="text" onClick={() => props.onPaper(slot.line.key, !slot.paper)}>
                {slot.paper ? '没收纸件' : '只收纸件'}
              </Button>
            )
          }
        />
      ))}
      {notNeeded.length === 0 ? null : (
        <details className="st-materials-rest">
          <summary>按他的情况，有 {notNeeded.length} 样不用交</summary>
          <ul className="ym-note">
            {notNeeded.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {current === undefined ? null : (
        <Suspense fallback={null}>
          <CameraDialog
            title={`拍${current.line.name}`}
            hint={current.line.hint}
            pagesTaken={current.files.length}
            maxPages={current.line.pages.max}
            onKeep={async (photo) => void (await props.onPhoto(current.line.key, photo))}
            onClose={() => onTaking(null)}
          />
        </Suspense>
      )}
      {looking === null ? null : (
        <LookDialog slot={looking} urls={urls} onRemove={props.onRemove} onClose={() => setLooking(null)} />
      )}
    </aside>
  )
}

function LookDialog(props: {
  readonly slot: MaterialSlot
  readonly urls: ReadonlyMap<string, string>
  readonly onRemove: (fileId: string) => Promise<void>
  readonly onClose: () => void
}) {
  const [gone, setGone] = useState<readonly string[]>([])
  const files = props.slot.files.filter((file) => !gone.includes(file.fileId))
  const remove = async (fileId: string) => {
    await props.onRemove(fileId)
    setGone((now) => [...now, fileId])
    if (files.length === 1) props.onClose()
  }
  return (
    <Dialog wide title={props.slot.line.name} onClose={props.onClose}>
      <ul className="st-pages">
        {[...files.entries()].map(([at, file]) => (
          <li key={file.fileId}>
            {file.mime === 'application/pdf' ? (
              <p className="st-pages-pdf">PDF 文件</p>
            ) : (
              <img src={props.urls.get(file.fileId)} alt={`第 ${at + 1} 页`} />
            )}
            <div className="st-pages-foot">
              <span>第 {at + 1} 页</span>
              <Button size="small" kind="danger" onClick={() => void remove(file.fileId)}>
                去掉这一页
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
