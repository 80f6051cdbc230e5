import { needsWitness } from '@shared/case/confirmation-rule'
import type { SignedCheck, SignedPicture } from '@shared/station/signed-check'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../../web/components/action/Button'
import { Choice } from '../../../../web/components/field/Choice'
import { Field } from '../../../../web/components/field/Field'
import { KeptOrPad } from './KeptOrPad'
import { WitnessFields } from './WitnessFields'

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

/** 本人确认 — signs, puts a fingerprint that is photographed, or makes a mark before a witness who signs as well. What was signed for other words is not shown again. */
export function ConfirmPanel({ content, signed, onSigned }: ConfirmPanelProps) {
  const counts = signed !== null && signed.of === content
  const [now, setNow] = useState<Omit<SignedCheck, 'of'>>({
    way: signed?.way ?? 'signature',
    picture: counts ? signed.picture : null,
    witness: signed?.witness == null ? null : { ...signed.witness, picture: counts ? signed.witness.picture : null },
  })
  const [kept, setKept] = useState({ own: now.picture, witness: now.witness?.picture ?? null })
  const [camera, setCamera] = useState(false)
  const change = (part: Partial<typeof now>) => {
    const next = { ...now, ...part }
    setNow(next)
    // Until a pen touches the board again, an earlier signature that became void stays void and is said to be.
    if (next.picture !== null || counts) onSigned({ ...next, of: content })
  }
  const choose = (way: SignedCheck['way']) => {
    setKept({ own: null, witness: null })
    change({ way, picture: null, witness: needsWitness(way) ? { name: '', relation: '', picture: null } : null })
  }
  const setPicture = (picture: SignedPicture | null) => change({ picture })
  return (
    <>
      <Field label="怎么确认" required group>
        {(aria) => <Choice id={aria.id} options={WAYS} value={now.way} onChange={choose} />}
      </Field>
      {now.way === 'fingerprint' ? (
        <div className="st-finger">
          <p className="ym-soft">请他在纸上按手印，再拍下来。</p>
          <Button icon="camera" onClick={() => setCamera(true)}>
            {now.picture === null ? '拍手印' : '已拍，重拍手印'}
          </Button>
        </div>
      ) : (
        <KeptOrPad
          key={now.way}
          picture={kept.own}
          label={now.way === 'mark' ? '画押' : '申请人签名'}
          onChange={setPicture}
        />
      )}
      {now.witness === null ? null : (
        <WitnessFields
          witness={now.witness}
          kept={kept.witness}
          onChange={(part) => now.witness !== null && change({ witness: { ...now.witness, ...part } })}
        />
      )}
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
