import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import { TextInput } from '@web/components/field/TextInput'
import type { Fault, PointChoice } from '../act-form'

/** The words beside a field, when something is wrong with it. */
export function faultOf(faults: readonly Fault[], field: string): string | null {
  return faults.find((fault) => fault.field === field)?.message ?? null
}

type PieceProps<V> = {
  readonly label: string
  readonly path: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly faults: readonly Fault[]
  readonly required?: boolean
  readonly help?: string
}

/** One line of text. */
export function LineField({
  label,
  path,
  value,
  onChange,
  faults,
  required = false,
  help,
  ...rest
}: PieceProps<string> & { placeholder?: string; unit?: string; inputMode?: 'numeric' }) {
  return (
    <Field
      label={label}
      path={path}
      required={required}
      error={faultOf(faults, path)}
      {...(help === undefined ? {} : { help })}
    >
      {(aria) => <TextInput {...aria} value={value} onChange={onChange} {...rest} />}
    </Field>
  )
}

/** One of a few words. */
export function ChoiceField<V extends string>({
  label,
  path,
  value,
  onChange,
  faults,
  words,
  help,
}: PieceProps<V> & { readonly words: Readonly<Record<V, string>> }) {
  const options = (Object.entries(words) as [V, string][]).map(([key, word]) => ({ value: key, label: word }))
  return (
    <Field
      label={label}
      path={path}
      group
      required
      error={faultOf(faults, path)}
      {...(help === undefined ? {} : { help })}
    >
      {(aria) => <Choice id={aria.id} options={options} value={value} onChange={onChange} />}
    </Field>
  )
}

/** A counter or station. */
export function PointField({
  label,
  path,
  value,
  onChange,
  faults,
  points,
  help,
}: PieceProps<string> & { readonly points: readonly PointChoice[] }) {
  return (
    <Field label={label} path={path} required error={faultOf(faults, path)} {...(help === undefined ? {} : { help })}>
      {(aria) => (
        <Select
          {...aria}
          options={points.map((point) => ({ value: point.pointId, label: point.name }))}
          value={value === '' ? null : value}
          onChange={(pointId) => onChange(pointId ?? '')}
          placeholder="选站点或大厅"
        />
      )}
    </Field>
  )
}

/** A tick with its sentence. */
export function TickField({
  label,
  value,
  onChange,
}: {
  label: string
  value: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <label className="of-tick">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
