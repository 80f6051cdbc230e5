import { Image, Input, Picker, Text, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
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

/** A block. */
export function Box({ as: _as, label, role, live: _live, hidden, style, className, ...rest }: BoxProps) {
  if (hidden) return null
  return <View {...rest} className={`u ${className ?? ''}`} style={styleOf(style)} ariaRole={role} ariaLabel={label} />
}

/** A run of words. */
export function Words({ as: _as, label, role, live: _live, hidden, style, ...rest }: BoxProps) {
  if (hidden) return null
  return <Text {...rest} style={styleOf(style)} {...spoken({ role, label })} />
}

/** A title. */
export function Title({ level, label, role: _role, live: _live, hidden, style, className, ...rest }: TitleProps) {
  if (hidden) return null
  return (
    <View
      {...rest}
      className={`u u-title ${className ?? ''}`}
      style={styleOf(style)}
      ariaRole="heading"
      ariaLabel={label}
      data-level={level}
    />
  )
}

/** A button: a view, for WeChat's own button brings a border and a size of its own. */
export function Press(props: PressProps) {
  const {
    onPress,
    label,
    role,
    live: _live,
    pressed: _p,
    checked,
    current: _c,
    expanded: _e,
    disabled,
    hidden,
    className,
    style,
    ...rest
  } = props
  if (hidden) return null
  return (
    <View
      {...rest}
      style={styleOf(style)}
      className={`u u-press ${className ?? ''}${disabled ? ' is-disabled' : ''}`}
      hoverClass={disabled ? 'none' : 'is-down'}
      {...spoken({ role: role ?? 'button', label, checked, disabled })}
      onClick={() => {
        if (!disabled) onPress()
      }}
    />
  )
}

const INPUT_TYPES = {
  text: 'text',
  digits: 'number',
  decimal: 'digit',
  idcard: 'idcard',
  phone: 'number',
  none: 'text',
} as const

/** A line or a few lines of text. */
export function Entry(props: EntryProps) {
  const {
    keyboard = 'text',
    lines,
    onDone,
    onBlur,
    onFocus,
    label,
    value,
    className,
    id,
    placeholder,
    maxLength = 200,
  } = props
  const shared = {
    id,
    className,
    value,
    placeholder,
    maxlength: maxLength,
    ariaLabel: label,
    onInput: (event: { detail: { value: string } }) => props.onChange(event.detail.value),
    onBlur: () => onBlur?.(),
    onFocus: () => onFocus?.(),
  }
  if (lines !== undefined) return <Textarea {...shared} autoHeight />
  return (
    <Input
      {...shared}
      type={INPUT_TYPES[keyboard]}
      confirmType="search"
      onConfirm={() => onDone?.()}
      focus={props.autoFocus}
    />
  )
}

/** A native list to pick one from. */
export function Pick({ value, options, onChange, placeholder, className, id, label }: PickProps) {
  const place = options.findIndex((option) => option.code === value)
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(place, 0)}
      onChange={(event) => onChange(options[Number(event.detail.value)]?.code ?? '')}
    >
      <View id={id} className={`${className ?? ''}${place < 0 ? ' is-empty' : ''}`} ariaRole="button" ariaLabel={label}>
        {options[place]?.label ?? placeholder}
      </View>
    </Picker>
  )
}

/** A native day or month. */
export function Day({ value, by, onChange, placeholder, className, id, label }: DayProps) {
  return (
    <Picker mode="date" fields={by} value={value} onChange={(event) => onChange(String(event.detail.value))}>
      <View
        id={id}
        className={`${className ?? ''}${value === '' ? ' is-empty' : ''}`}
        ariaRole="button"
        ariaLabel={label}
      >
        {value === '' ? placeholder : value}
      </View>
    </Picker>
  )
}

/** A picture. */
export function Picture({ source, words, className }: PictureProps) {
  return <Image src={source} className={className} mode="aspectFit" ariaLabel={words} />
}

/** A telephone number to call. */
export function Call({ phone, label, live: _live, role: _role, style, hidden, ...rest }: CallProps) {
  if (hidden) return null
  const number = phone.replace(/[^\d+]/g, '')
  return (
    <View
      {...rest}
      style={styleOf(style)}
      ariaRole="link"
      ariaLabel={label}
      onClick={() => void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)}
    />
  )
}

/** What a screen reader is told, as attributes of the mini-program; left out where there is nothing to tell. */
function spoken(said: {
  role?: string | undefined
  label?: string | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
}): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[`aria-${name}`, value]])),
  )
}

/** React's style object as the text that a view takes: custom properties are lost on the way otherwise. */
function styleOf(style: Readonly<Record<string, string | number>> | undefined): string | undefined {
  if (style === undefined) return undefined
  return Object.entries(style)
    .map(
      ([name, value]) =>
        `${name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
    )
    .join(';')
}
