import type { InputHTMLAttributes } from 'react'

export type DateInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'type'> & {
  /** YYYY-MM-DD, or YYYY-MM for a month; empty when not chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly month?: boolean
}

/** 日期 — the browser's own control: typed by digits, or picked. */
export function DateInput({ value, onChange, month = false, className, ...rest }: DateInputProps) {
  return (
    <input
      type={month ? 'month' : 'date'}
      min={month ? '1900-01' : '1900-01-01'}
      max={month ? '2199-12' : '2199-12-31'}
      className={`ym-input ym-figures ${className ?? ''}`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  )
}
