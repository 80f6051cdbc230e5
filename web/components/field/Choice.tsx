import { type KeyboardEvent, useId } from 'react'

export type ChoiceOption<T> = { readonly value: T; readonly label: string }

export type ChoiceProps<T> = {
  readonly options: readonly ChoiceOption<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly disabled?: boolean
  readonly id?: string
}

/** 单选 — radios drawn as pills; number keys pick, arrows move, as in any group of radios. */
export function Choice<T extends string | boolean>({ options, value, onChange, disabled = false, id }: ChoiceProps<T>) {
  const name = useId()
  return (
    <div className="ym-pills">
      {options.map((option, index) => (
        <label key={String(option.value)} className="ym-pill">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            disabled={disabled}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onKeyDown={(event) => pickByDigit(event, options, onChange)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}

function pickByDigit<T>(event: KeyboardEvent, options: readonly ChoiceOption<T>[], onChange: (value: T) => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
  const option = options[Number(event.key) - 1]
  if (option === undefined) return
  event.preventDefault()
  onChange(option.value)
}

export type MultiChoiceProps = {
  readonly options: readonly ChoiceOption<string>[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly disabled?: boolean
  readonly id?: string
}

/** 多选 — checkboxes drawn as pills. */
export function MultiChoice({ options, value, onChange, disabled = false, id }: MultiChoiceProps) {
  const toggle = (code: string, on: boolean) =>
    onChange(options.map((one) => one.value).filter((one) => (one === code ? on : value.includes(one))))
  return (
    <div className="ym-pills">
      {options.map((option, index) => (
        <label key={option.value} className="ym-pill">
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            disabled={disabled}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
