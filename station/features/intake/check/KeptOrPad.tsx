import type { SignedPicture } from '@shared/station/signed-check'
import { useEffect, useState } from 'react'
import { SignPad } from '../../../../web/capture/SignPad'
import { Button } from '../../../../web/components/action/Button'
import { Field } from '../../../../web/components/field/Field'

export type KeptOrPadProps = {
  readonly label: string
  /** A signature made before somebody went back to look, for the same content. */
  readonly picture: SignedPicture | null
  readonly onChange: (picture: SignedPicture | null) => void
}

/** 签过的，或签名板 — shows the signature that still counts; 重签 brings the empty board. */
export function KeptOrPad({ label, picture, onChange }: KeptOrPadProps) {
  const [kept, setKept] = useState(picture)
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (kept === null) return
    const made = URL.createObjectURL(new Blob([kept.bytes as BlobPart], { type: kept.mime }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [kept])
  return (
    <Field label={label} group required>
      {() =>
        kept === null ? (
          <SignPad label={label} onChange={onChange} />
        ) : (
          <div className="ym-sign">
            {url === null ? null : <img className="ym-sign-board" src={url} alt={`${label}，已签`} />}
            <Button
              size="small"
              kind="text"
              className="ym-sign-clear"
              onClick={() => {
                setKept(null)
                onChange(null)
              }}
            >
              重签
            </Button>
          </div>
        )
      }
    </Field>
  )
}
