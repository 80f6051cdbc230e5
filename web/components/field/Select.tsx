import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../action/Icon'
import type { ControlAria } from './Field'
import { matchOptions, type SelectOption } from './match-options'

export type SelectProps = Partial<ControlAria> & {
  readonly options: readonly SelectOption[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly 'aria-label'?: string
}

/** 下拉 — a text box that narrows a list while one types; arrows, Enter and Esc work, the mouse may be left alone. */
export function Select({ options, value, onChange, placeholder = '请选', disabled = false, ...aria }: SelectProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const open = typed !== null
  const shown = open ? matchOptions(options, typed) : []
  const chosen = options.find((one) => one.value === value)
  const listId = `${aria.id ?? 'select'}-list`

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const close = () => setTyped(null)
  const pick = (option: SelectOption | undefined) => {
    if (option !== undefined) onChange(option.value)
    close()
  }
  const show = (text: string) => {
    setTyped(text)
    setAt(Math.max(0, text === '' ? options.findIndex((one) => one.value === value) : 0))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return show('')
      setAt((now) => Math.min(Math.max(0, now + (event.key === 'ArrowDown' ? 1 : -1)), shown.length - 1))
    }
    if (event.key === 'Enter' && open) {
      if (shown[at] !== undefined && (typed !== '' || value === null || shown[at]?.value !== value)) pick(shown[at])
      else close()
    }
    if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    }
  }

  return (
    <div className="ym-select">
      <input
        {...aria}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        className="ym-input"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[at] !== undefined ? `${listId}-${at}` : undefined}
        disabled={disabled}
        placeholder={chosen?.label ?? placeholder}
        value={typed ?? chosen?.label ?? ''}
        onChange={(event) => show(event.target.value)}
        onClick={() => (open ? close() : show(''))}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <Icon name="down" size={16} />
      {open ? (
        <div ref={list} id={listId} role="listbox" className="ym-options" aria-label={placeholder}>
          {shown.map((option, index) => (
            <div
              key={option.value}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              className="ym-option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault()
                pick(option)
              }}
              onMouseEnter={() => setAt(index)}
            >
              <span>{option.label}</span>
              {option.note === undefined ? null : <span className="ym-note">{option.note}</span>}
            </div>
          ))}
          {shown.length === 0 ? <div className="ym-option ym-soft">没有这一项，请换个字试</div> : null}
        </div>
      ) : null}
    </div>
  )
}
