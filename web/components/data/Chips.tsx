import './data.css'

export type Chip<T extends string> = { readonly value: T; readonly label: string; readonly count?: number | null }

export type ChipsProps<T extends string> = {
  readonly label: string
  readonly chips: readonly Chip<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** 筛选 — plain chips; the chosen one is pressed. */
export function Chips<T extends string>({ label, chips, value, onChange }: ChipsProps<T>) {
  return (
    <fieldset className="ym-chips" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className="ym-chip"
          aria-pressed={chip.value === value}
          onClick={() => onChange(chip.value)}
        >
          {chip.label}
          {chip.count === undefined || chip.count === null ? null : <span className="ym-figures"> {chip.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}

/** 页签 — arrows move between tabs, as everywhere. */
export function Tabs<T extends string>({ label, chips, value, onChange }: ChipsProps<T>) {
  const step = (by: number) => {
    const at = chips.findIndex((chip) => chip.value === value)
    const next = chips[(at + by + chips.length) % chips.length]
    if (next !== undefined) onChange(next.value)
  }
  return (
    <div
      className="ym-tabs"
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1)
        if (event.key === 'ArrowLeft') step(-1)
      }}
    >
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          role="tab"
          className="ym-tab"
          aria-selected={chip.value === value}
          tabIndex={chip.value === value ? 0 : -1}
          onClick={() => onChange(chip.value)}
        >
          {chip.label}
          {chip.count ? <span className="ym-figures"> {chip.count}</span> : null}
        </button>
      ))}
    </div>
  )
}
