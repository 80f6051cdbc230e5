import { Choice } from '@web/components/field/Choice'
import { DateInput } from '@web/components/field/DateInput'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import { TextInput } from '@web/components/field/TextInput'
import type { Fault, FieldsProps, PointChoice, UnitChoice } from '../act-form'

/** The words beside a field, when something is wrong with it. */
export function faultOf(faults: readonly Fault[], field: string): string | null {
  return faults.find((fault) => fault.field === field)?.message ?? null
}

/** What every piece is given: its words, where its value lies, what is wrong with it. */
export type PieceProps<V> = {
  readonly label: string
  readonly path: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly faults: readonly Fault[]
  readonly required?: boolean
  readonly help?: string
}

/**
 * 一栏接着草稿 — gives a piece its place in the draft: where its value lies, how it changes, what is wrong with it. Bound once for the fields of a form, so
 * that each of them says its words and nothing else.
 */
export function pieceOf<D>({ draft, faults, change }: Pick<FieldsProps<D>, 'draft' | 'faults' | 'change'>) {
  return <Key extends keyof D & string>(
    path: Key,
  ): Pick<PieceProps<D[Key]>, 'path' | 'value' | 'onChange' | 'faults'> => ({
    ...{ path, value: draft[path], faults },
    onChange: (value) => change({ [path]: value } as unknown as Partial<D>),
  })
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

type SelectProps = PieceProps<string> & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly placeholder: string
}

/** One of many, found by typing; empty until one is chosen. */
function SelectField({ label, path, value, onChange, faults, options, placeholder, help }: SelectProps) {
  return (
    <Field label={label} path={path} required error={faultOf(faults, path)} {...(help === undefined ? {} : { help })}>
      {(aria) => (
        <Select
          {...aria}
          options={options}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange(chosen ?? '')}
          placeholder={placeholder}
        />
      )}
    </Field>
  )
}

/** A counter or station. */
export function PointField({ points, ...piece }: PieceProps<string> & { readonly points: readonly PointChoice[] }) {
  const options = points.map((point) => ({ value: point.pointId, label: point.name }))
  return <SelectField {...piece} options={options} placeholder="选站点或大厅" />
}

/** An organ or office. */
export function UnitField({ units, ...piece }: PieceProps<string> & { readonly units: readonly UnitChoice[] }) {
  const options = units.map((unit) => ({ value: unit.unitId, label: unit.name }))
  return <SelectField {...piece} options={options} placeholder="选单位" />
}

/** A day; required unless it says otherwise. */
export function DayField({ label, path, value, onChange, faults, required = true, help }: PieceProps<string>) {
  return (
    <Field
      label={label}
      path={path}
      required={required}
      error={faultOf(faults, path)}
      {...(help === undefined ? {} : { help })}
    >
      {(aria) => <DateInput {...aria} value={value} onChange={onChange} />}
    </Field>
  )
}

/** 提出的人 — a colleague, by staff number; who confirms is somebody else. */
export function ProposerField({
  draft,
  faults,
  change,
  required = true,
  label = '提出的人（工号）',
  help = '提出的人和同意的人不能是同一个。',
}: Pick<FieldsProps<{ proposedBy: string }>, 'draft' | 'faults' | 'change'> &
  Partial<Pick<PieceProps<string>, 'required' | 'label' | 'help'>>) {
  return (
    <LineField
      label={label}
      path="proposedBy"
      required={required}
      value={draft.proposedBy}
      onChange={(proposedBy) => change({ proposedBy })}
      faults={faults}
      help={help}
    />
  )
}

/** 多长时间 — a number of days and how they are counted. */
export function TimeField({
  label,
  draft,
  faults,
  change,
  required = false,
  help,
}: Pick<FieldsProps<{ days: string; unit: '工作日' | '日' }>, 'draft' | 'faults' | 'change'> &
  Pick<PieceProps<string>, 'label' | 'required' | 'help'>) {
  return (
    <div className="of-two">
      <LineField
        label={label}
        path="days"
        required={required}
        value={draft.days}
        onChange={(days) => change({ days })}
        faults={faults}
        inputMode="numeric"
        {...(help === undefined ? {} : { help })}
      />
      <ChoiceField
        label="按什么算"
        path="unit"
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        faults={faults}
        words={{ 工作日: '工作日', 日: '自然日' }}
      />
    </div>
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
