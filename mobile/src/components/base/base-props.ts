import type { ReactNode } from 'react'

/** What every base element takes, on both platforms. `label` is what a screen reader says instead of the content. */
export type BaseProps = {
  readonly className?: string
  readonly style?: Readonly<Record<string, string | number>>
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly hidden?: boolean
  readonly live?: 'polite' | 'assertive'
  readonly children?: ReactNode
}

/** A block. `as` names the HTML element of the web build; the mini-program has only views. */
export type BoxProps = BaseProps & {
  readonly as?: 'div' | 'main' | 'section' | 'nav' | 'header' | 'footer' | 'ul' | 'ol' | 'li' | 'p' | 'dl' | 'dt' | 'dd'
}

/** 按钮 — anything that is pressed. `pressed` and `current` are said to a screen reader; a disabled button stays readable. */
export type PressProps = BaseProps & {
  readonly onPress: () => void
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly checked?: boolean
  readonly current?: boolean
  readonly expanded?: boolean
}

/** 标题 — level 1 is the page's question or name; it takes the focus when a page changes its question. */
export type TitleProps = BaseProps & { readonly level: 1 | 2 | 3 }

/** 输入 — `keyboard` picks the phone's keyboard; `idcard` has an X. */
export type EntryProps = Omit<BaseProps, 'children'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onFocus?: () => void
  readonly onDone?: () => void
  readonly placeholder?: string
  readonly keyboard?: 'text' | 'digits' | 'decimal' | 'idcard' | 'phone' | 'none'
  readonly maxLength?: number
  readonly invalid?: boolean
  readonly describedBy?: string
  readonly required?: boolean
  readonly autoComplete?: string
  readonly autoFocus?: boolean
  readonly lines?: number
}

/** 从名单里选 — a native picker. */
export type PickProps = Omit<BaseProps, 'children'> & {
  readonly value: string
  readonly options: readonly { readonly code: string; readonly label: string }[]
  readonly onChange: (code: string) => void
  readonly placeholder: string
  readonly invalid?: boolean
  readonly describedBy?: string
}

/** 选日期 — a native picker of a day or a month. */
export type DayProps = Omit<BaseProps, 'children'> & {
  readonly value: string
  readonly by: 'day' | 'month'
  readonly onChange: (value: string) => void
  readonly placeholder: string
  readonly invalid?: boolean
  readonly describedBy?: string
}

/** 图 — `words` is what it shows, in words; an empty text hides it from a screen reader. */
export type PictureProps = { readonly source: string; readonly words: string; readonly className?: string }

/** 电话 — a number that is called when pressed. */
export type CallProps = BaseProps & { readonly phone: string }
