import { normalizeIdNumber } from '@shared/identity/id-number'
import { useEffect, useState } from 'react'
import { formatMoney, groupDigits, parseMoney } from './group-digits'
import { TextInput, type TextInputProps } from './TextInput'

type DigitsProps = Omit<TextInputProps, 'unit'>

/** 身份证号 — capital X and half-width by itself; counts the digits, for a missing one is the commonest mistake. */
export function IdNumberInput({ value, onChange, ...rest }: DigitsProps) {
  return (
    <TextInput
      className="ym-figures"
      maxLength={24}
      value={value}
      onChange={(typed) => onChange(normalizeIdNumber(typed).slice(0, 18))}
      unit={value.length > 0 && value.length < 18 ? `${value.length}/18` : null}
      {...rest}
    />
  )
}

/** Digits that are grouped for reading while nobody types in them; grouping under the caret would move it. */
function GroupedInput({
  value,
  onChange,
  sizes,
  onBlur,
  onFocus,
  ...rest
}: DigitsProps & { sizes: readonly number[] }) {
  const [typing, setTyping] = useState(false)
  return (
    <TextInput
      className="ym-figures"
      inputMode="numeric"
      value={typing ? value : groupDigits(value, sizes)}
      onChange={(typed) => onChange(typed.replace(/[\s-]/g, ''))}
      onFocus={(event) => {
        setTyping(true)
        onFocus?.(event)
      }}
      onBlur={(event) => {
        setTyping(false)
        onBlur?.(event)
      }}
      {...rest}
    />
  )
}

/** 手机号 — read as 154 0000 3317. */
export function PhoneInput(props: DigitsProps) {
  return <GroupedInput sizes={[3, 4]} {...props} />
}

/** 银行账号 — read in fours, as on the card. */
export function BankAccountInput(props: DigitsProps) {
  return <GroupedInput sizes={[4]} {...props} />
}

export type MoneyInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'unit'> & {
  /** Whole 分, null when empty. */
  readonly value: number | null
  readonly onChange: (fen: number | null | undefined) => void
}

/** 金额 — typed in 元, held as whole 分; `undefined` is reported for what is no amount, so that the form can say so. */
export function MoneyInput({ value, onChange, ...rest }: MoneyInputProps) {
  const [text, setText] = useState(value === null ? '' : formatMoney(value))
  useEffect(() => {
    setText((now) => (parseMoney(now) === value || value === null || Number.isNaN(value) ? now : formatMoney(value)))
  }, [value])
  return (
    <TextInput
      className="ym-figures"
      inputMode="decimal"
      unit="元"
      value={text}
      onChange={(typed) => {
        setText(typed)
        onChange(parseMoney(typed))
      }}
      {...rest}
    />
  )
}
