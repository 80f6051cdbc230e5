import { createElement } from 'react'
import type {
  BoxProps,
  CallProps,
  DayProps,
  EntryProps,
  PickProps,
  PictureProps,
  PressProps,
  TitleProps,
} from './base-props'

/** Classes of an element: the reset of its kind, then its own. Tag names are no selectors here: Taro rewrites them. */
function kind(base: string, own: string | undefined): string {
  return own === undefined ? base : `${base} ${own}`
}

/** A block. */
export function Box({ as = 'div', label, live, className, ...rest }: BoxProps) {
  return createElement(as, {
    ...rest,
    className: kind(as === 'ol' || as === 'ul' ? 'u u-list' : 'u', className),
    'aria-label': label,
    'aria-live': live,
  })
}

/** A run of words. */
export function Words({ as: _as, label, live, className, ...rest }: BoxProps) {
  return createElement('span', { ...rest, className: kind('u', className), 'aria-label': label, 'aria-live': live })
}

/** A title; reachable by script so that focus can follow the question. */
export function Title({ level, label, live, className, ...rest }: TitleProps) {
  return createElement(`h${level}`, {
    ...rest,
    className: kind('u u-title', className),
    tabIndex: -1,
    'aria-label': label,
    'aria-live': live,
  })
}

/** A button. */
export function Press({
  onPress,
  label,
  live,
  pressed,
  checked,
  current,
  expanded,
  disabled,
  className,
  ...rest
}: PressProps) {
  // Roles (radio, checkbox) come with `rest`, so that what is said of the element depends on who uses it.
  return createElement('button', {
    ...rest,
    className: kind('u u-press', className),
    type: 'button',
    onClick: onPress,
    disabled,
    'aria-label': label,
    'aria-live': live,
    'aria-pressed': pressed,
    'aria-checked': checked,
    'aria-expanded': expanded,
    'aria-current': current ? 'page' : undefined,
  })
}

const INPUT_MODES = {
  text: 'text',
  digits: 'numeric',
  decimal: 'decimal',
  idcard: 'text',
  phone: 'tel',
  none: 'none',
} as const

/** A line or a few lines of text. */
export function Entry(props: EntryProps) {
  const {
    keyboard = 'text',
    lines,
    onDone,
    invalid,
    describedBy,
    label,
    required,
    live: _live,
    onChange,
    className,
    ...rest
  } = props
  const shared = {
    ...rest,
    className: kind(lines === undefined ? 'u u-entry' : 'u u-entry u-area', className),
    inputMode: INPUT_MODES[keyboard],
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    'aria-label': label,
    'aria-required': required || undefined,
  }
  if (lines !== undefined)
    return <textarea {...shared} rows={lines} onChange={(event) => onChange(event.currentTarget.value)} />
  return (
    <input
      {...shared}
      type={keyboard === 'phone' ? 'tel' : 'text'}
      autoCapitalize={keyboard === 'idcard' ? 'characters' : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.()
      }}
    />
  )
}

/** A native list to pick one from. */
export function Pick({
  options,
  placeholder,
  onChange,
  invalid,
  describedBy,
  label,
  live: _live,
  className,
  ...rest
}: PickProps) {
  return (
    <select
      {...rest}
      className={kind('u u-entry u-select', `${className ?? ''}${rest.value === '' ? ' is-empty' : ''}`)}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{placeholder}</option>
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** A native day or month. */
export function Day({
  by,
  onChange,
  placeholder: _placeholder,
  invalid,
  describedBy,
  label,
  live: _live,
  className,
  ...rest
}: DayProps) {
  return (
    <input
      {...rest}
      className={kind('u u-entry', className)}
      type={by === 'day' ? 'date' : 'month'}
      min={by === 'day' ? '1900-01-01' : '1900-01'}
      max={by === 'day' ? '2100-12-31' : '2100-12'}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A picture. */
export function Picture({ source, words, className }: PictureProps) {
  return <img src={source} alt={words} className={className} draggable={false} />
}

/** A telephone number to call. */
export function Call({ phone, label, live: _live, className, ...rest }: CallProps) {
  return (
    <a
      {...rest}
      className={kind('u u-press', className)}
      href={`tel:${phone.replace(/[^\d+]/g, '')}`}
      aria-label={label}
    />
  )
}
