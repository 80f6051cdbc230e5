import type { ItemCard } from '@shared/service-item/view/item-card'
import { type ReactNode, useState } from 'react'
import { call } from '../../api/call'
import { Entry } from '../../components/base/base'
import { useAnswer } from '../../hooks/useAnswer'

/** 找事项 — every item of the county, those whose name holds what was typed (all, while nothing was), and the line to type it in. */
export function useItemSearch(label: string): {
  readonly items: ReturnType<typeof useAnswer<readonly ItemCard[]>>
  readonly typed: string
  readonly found: readonly ItemCard[]
  readonly entry: ReactNode
} {
  const items = useAnswer<readonly ItemCard[]>('errand-items', () => call('catalogue', 'listItems', {}), {
    keepAs: 'items',
  })
  const [text, setText] = useState('')
  const typed = text.trim()
  return {
    items,
    typed,
    found: (items.data ?? []).filter((item) => item.name.includes(typed)),
    entry: (
      <Entry
        className="entry"
        value={text}
        onChange={setText}
        maxLength={30}
        label={label}
        placeholder="写几个字找，比如：优待证"
      />
    ),
  }
}
