import type { Column } from '@shared/form/field-definition'
import { optionsOf } from '@shared/form/field-definition'
import type { VisibleField } from '@shared/form/visible-form'
import { Box, Press, Title, Words } from '../components/base/base'
import { Icon } from '../components/Icon'
import type { FieldComponent, FieldProps } from './field-props'
import { useDictionary, useFaults } from './form-tools'

type Row = Readonly<Record<string, unknown>>

/** 一张表 — one card a row instead of columns: a phone has no room for columns. */
export function TableEntry(props: FieldProps & { field: FieldComponent }) {
  const { one, value, name, onChange, onLeave, field: Field } = props
  const dictionary = useDictionary()
  const faults = useFaults()
  const rows = Array.isArray(value) ? (value as Row[]) : []
  const columns = one.field.columns ?? []
  const setCell = (index: number, key: string, cell: unknown) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [key]: cell } : row)))
  return (
    <Box id={name} className="table">
      {rows.map((row, index) => (
        <Box key={`row-${String(index)}`} className="table-row">
          <Box className="spread">
            <Title level={3} className="section-title">{`第 ${index + 1} 个`}</Title>
            <Press
              className="linklike"
              label={`删掉第 ${index + 1} 个`}
              onPress={() => {
                onChange(rows.filter((_, at) => at !== index))
                onLeave()
              }}
            >
              删掉这一个
            </Press>
          </Box>
          {columns.map((column) => (
            <Field
              key={column.key}
              one={asField(column)}
              value={row[column.key]}
              options={optionsOf(column, dictionary)}
              fault={faults.get(`${one.field.key}.${index}.${column.key}`) ?? null}
              name={`${name}.${index}.${column.key}`}
              waits={false}
              shownValue=""
              onChange={(cell) => setCell(index, column.key, cell)}
              onLeave={onLeave}
            />
          ))}
        </Box>
      ))}
      <Press className="btn is-side gap" onPress={() => onChange([...rows, {}])}>
        <Icon name="plus" />
        <Words>{rows.length === 0 ? '添一个' : '再添一个'}</Words>
      </Press>
    </Box>
  )
}

/** A column as a field of its own. */
function asField(column: Column): VisibleField {
  return {
    field: { ...column, standard: null, help: '', example: null, privacy: 'personal', sources: [] },
    label: column.label,
    help: '',
    required: column.required,
    derived: false,
    prefill: false,
  }
}
