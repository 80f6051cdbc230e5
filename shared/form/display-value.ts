import { maskAccount, maskIdNumber, maskPhone } from '../identity/mask'
import type { Column, FieldDefinition, FieldDictionary } from './field-definition'
import { optionsOf } from './field-definition'

/** Turns a stored value into text for reading. `divisionName` gives the words of a division code; `mask` hides what identifies. */
export function displayValue(
  field: FieldDefinition | Column,
  value: unknown,
  dictionary: FieldDictionary,
  options: { divisionName?: (code: string) => string; mask?: boolean } = {},
): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.type) {
    case 'select':
      return optionsOf(field, dictionary).find((one) => one.code === value)?.label ?? String(value)
    case 'multiSelect':
      return (Array.isArray(value) ? value : [])
        .map((code) => optionsOf(field, dictionary).find((one) => one.code === code)?.label ?? String(code))
        .join('、')
    case 'boolean':
      return value === true ? '是' : '否'
    case 'money':
      return `${(Number(value) / 100).toFixed(2)} 元`
    case 'date':
      return `${Number(String(value).slice(0, 4))} 年 ${Number(String(value).slice(5, 7))} 月 ${Number(String(value).slice(8, 10))} 日`
    case 'address': {
      const { division, detail } = value as { division?: string; detail?: string }
      return `${division === undefined ? '' : (options.divisionName?.(division) ?? '')}${detail ?? ''}`
    }
    case 'idNumber':
      return options.mask === true ? maskIdNumber(String(value)) : String(value)
    case 'phone':
      return options.mask === true ? maskPhone(String(value)) : String(value)
    case 'bankAccount':
      return options.mask === true ? maskAccount(String(value)) : String(value)
    case 'table':
      return `${Array.isArray(value) ? value.length : 0} 行`
    case 'photo':
    case 'signature':
      return '已交'
    case 'location':
      return '已定位'
    default:
      return `${String(value)}${field.unit === null ? '' : ` ${field.unit}`}`
  }
}

/** Types whose value identifies a person or an account and is masked until somebody asks to see it, on the record. */
export function isMaskedType(type: FieldDefinition['type']): boolean {
  return type === 'idNumber' || type === 'bankAccount' || type === 'phone'
}
