import { useState } from 'react'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { PIN_LENGTH, pinFault } from './pin'

/** 定本机口令 — twice, and not one that everybody tries first. Reports the PIN once both agree, else null. */
export function NewPin({ onPin }: { readonly onPin: (pin: string | null) => void }) {
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const report = (one: string, other: string) => onPin(pinFault(one) === null && one === other ? one : null)
  const typed = (text: string) => text.replace(/\D/g, '').slice(0, PIN_LENGTH)
  const shared = { type: 'password', inputMode: 'numeric', autoComplete: 'off', className: 'ym-figures' } as const
  return (
    <div className="st-pins">
      <Field
        label="本机口令"
        required
        help={`${PIN_LENGTH} 位数字，每天开这台设备用`}
        error={pin.length === PIN_LENGTH ? pinFault(pin) : null}
      >
        {(aria) => (
          <TextInput
            {...aria}
            {...shared}
            name="pin"
            value={pin}
            onChange={(text) => {
              setPin(typed(text))
              report(typed(text), again)
            }}
          />
        )}
      </Field>
      <Field
        label="再输一遍"
        required
        error={again.length === PIN_LENGTH && again !== pin ? '两遍不一样，请再输' : null}
      >
        {(aria) => (
          <TextInput
            {...aria}
            {...shared}
            name="pin-again"
            value={again}
            onChange={(text) => {
              setAgain(typed(text))
              report(pin, typed(text))
            }}
          />
        )}
      </Field>
    </div>
  )
}
