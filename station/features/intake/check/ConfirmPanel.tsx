import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from '../../../../web/components/action/Button'
import { Choice } from '../../../../web/components/field/Choice'
import { Field } from '../../../../web/components/field/Field'
import { TextInput } from '../../../../web/components/field/TextInput'
import { KeptOrPad } from './KeptOrPad'
import type { SignedCheck } from './signed-check'

const CameraDialog = lazy(async () => ({
  default: (await import('../../../../web/capture/CameraDialog')).CameraDialog,
}))

const WAYS = [
  { value: 'signature', label: '签名' },
  { value: 'fingerprint', label: '按手印' },
  { value: 'mark', label: '画押，有人见证' },
] as const

export type ConfirmPanelProps = {
  readonly content: string
  readonly signed: SignedCheck | null
  readonly onSigned: (signed: SignedCheck | null) => void
}

/** 本人确认 — signs, puts a fingerprint that is photographed, or makes a mark with a witness. */
export function ConfirmPanel({ content, signed, onSigned }: ConfirmPanelProps) {
  const [way, setWay] = useState<SignedCheck['way']>(signed?.way ?? 'signature')
  const [witness, setWitness] = useState(signed?.witness ?? '')
  const [picture, setPicture] = useState<SignedCheck['picture']>(signed?.of === content ? signed.picture : null)
  const [kept, setKept] = useState(picture)
  const [camera, setCamera] = useState(false)
  useEffect(() => {
    onSigned(picture === null ? null : { of: content, way, picture, witness })
  }, [content, way, picture, witness, onSigned])
  const change = (next: SignedCheck['way']) => {
    setWay(next)
    setPicture(null)
    setKept(null)
  }
  return (
    <>
      <Field label="怎么确认" required group>
        {(aria) => <Choice id={aria.id} options={WAYS} value={way} onChange={change} />}
      </Field>
      {way === 'fingerprint' ? (
        <div className="st-finger">
          <p className="ym-soft">请他在纸上按手印，再拍下来。</p>
          <Button icon="camera" onClick={() => setCamera(true)}>
            {picture === null ? '拍手印' : '已拍，重拍手印'}
          </Button>
        </div>
      ) : (
        <KeptOrPad key={way} picture={kept} label={way === 'mark' ? '画押' : '申请人签名'} onChange={setPicture} />
      )}
      {way === 'mark' ? (
        <Field label="见证人姓名" required help="念给他听时在场的另一个人">
          {(aria) => <TextInput {...aria} name="witness" maxLength={40} value={witness} onChange={setWitness} />}
        </Field>
      ) : null}
      {camera ? (
        <Suspense fallback={null}>
          <CameraDialog
            title="拍手印"
            hint="手印放在框的中间，纹路看得清"
            pagesTaken={0}
            maxPages={1}
            onKeep={async (photo) => {
              setPicture({ bytes: photo.bytes, mime: photo.mime })
              setCamera(false)
            }}
            onClose={() => setCamera(false)}
          />
        </Suspense>
      ) : null}
    </>
  )
}
