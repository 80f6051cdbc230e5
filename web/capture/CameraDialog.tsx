import { useEffect, useRef, useState } from 'react'
import { Button } from '../components/action/Button'
import { Tag } from '../components/feedback/Light'
import { Select } from '../components/field/Select'
import { Dialog } from '../components/overlay/Dialog'
import { sayPhotoFlaw } from './measure-quality'
import { readPhotoFile, type TakenPhoto, takePhoto } from './photo-file'
import { type CameraState, useCamera } from './useCamera'
import './capture.css'

export type CameraDialogProps = {
  readonly title: string
  readonly hint: string
  readonly pagesTaken: number
  readonly maxPages: number
  /** Kept as soon as it is accepted; throws nothing. */
  readonly onKeep: (photo: TakenPhoto) => Promise<void>
  readonly onClose: () => void
}

const WORDS: Record<Exclude<CameraState, 'ready'>, string> = {
  starting: '正在打开摄像头',
  missing: '没找到摄像头，可以选照片文件',
  busy: '摄像头被别的程序占着，请关掉视频软件',
  refused: '浏览器没让用摄像头，请在地址栏左边打开，或选照片文件',
}

/** 拍材料 — space takes, Enter keeps; one page after another until the paper is complete. A file from the disk does as well. */
export function CameraDialog({ title, hint, pagesTaken, maxPages, onKeep, onClose }: CameraDialogProps) {
  const camera = useCamera()
  const [turns, setTurns] = useState(0)
  const [taken, setTaken] = useState<TakenPhoto | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const [saving, setSaving] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const full = pagesTaken >= maxPages
  const recommended = useRef<HTMLButtonElement>(null)
  const step = `${camera.state} ${taken === null} ${full}`
  // The recommended button changes with each step; Enter must always hit it.
  useEffect(() => {
    if (step !== '') recommended.current?.focus()
  }, [step])

  const take = async () => {
    if (camera.video.current !== null && camera.state === 'ready')
      setTaken(await takePhoto(camera.video.current, turns))
  }
  const keep = async () => {
    if (taken === null) return
    setSaving(true)
    await onKeep(taken)
    setSaving(false)
    setTaken(null)
  }
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    const photo = await readPhotoFile(chosen)
    setUnreadable(photo === null)
    if (photo !== null) setTaken(photo)
  }
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        taken === null ? (
          <>
            <span className="ym-capture-count">
              已拍 {pagesTaken} 页{full ? '，够了' : ''}
            </span>
            <Button onClick={() => file.current?.click()}>选照片文件</Button>
            <Button icon="turn" onClick={() => setTurns((now) => (now + 1) % 4)}>
              转一下
            </Button>
            {pagesTaken > 0 ? <Button onClick={onClose}>拍完了</Button> : null}
            <Button
              kind="solid"
              icon="camera"
              ref={recommended}
              disabled={camera.state !== 'ready' || full}
              onClick={take}
            >
              拍照
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => setTaken(null)}>重拍</Button>
            <Button kind="solid" ref={recommended} busy={saving} onClick={keep}>
              就用这张
            </Button>
          </>
        )
      }
    >
      <p className="ym-soft">{hint}</p>
      <div className="ym-capture">
        <video
          ref={camera.video}
          muted
          playsInline
          className="ym-capture-picture"
          style={{ transform: `rotate(${turns * 90}deg)` }}
          hidden={taken !== null || camera.state !== 'ready'}
        />
        {camera.state === 'ready' || taken !== null ? null : <p className="ym-capture-words">{WORDS[camera.state]}</p>}
        {taken === null ? <span className="ym-capture-frame" aria-hidden="true" /> : <Preview photo={taken} />}
      </div>
      {unreadable ? <p className="ym-field-error">请选照片或 PDF。这个文件打不开，原来的没动</p> : null}
      {camera.devices.length > 1 && taken === null ? (
        <div className="ym-capture-device">
          <Select
            aria-label="用哪个摄像头"
            options={camera.devices.map((one) => ({ value: one.id, label: one.label }))}
            value={camera.chosen}
            placeholder="换摄像头"
            onChange={(id) => id !== null && camera.choose(id)}
          />
        </div>
      ) : null}
      <input
        ref={file}
        type="file"
        hidden
        accept="image/*,application/pdf"
        aria-label="选照片文件"
        onChange={(event) => {
          void choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </Dialog>
  )
}

function Preview({ photo }: { readonly photo: TakenPhoto }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([photo.bytes as BlobPart], { type: photo.mime }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  if (photo.mime === 'application/pdf') return <p className="ym-capture-words">PDF 文件，可以直接用</p>
  return (
    <>
      {url === null ? null : <img className="ym-capture-picture" src={url} alt="刚拍的这一页" />}
      <div className="ym-capture-verdict" role="status">
        {photo.flaw === null ? (
          <Tag tone="good" icon="tick">
            看得清
          </Tag>
        ) : (
          <Tag tone="soon" icon="alert">
            {`${sayPhotoFlaw(photo.flaw)}（也可以先用）`}
          </Tag>
        )}
      </div>
    </>
  )
}
