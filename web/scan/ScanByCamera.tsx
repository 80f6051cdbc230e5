import { type RefObject, useEffect, useRef, useState } from 'react'
import { type CameraState, useCamera } from '../capture/useCamera'
import { Button } from '../components/action/Button'
import { Dialog } from '../components/overlay/Dialog'
import '../capture/capture.css'

type ScanByCameraProps = {
  /** Called once with what the code holds; the camera is closed by then. */
  readonly onCode: (text: string) => void
  readonly disabled?: boolean
}

/** 用摄像头扫 — for a counter without a scanner gun: the camera looks until it sees a QR code or bar code. */
export function ScanByCamera({ onCode, disabled = false }: ScanByCameraProps) {
  const [open, setOpen] = useState(false)
  const found = (text: string) => {
    setOpen(false)
    onCode(text)
  }
  return (
    <>
      <Button icon="camera" disabled={disabled} onClick={() => setOpen(true)}>
        用摄像头扫
      </Button>
      {open ? <LookingDialog onCode={found} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const WORDS: Record<Exclude<CameraState, 'ready'>, string> = {
  starting: '正在打开摄像头',
  missing: '没找到摄像头，可以用扫码枪，或者照着码下面的字输',
  busy: '摄像头被别的程序占着，请关掉视频软件',
  refused: '浏览器没让用摄像头，请在地址栏左边打开',
}

function LookingDialog({ onCode, onClose }: { onCode: (text: string) => void; onClose: () => void }) {
  const camera = useCamera()
  useLook(camera.video, camera.state === 'ready', onCode)
  return (
    <Dialog title="把码放到镜头前" onClose={onClose} actions={<Button onClick={onClose}>不扫了</Button>}>
      <p className="ym-soft">离镜头一掌远，手机屏幕调亮一点，看到了会自动往下走</p>
      <div className="ym-capture">
        <video
          ref={camera.video}
          muted
          playsInline
          className="ym-capture-picture"
          hidden={camera.state !== 'ready'}
          aria-label="镜头里的画面"
        />
        {camera.state === 'ready' ? (
          <span className="ym-capture-frame" aria-hidden="true" />
        ) : (
          <p className="ym-capture-words" role="status">
            {WORDS[camera.state]}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** Enough for a code held by hand; a weak machine is not kept busy all the time. */
const PAUSE_MS = 120
/** Longest side of what is looked at: a code that fills a third of the picture is still read. */
const LOOKED_AT = 960

/** Looks at the picture again and again until a code is in it. */
function useLook(video: RefObject<HTMLVideoElement>, ready: boolean, onCode: (text: string) => void): void {
  const told = useRef(onCode)
  told.current = onCode
  useEffect(() => {
    if (!ready) return
    let gone = false
    const look = async () => {
      const { readCode } = await import('./read-code')
      while (!gone) {
        const picture = video.current === null ? null : pictureOf(video.current)
        const text = picture === null ? null : await readCode(picture)
        if (gone) return
        if (text !== null) return told.current(text)
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }
    void look()
    return () => {
      gone = true
    }
  }, [video, ready])
}

function pictureOf(video: HTMLVideoElement): ImageData | null {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || videoHeight === 0) return null
  const scale = Math.min(1, LOOKED_AT / Math.max(videoWidth, videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return null
  pen.drawImage(video, 0, 0, canvas.width, canvas.height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}
