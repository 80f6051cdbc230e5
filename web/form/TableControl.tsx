import type { FieldFault } from '@shared/form/check-form'
import type { FieldDefinition, FieldDictionary } from '@shared/form/field-definition'
import { Button } from '../components/action/Button'
import type { Division } from '../components/field/AddressPicker'
import { Field } from '../components/field/Field'
import { FieldControl, isPillField } from './FieldControl'

type Row = Readonly<Record<string, unknown>>

export type TableControlProps = {
  readonly field: FieldDefinition
  readonly label: string
  readonly dictionary: FieldDictionary
  readonly divisions: readonly Division[]
  readonly value: unknown
  readonly onChange: (rows: readonly Row[]) => void
  readonly faults: readonly FieldFault[]
  readonly disabled: boolean
}

/** 表格 — one card a row, for a row of eight cells does not fit a narrow screen; Tab and Enter go through it as through a form. */
export function TableControl(props: TableControlProps) {
  const { field, label, value, onChange, disabled } = props
  const rows = (Array.isArray(value) ? value : []) as readonly Row[]
  const change = (index: number, key: string, cell: unknown) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [key]: cell } : row)))
  return (
    <fieldset className="ym-form-table ym-field-wide" data-path={field.key}>
      <legend className="ym-label">{label}</legend>
      {[...rows.entries()].map(([index, row]) => (
        <TableRow
          key={`${field.key}-${index}-${rows.length}`}
          {...props}
          row={row}
          index={index}
          onCell={(key, cell) => change(index, key, cell)}
          onDrop={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
      {props.faults
        .filter((one) => one.path === field.key)
        .map((one) => (
          <p key={one.message} className="ym-field-error">
            {one.message}
          </p>
        ))}
      {disabled ? null : (
        <Button size="small" icon="plus" onClick={() => onChange([...rows, {}])}>
          {rows.length === 0 ? `添一行${label}` : '再添一行'}
        </Button>
      )}
    </fieldset>
  )
}

type TableRowProps = TableControlProps & {
  readonly row: Row
  readonly index: number
  readonly onCell: (key: string, cell: unknown) => void
  readonly onDrop: () => void
}

function TableRow({ field, dictionary, divisions, row, index, onCell, onDrop, faults, disabled }: TableRowProps) {
  return (
    <div className="ym-form-row">
      <div className="ym-form-row-head">
        <span>第 {index + 1} 行</span>
        {disabled ? null : (
          <Button kind="text" size="small" onClick={onDrop}>
            去掉这一行
          </Button>
        )}
      </div>
      <div className="ym-form-row-cells">
        {(field.columns ?? []).map((column) => {
          const path = `${field.key}.${index}.${column.key}`
          return (
            <Field
              key={column.key}
              label={column.label}
              required={column.required}
              path={path}
              group={isPillField(column, dictionary)}
              error={faults.find((one) => one.path === path)?.message ?? null}
            >
              {(aria) => (
                <FieldControl
                  field={column}
                  dictionary={dictionary}
                  divisions={divisions}
                  value={row[column.key]}
                  onChange={(cell) => onCell(column.key, cell)}
                  aria={aria}
                  disabled={disabled}
                />
              )}
            </Field>
          )
        })}
      </div>
    </div>
  )
}
