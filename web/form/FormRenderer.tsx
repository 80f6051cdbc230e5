import type { FieldFault } from '@shared/form/check-form'
import { displayValue } from '@shared/form/display-value'
import type { FieldDictionary } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import type { VisibleField, VisibleForm } from '@shared/form/visible-form'
import { useState } from 'react'
import { Button } from '../components/action/Button'
import type { Division } from '../components/field/AddressPicker'
import { Field } from '../components/field/Field'
import { type DeviceControl, FieldControl, isPillField } from './FieldControl'
import { SituationQuestions } from './SituationQuestions'
import { TableControl } from './TableControl'
import { useFormKeys } from './useFormKeys'
import './form.css'

export type FormRendererProps = {
  readonly form: FormDefinition
  readonly dictionary: FieldDictionary
  readonly divisions: readonly Division[]
  /** From checkForm(…).visible: what is asked now, situations resolved, derived values filled. */
  readonly visible: VisibleForm
  /** Faults to show now, beside the fields. */
  readonly faults: readonly FieldFault[]
  readonly onAnswer: (key: string, value: unknown) => void
  readonly onSituation: (key: string, value: boolean | string | string[]) => void
  /** The field was left: from now on its fault may be shown. */
  readonly onLeave?: (key: string) => void
  /** Fields whose value came from a card or a record, with the words for it; drawn folded until somebody wants to change one. */
  readonly known?: ReadonlyMap<string, string>
  /** Fields asked elsewhere: the signature at the check, the date by the clock. */
  readonly skip?: ReadonlySet<string>
  readonly device?: DeviceControl
  readonly disabled?: boolean
  /** Enter in the last field. */
  readonly onEnd?: () => void
}

/** 表单 — draws a form definition: questions first, then sections in two columns; Enter goes to the next field, Shift+Enter back. */
export function FormRenderer(props: FormRendererProps) {
  const { form, visible, skip = new Set<string>(), disabled = false } = props
  const ref = useFormKeys(props.onLeave, props.onEnd)
  return (
    <div ref={ref} className="ym-form">
      <SituationQuestions form={form} visible={visible} onSituation={props.onSituation} disabled={disabled} />
      {visible.sections.map((section) => {
        const fields = section.fields.filter((one) => !skip.has(one.field.key))
        return fields.length === 0 ? null : (
          <FormSection key={section.key} title={section.title} fields={fields} form={props} />
        )
      })}
    </div>
  )
}

function FormSection({
  title,
  fields,
  form,
}: {
  title: string
  fields: readonly VisibleField[]
  form: FormRendererProps
}) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const isFolded = (one: VisibleField) =>
    !opened.has(one.field.key) &&
    form.known?.has(one.field.key) === true &&
    !form.faults.some((fault) => fault.path.split('.')[0] === one.field.key)
  const folded = fields.filter(isFolded)
  const open = (key: string) => setOpened((now) => new Set([...now, key]))
  return (
    <section className="ym-form-section" aria-label={title}>
      <h3>{title}</h3>
      {folded.length === 0 ? null : <KnownFields fields={folded} form={form} onChange={open} />}
      <div className="ym-form-fields">
        {fields
          .filter((one) => !isFolded(one))
          .map((one) => (
            <FormField key={one.field.key} one={one} form={form} />
          ))}
      </div>
    </section>
  )
}

/** What is already known, to be read at a glance and changed with one press. */
function KnownFields(props: {
  readonly fields: readonly VisibleField[]
  readonly form: FormRendererProps
  readonly onChange: (key: string) => void
}) {
  const { form } = props
  const names = new Map(form.divisions.map((one) => [one.code, one.name]))
  return (
    <dl className="ym-known">
      {props.fields.map((one) => {
        const value = form.visible.filled.answers[one.field.key]
        return (
          <div key={one.field.key} className="ym-known-field">
            <dt>{one.label}</dt>
            <dd>
              {displayValue(one.field, value, form.dictionary, { divisionName: (code) => names.get(code) ?? '' })}
              <span className="ym-note">{form.known?.get(one.field.key)}</span>
              {one.derived || form.disabled ? null : (
                <Button kind="text" size="small" tabIndex={-1} onClick={() => props.onChange(one.field.key)}>
                  改
                </Button>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

const WIDE = new Set(['address', 'longText', 'table', 'multiSelect'])
const ON_DEVICE = new Set(['photo', 'signature', 'location'])

function FormField({ one, form }: { readonly one: VisibleField; readonly form: FormRendererProps }) {
  const { field, label } = one
  const value = form.visible.filled.answers[field.key]
  const faults = form.faults.filter((fault) => fault.path.split('.')[0] === field.key)
  const disabled = form.disabled === true || one.derived
  const change = (next: unknown) => form.onAnswer(field.key, next)
  if (field.type === 'table') {
    return (
      <TableControl
        field={field}
        label={label}
        dictionary={form.dictionary}
        divisions={form.divisions}
        value={value}
        onChange={change}
        faults={faults}
        disabled={disabled}
      />
    )
  }
  return (
    <div className={WIDE.has(field.type) ? 'ym-field-wide' : ''}>
      <Field
        label={label}
        required={one.required}
        help={one.help === '' ? null : one.help}
        error={faults[0]?.message ?? null}
        source={one.derived ? derivedFrom(field.sources[0]?.from ?? null) : (form.known?.get(field.key) ?? null)}
        group={isPillField(field, form.dictionary)}
        path={field.key}
      >
        {(aria) =>
          ON_DEVICE.has(field.type) ? (
            form.device?.({ field, value, onChange: change, aria })
          ) : (
            <FieldControl
              field={field}
              dictionary={form.dictionary}
              divisions={form.divisions}
              value={value}
              onChange={change}
              aria={aria}
              disabled={disabled}
            />
          )
        }
      </Field>
    </div>
  )
}

function derivedFrom(source: string | null): string {
  if (source === 'idNumber' || source?.endsWith('IdNumber')) return '由身份证号得出'
  return source === 'ctx.today' ? '提交那天' : '由前面填的得出'
}
