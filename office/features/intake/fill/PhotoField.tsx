import { CameraDialog } from '@web/capture/CameraDialog'
import { Button } from '@web/components/action/Button'
import { Tag } from '@web/components/feedback/Light'
import { TextInput } from '@web/components/field/TextInput'
import type { DeviceControl } from '@web/form/FieldControl'
import { useState } from 'react'
import type { Pages } from './usePages'

type PhotoFieldProps = { readonly control: Parameters<DeviceControl>[0]; readonly onSent: Pages['addPhoto'] }

/** 照片类的一栏 — taken here or chosen; a place is written down in words at the counter, for it is far from the place. */
export function PhotoField({ control, onSent }: PhotoFieldProps) {
  const [open, setOpen] = useState(false)
  const { field, value, onChange, aria } = control
  if (field.type !== 'photo') {
    return <TextInput {...aria} value={typeof value === 'string' ? value : ''} onChange={onChange} />
  }
  const taken = typeof value === 'string' && value !== ''
  return (
    <p className="of-row">
      <Button {...aria} size="small" icon="camera" onClick={() => setOpen(true)}>
        {taken ? '重拍' : '拍照或选照片'}
      </Button>
      {taken ? <Tag tone="good">已拍</Tag> : null}
      {open ? (
        <CameraDialog
          title={field.label}
          hint={field.help}
          pagesTaken={0}
          maxPages={1}
          onKeep={async (photo) => {
            const fileId = await onSent(field.key, photo)
            if (fileId !== null) onChange(fileId)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </p>
  )
}
