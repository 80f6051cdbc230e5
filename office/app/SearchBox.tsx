import { KeyHint } from '@web/components/action/Button'
import { Icon } from '@web/components/action/Icon'
import { useKeys } from '@web/keys/useKeys'
import { type FormEvent, useRef, useState } from 'react'
import type { PageProps } from './page-props'
import { placeOf } from './place'

/** 搜办件 — a case number, a query code or a whole name; Ctrl+K or / comes here, Enter shows what was found. */
export function SearchBox({ place, change }: Pick<PageProps, 'place' | 'change'>) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(place.find ?? '')
  const focus = () => {
    input.current?.focus()
    input.current?.select()
  }
  useKeys({ 'Ctrl+k': focus, '/': focus })
  const search = (event: FormEvent) => {
    event.preventDefault()
    const find = text.trim()
    if (find !== '') change({ ...placeOf('list', 'all'), find })
  }
  return (
    <search className="of-search">
      <form onSubmit={search}>
        <Icon name="search" size={16} />
        <input
          ref={input}
          className="ym-input"
          type="search"
          aria-label="搜办件"
          placeholder="办件编号、查询码或完整姓名"
          maxLength={60}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <KeyHint>Ctrl K</KeyHint>
      </form>
    </search>
  )
}
