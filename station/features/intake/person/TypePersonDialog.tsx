import { findIdNumberFault, sayIdNumberFault } from '@shared/identity/id-number'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../web/components/action/Button'
import { Field } from '../../../../web/components/field/Field'
import { IdNumberInput } from '../../../../web/components/field/NumberInputs'
import { TextInput } from '../../../../web/components/field/TextInput'
import { Dialog } from '../../../../web/components/overlay/Dialog'
import type { IntakePerson } from './intake-person'

export type TypePersonDialogProps = {
  readonly today: string
  readonly onPerson: (person: IntakePerson) => void
  readonly onClose: () => void
}

/** 手工填写 — name and number by hand; the number is checked while it is typed. */
export function TypePersonDialog({ today, onPerson, onClose }: TypePersonDialogProps) {
  const form = useId()
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const fault = findIdNumberFault(idNumber, today)
  const error = fault !== null && idNumber.length >= 18 ? sayIdNumberFault(fault) : null
  const ready = name.trim() !== '' && fault === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    onPerson({
      source: 'typed',
      name: name.trim(),
      idNumber,
      ethnicity: null,
      phone: null,
      hukouAddress: null,
      residenceAddress: null,
      idValidUntil: null,
      licences: [],
    })
  }
  return (
    <Dialog
      title="谁来办"
      onClose={onClose}
      actions={
        <Button kind="solid" type="submit" form={form} disabled={!ready}>
          下一步
        </Button>
      }
    >
      <form id={form} className="st-stack" onSubmit={submit}>
        <Field label="姓名" required>
          {(aria) => <TextInput {...aria} autoFocus name="person-name" value={name} onChange={setName} />}
        </Field>
        <Field label="身份证号" required error={error}>
          {(aria) => <IdNumberInput {...aria} name="person-id" value={idNumber} onChange={setIdNumber} />}
        </Field>
      </form>
    </Dialog>
  )
}
