import { useState } from 'react'
import { CameraDialog } from '../../../../web/capture/CameraDialog'
import type { TakenPhoto } from '../../../../web/capture/photo-file'
import { Button } from '../../../../web/components/action/Button'
import type { ControlAria } from '../../../../web/components/field/Field'
import { TextInput } from '../../../../web/components/field/TextInput'

export type DeviceFieldProps = {
  readonly type: string
  readonly label: string
  readonly value: unknown
  readonly aria: ControlAria
  readonly onChange: (value: unknown) => void
  /** Keeps a photo with the draft and answers its id, null when it could not be kept. */
  readonly onPhoto: (photo: TakenPhoto) => Promise<string | null>
}

/** 要用设备的一栏 — a photo is taken here; a place is described in words, for a counter does not stand where the house does. */
export function DeviceField({ type, label, value, aria, onChange, onPhoto }: DeviceFieldProps) {
  const [open, setOpen] = useState(false)
  if (type === 'location') {
    const words = (value as { words?: string } | null | undefined)?.words ?? ''
    return (
      <TextInput
        {...aria}
        placeholder="写清在哪里，比如屋后 50 米"
        value={words}
        onChange={(text) => onChange(text === '' ? null : { words: text })}
      />
    )
  }
  return (
    <>
      <Button id={aria.id} icon="camera" onClick={() => setOpen(true)}>
        {typeof value === 'string' && value !== '' ? '已拍，再拍一张' : `拍${label}`}
      </Button>
      {open ? (
        <CameraDialog
          title={`拍${label}`}
          hint="正面免冠，背景干净，脸看得清"
          pagesTaken={0}
          maxPages={1}
          onKeep={async (photo) => {
            const fileId = await onPhoto(photo)
            if (fileId !== null) onChange(fileId)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
