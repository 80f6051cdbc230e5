import { Box, Words } from '../components/base/base'
import { FieldFault } from '../components/FieldFault'
import { AddressEntry } from './AddressEntry'
import { ChoiceEntry, ManyChoiceEntry, YesNoEntry } from './ChoiceEntry'
import type { FieldProps } from './field-props'
import { IdNumberEntry } from './IdNumberEntry'
import { DayEntry, LocationEntry, MoneyEntry, NumberEntry, TextEntry } from './PlainEntry'
import { SignatureEntry } from './SignatureEntry'
import { TableEntry } from './TableEntry'

/** 一栏 — label, help, control, and beside it what is wrong. What follows from another field is shown grey with its source. */
export function Field(props: FieldProps & { waits: boolean; shownValue: string }) {
  const { one, fault, name, waits, shownValue } = props
  if (one.derived || waits) {
    return (
      <Box className="field">
        <Words className="field-label">{one.label}</Words>
        <Box className="known">
          <Words className="known-value">{shownValue === '' ? '填完上面就有了' : shownValue}</Words>
          <Words className="known-source">{sourceOf(props)}</Words>
        </Box>
      </Box>
    )
  }
  return (
    <Box className="field" id={`${name}-box`}>
      <Words className="field-label" id={`${name}-label`}>
        {one.label}
        {one.required ? null : <Words className="field-optional">可以不填</Words>}
      </Words>
      {one.help === '' ? null : (
        <Words className="field-help" id={`${name}-help`}>
          {one.help}
        </Words>
      )}
      <Control {...props} />
      <FieldFault words={fault} id={`${name}-fault`} />
    </Box>
  )
}

function Control(props: FieldProps) {
  switch (props.one.field.type) {
    case 'idNumber':
      return <IdNumberEntry {...props} />
    case 'select':
      return <ChoiceEntry {...props} />
    case 'multiSelect':
      return <ManyChoiceEntry {...props} />
    case 'boolean':
      return <YesNoEntry {...props} />
    case 'date':
    case 'month':
      return <DayEntry {...props} />
    case 'money':
      return <MoneyEntry {...props} />
    case 'integer':
    case 'decimal':
      return <NumberEntry {...props} />
    case 'address':
      return <AddressEntry {...props} />
    case 'table':
      return <TableEntry {...props} field={Field} />
    case 'signature':
      return <SignatureEntry {...props} />
    case 'location':
      return <LocationEntry {...props} />
    default:
      return <TextEntry {...props} />
  }
}

function sourceOf({ one }: FieldProps): string {
  const source = one.field.sources.find((from) => from.kind === 'derived')
  const fromId = JSON.stringify(source?.compute ?? '').includes('Of')
  return fromId ? '由身份证号得出' : '自动算出，不用填'
}
