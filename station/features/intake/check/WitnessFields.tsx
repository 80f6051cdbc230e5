import type { SignedPicture, Witness } from '@shared/station/signed-check'
import { Field } from '../../../../web/components/field/Field'
import { TextInput } from '../../../../web/components/field/TextInput'
import { KeptOrPad } from './KeptOrPad'

export type WitnessFieldsProps = {
  readonly witness: Witness
  /** The witness's signature from before somebody went back to look, for the same content. */
  readonly kept: SignedPicture | null
  readonly onChange: (part: Partial<Witness>) => void
}

/** 见证人 — who was there while it was read aloud: name, relation and their own signature. */
export function WitnessFields({ witness, kept, onChange }: WitnessFieldsProps) {
  return (
    <section className="st-witness" aria-label="见证人">
      <div className="st-witness-who">
        <Field label="见证人姓名" required help="念给他听时在场的另一个人">
          {(aria) => (
            <TextInput
              {...aria}
              name="witness"
              maxLength={40}
              value={witness.name}
              onChange={(name) => onChange({ name })}
            />
          )}
        </Field>
        <Field label="和他什么关系" required>
          {(aria) => (
            <TextInput
              {...aria}
              name="witness-relation"
              maxLength={40}
              placeholder="邻居、村干部"
              value={witness.relation}
              onChange={(relation) => onChange({ relation })}
            />
          )}
        </Field>
      </div>
      <KeptOrPad picture={kept} label="见证人签名" onChange={(picture) => onChange({ picture })} />
    </section>
  )
}
