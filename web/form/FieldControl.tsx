import type { Column, FieldDefinition, FieldDictionary } from '@shared/form/field-definition'
import { optionsOf } from '@shared/form/field-definition'
import type { ReactNode } from 'react'
import { type Address, AddressPicker, type Division } from '../components/field/AddressPicker'
import { Choice, MultiChoice } from '../components/field/Choice'
import { DateInput } from '../components/field/DateInput'
import type { ControlAria } from '../components/field/Field'
import { BankAccountInput, IdNumberInput, MoneyInput, PhoneInput } from '../components/field/NumberInputs'
import { Select } from '../components/field/Select'
import { LongTextInput, TextInput } from '../components/field/TextInput'

/** 文件类的一栏怎么画 — photo, signature and location need the machine at hand, so the app that has it draws them. */
export type DeviceControl = (props: {
  readonly field: FieldDefinition
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly aria: ControlAria
}) => ReactNode

export type FieldControlProps = {
  readonly field: FieldDefinition | Column
  readonly dictionary: FieldDictionary
  readonly divisions: readonly Division[]
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly aria: ControlAria
  readonly disabled: boolean
}

/** Up to so many options stand open as pills; more go into a list that one types in. */
const MAX_PILLS = 5
const MAX_PILL_TEXT = 36

/** True when a field's options stand open as pills, so that its name is the name of a group. */
export function isPillField(field: FieldDefinition | Column, dictionary: FieldDictionary): boolean {
  if (field.type === 'boolean' || field.type === 'multiSelect') return true
  const options = optionsOf(field, dictionary)
  const letters = options.reduce((sum, option) => sum + option.label.length, 0)
  return field.type === 'select' && options.length > 0 && options.length <= MAX_PILLS && letters <= MAX_PILL_TEXT
}

/** 一栏的控件 — every type of the dictionary that needs no device and is no table. Values as shared/form stores them. */
export function FieldControl(props: FieldControlProps) {
  const { field, dictionary, value, onChange, aria, disabled } = props
  const text = typeof value === 'string' ? value : ''
  const shared = { ...aria, disabled }
  switch (field.type) {
    case 'select':
      return <SelectControl {...props} />
    case 'multiSelect':
      return (
        <MultiChoice
          id={aria.id}
          disabled={disabled}
          options={optionsOf(field, dictionary).map((one) => ({ value: one.code, label: one.label }))}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      )
    case 'boolean':
      return (
        <Choice
          id={aria.id}
          disabled={disabled}
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
          value={typeof value === 'boolean' ? value : null}
          onChange={onChange}
        />
      )
    case 'date':
    case 'month':
      return <DateInput {...shared} month={field.type === 'month'} value={text} onChange={onChange} />
    case 'money':
      return (
        <MoneyInput
          {...shared}
          value={typeof value === 'number' ? value : null}
          onChange={(fen) => onChange(fen === undefined ? 'x' : fen)}
        />
      )
    case 'integer':
    case 'decimal':
      return <NumberControl {...props} />
    case 'address':
      return (
        <AddressPicker
          {...aria}
          disabled={disabled}
          divisions={props.divisions}
          value={(value ?? null) as Partial<Address> | null}
          onChange={onChange}
        />
      )
    case 'idNumber':
      return <IdNumberInput {...shared} value={text} onChange={onChange} />
    case 'phone':
      return <PhoneInput {...shared} value={text} onChange={onChange} />
    case 'bankAccount':
      return <BankAccountInput {...shared} value={text} onChange={onChange} />
    case 'longText':
      return <LongTextInput {...shared} value={text} onChange={onChange} />
    default:
      return <TextInput {...shared} value={text} unit={field.unit} onChange={onChange} />
  }
}

function SelectControl({ field, dictionary, value, onChange, aria, disabled }: FieldControlProps) {
  const options = optionsOf(field, dictionary).map((one) => ({ value: one.code, label: one.label }))
  const chosen = typeof value === 'string' ? value : null
  if (isPillField(field, dictionary)) {
    return <Choice id={aria.id} disabled={disabled} options={options} value={chosen} onChange={onChange} />
  }
  return <Select {...aria} disabled={disabled} options={options} value={chosen} onChange={onChange} />
}

/** A number is kept as typed until it is one, so that a half-typed "1." is not taken away under the fingers. */
function NumberControl({ field, value, onChange, aria, disabled }: FieldControlProps) {
  const typed = value === null || value === undefined ? '' : String(value)
  const whole = field.type === 'integer' ? /^\d{1,12}$/ : /^\d{1,12}(\.\d{1,6})?$/
  return (
    <TextInput
      {...aria}
      disabled={disabled}
      className="ym-figures"
      inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
      unit={field.unit}
      value={typed}
      onChange={(text) => onChange(text === '' ? null : whole.test(text.trim()) ? Number(text) : text)}
    />
  )
}
