import { useState } from 'react'
import { Day, Entry, Press, Words } from '../components/base/base'
import { Icon } from '../components/Icon'
import { CAN_LOCATE, locate } from '../platform/device/place'
import type { FieldProps } from './field-props'

const ARIA = ({ name, fault }: FieldProps) => `${name}-${fault === null ? 'help' : 'fault'}`

/** 文字 */
export function TextEntry(props: FieldProps) {
  const { one, value, fault, name, onChange, onLeave } = props
  const { type } = one.field
  const long = type === 'longText'
  return (
    <Entry
      id={name}
      className={`entry ${long ? 'is-long' : ''} ${fault === null ? '' : 'is-wrong'}`}
      value={typeof value === 'string' ? value : ''}
      keyboard={type === 'phone' ? 'phone' : type === 'bankAccount' ? 'digits' : 'text'}
      maxLength={long ? 2000 : 200}
      label={one.label}
      describedBy={ARIA(props)}
      invalid={fault !== null}
      required={one.required}
      autoComplete="off"
      onChange={onChange}
      onBlur={onLeave}
      {...(long ? { lines: 4 } : {})}
      {...(type === 'phone' ? { placeholder: '11 位手机号' } : {})}
    />
  )
}

/** 日期、年月 */
export function DayEntry(props: FieldProps) {
  const { one, value, fault, name, onChange, onLeave } = props
  return (
    <Day
      id={name}
      className={`entry ${fault === null ? '' : 'is-wrong'}`}
      by={one.field.type === 'month' ? 'month' : 'day'}
      value={typeof value === 'string' ? value : ''}
      placeholder={one.field.type === 'month' ? '选年和月' : '选年月日'}
      label={one.label}
      describedBy={ARIA(props)}
      invalid={fault !== null}
      onChange={(next) => {
        onChange(next)
        onLeave()
      }}
    />
  )
}

/** 金额 — typed in yuan, stored in whole 分. */
export function MoneyEntry(props: FieldProps) {
  const { one, value, fault, name, onChange, onLeave } = props
  const [text, setText] = useState(typeof value === 'number' ? String(value / 100) : '')
  return (
    <Entry
      id={name}
      className={`entry ${fault === null ? '' : 'is-wrong'}`}
      value={text}
      keyboard="decimal"
      maxLength={14}
      placeholder="元，最多两位小数"
      label={`${one.label}，单位元`}
      describedBy={ARIA(props)}
      invalid={fault !== null}
      required={one.required}
      onChange={(next) => {
        setText(next)
        onChange(centsOf(next))
      }}
      onBlur={onLeave}
    />
  )
}

/** What cannot be read as an amount is kept as text, so that the check says what is wrong with it. */
function centsOf(text: string): unknown {
  const clean = text.replace(/[,，\s元]/g, '')
  if (clean === '') return ''
  return /^\d{1,11}(\.\d{1,2})?$/.test(clean) ? Math.round(Number(clean) * 100) : clean
}

/** 数字 */
export function NumberEntry(props: FieldProps) {
  const { one, value, fault, name, onChange, onLeave } = props
  const [text, setText] = useState(value === undefined || value === null ? '' : String(value))
  return (
    <Entry
      id={name}
      className={`entry ${fault === null ? '' : 'is-wrong'}`}
      value={text}
      keyboard={one.field.type === 'integer' ? 'digits' : 'decimal'}
      maxLength={16}
      label={one.field.unit === null ? one.label : `${one.label}，单位${one.field.unit}`}
      describedBy={ARIA(props)}
      invalid={fault !== null}
      required={one.required}
      {...(one.field.unit === null ? {} : { placeholder: one.field.unit })}
      onChange={(next) => {
        setText(next)
        const clean = next.trim()
        onChange(clean === '' ? '' : /^-?\d+(\.\d+)?$/.test(clean) ? Number(clean) : clean)
      }}
      onBlur={onLeave}
    />
  )
}

/** 位置 — the phone's own, asked only when the person presses. */
export function LocationEntry({ value, onChange, onLeave }: FieldProps) {
  const [trouble, setTrouble] = useState(false)
  const has = value !== null && typeof value === 'object'
  if (!CAN_LOCATE) return <Words className="block-text gap-s second">这里不用填，在窗口由工作人员补上。</Words>
  return (
    <>
      <Press
        className="btn is-side gap"
        onPress={() =>
          locate().then(
            (found) => {
              setTrouble(false)
              onChange(found)
              onLeave()
            },
            () => setTrouble(true),
          )
        }
      >
        <Icon name="pin" />
        <Words>{has ? '重新定位' : '用手机定位'}</Words>
      </Press>
      {has ? <Words className="block-text gap-s good">已定位</Words> : null}
      {trouble ? <Words className="block-text gap-s second">没有定到。可以在窗口由工作人员补上。</Words> : null}
    </>
  )
}
