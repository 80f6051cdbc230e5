import { CameraDialog } from '@web/capture/CameraDialog'
import { SignPad } from '@web/capture/SignPad'
import { Button } from '@web/components/action/Button'
import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { useState } from 'react'
import { CONFIRM_WAYS, type SeenBy, type Signed, unsigned } from './confirm-way'

type ConfirmFieldsProps = { readonly signed: Signed; readonly onSigned: (signed: Signed) => void }

/** 本人确认 — signs, puts a fingerprint that is photographed, or makes a mark before a witness who signs as well. */
export function ConfirmFields({ signed, onSigned }: ConfirmFieldsProps) {
  const { way, witness } = signed
  const draw = (drawn: Signed['drawn']) => onSigned({ ...signed, drawn })
  const label = way === 'mark' ? '画押' : '申请人签名'
  return (
    <>
      <Field label="怎么确认" group required>
        {(aria) => (
          <Choice id={aria.id} options={CONFIRM_WAYS} value={way} onChange={(other) => onSigned(unsigned(other))} />
        )}
      </Field>
      {way === 'fingerprint' ? (
        <FingerprintField taken={signed.drawn !== null} onTaken={draw} />
      ) : (
        <Field key={way} label={label} group required>
          {() => <SignPad label={label} onChange={draw} />}
        </Field>
      )}
      {witness === null ? null : (
        <WitnessFields
          witness={witness}
          onChange={(part) => onSigned({ ...signed, witness: { ...witness, ...part } })}
        />
      )}
    </>
  )
}

type FingerprintFieldProps = { readonly taken: boolean; readonly onTaken: (picture: Signed['drawn']) => void }

/** 手印 — put on paper and photographed; a picture from a file does as well. */
function FingerprintField({ taken, onTaken }: FingerprintFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <Field label="手印" group required help="请申请人在纸上按手印，再拍下来。">
      {(aria) => (
        <>
          <Button {...aria} icon="camera" onClick={() => setOpen(true)}>
            {taken ? '已拍，重拍手印' : '拍手印'}
          </Button>
          {open ? (
            <CameraDialog
              title="拍手印"
              hint="手印放在框的中间，纹路看得清"
              pagesTaken={0}
              maxPages={1}
              onKeep={async ({ bytes, mime }) => {
                onTaken({ bytes, mime })
                setOpen(false)
              }}
              onClose={() => setOpen(false)}
            />
          ) : null}
        </>
      )}
    </Field>
  )
}

type WitnessFieldsProps = { readonly witness: SeenBy; readonly onChange: (part: Partial<SeenBy>) => void }

/** 见证人 — who was there while it was read aloud: name, relation and their own signature. */
function WitnessFields({ witness, onChange }: WitnessFieldsProps) {
  return (
    <>
      <Field label="见证人" required help="念过一遍、在场看着的另一个人。">
        {(aria) => <TextInput {...aria} maxLength={40} value={witness.name} onChange={(name) => onChange({ name })} />}
      </Field>
      <Field label="和申请人什么关系" required>
        {(aria) => (
          <TextInput
            {...aria}
            maxLength={40}
            placeholder="邻居、村干部、工作人员"
            value={witness.relation}
            onChange={(relation) => onChange({ relation })}
          />
        )}
      </Field>
      <Field label="见证人签名" group required>
        {() => <SignPad label="见证人签名" onChange={(drawn) => onChange({ drawn })} />}
      </Field>
    </>
  )
}
