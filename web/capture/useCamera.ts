import { type RefObject, useEffect, useRef, useState } from 'react'

/** 摄像头的处境 */
export type CameraState = 'starting' | 'ready' | 'missing' | 'busy' | 'refused'

const CHOSEN_UNDER = 'ym-camera'

export type Camera = {
  readonly video: RefObject<HTMLVideoElement>
  readonly state: CameraState
  readonly devices: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: string | null
  readonly choose: (id: string) => void
}

/** Opens the camera while its page is there; remembers which one was chosen on this machine (document cameras are cameras too). */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  const [devices, setDevices] = useState<Camera['devices']>([])
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN_UNDER))
  useEffect(() => {
    let stream: MediaStream | null = null
    let gone = false
    const open = async () => {
      setState('starting')
      try {
        const opened = await navigator.mediaDevices.getUserMedia(wanted(chosen))
        if (gone) return stop(opened)
        stream = opened
        if (video.current !== null) {
          video.current.srcObject = opened
          await video.current.play()
        }
        setState('ready')
        setDevices(await listCameras())
      } catch (error) {
        if (!gone) setState(reasonOf(error))
      }
    }
    void open()
    return () => {
      gone = true
      if (stream !== null) stop(stream)
    }
  }, [chosen])
  const choose = (id: string) => {
    localStorage.setItem(CHOSEN_UNDER, id)
    setChosen(id)
  }
  return { video, state, devices, chosen, choose }
}

function wanted(deviceId: string | null): MediaStreamConstraints {
  const size = { width: { ideal: 2592 }, height: { ideal: 1944 } }
  return { video: deviceId === null ? { ...size, facingMode: 'environment' } : { ...size, deviceId }, audio: false }
}

async function listCameras(): Promise<Camera['devices']> {
  const all = await navigator.mediaDevices.enumerateDevices()
  return all
    .filter((one) => one.kind === 'videoinput')
    .map((one, index) => ({ id: one.deviceId, label: one.label === '' ? `摄像头 ${index + 1}` : one.label }))
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function reasonOf(error: unknown): CameraState {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing'
}
