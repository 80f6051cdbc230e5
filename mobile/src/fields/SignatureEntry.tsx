import { useEffect, useState } from 'react'
import { Box, Picture, Press, Words } from '../components/base/base'
import { SignaturePad } from '../components/signature/SignaturePad'
import { previewOf } from '../platform/keep/files'
import type { FieldProps } from './field-props'
import { usePaperTools } from './form-tools'

/** 签名 — drawn with the finger and kept like a photo; the value is the file's id. */
export function SignatureEntry({ one, value, name, onChange, onLeave }: FieldProps) {
  const { keepSignature, dropPaper } = usePaperTools()
  const [drawn, setDrawn] = useState<ArrayBuffer | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [full, setFull] = useState(false)
  const signed = typeof value === 'string' && value !== ''
  useEffect(() => {
    if (!signed) {
      setShown(null)
      return
    }
    void previewOf(value).then(setShown, () => setShown(null))
  }, [signed, value])
  const use = async () => {
    if (drawn === null) return
    const fileId = await keepSignature(one.field.key, drawn)
    setFull(fileId === null)
    if (fileId === null) return
    onChange(fileId)
    onLeave()
  }
  if (signed) {
    return (
      <Box id={name}>
        {shown === null ? (
          <Words className="block-text gap-s">已签名</Words>
        ) : (
          <Picture className="signed" source={shown} words="您的签名" />
        )}
        <Press
          className="linklike"
          onPress={() => {
            dropPaper(String(value))
            setDrawn(null)
            onChange('')
          }}
        >
          擦掉重签
        </Press>
      </Box>
    )
  }
  return (
    <Box id={name}>
      <SignaturePad label={`${one.label}，用手指写`} onDraw={setDrawn} />
      <Press className="btn is-side gap-s" disabled={drawn === null} onPress={() => void use()}>
        就用这个签名
      </Press>
      {full ? <Words className="field-fault">手机存不下了，清出一点空间再签。</Words> : null}
    </Box>
  )
}
