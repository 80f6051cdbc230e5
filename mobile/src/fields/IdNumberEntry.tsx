import { IdNumberInput } from '../components/IdNumberInput'
import type { FieldProps } from './field-props'

/** 身份证号 */
export function IdNumberEntry({ one, value, fault, name, onChange, onLeave }: FieldProps) {
  return (
    <IdNumberInput
      id={name}
      label={one.label}
      value={typeof value === 'string' ? value : ''}
      invalid={fault !== null}
      required={one.required}
      onChange={onChange}
      onLeave={onLeave}
    />
  )
}
