import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { KeyHint } from '../../../../web/components/action/Button'
import { Icon } from '../../../../web/components/action/Icon'
import { Tag } from '../../../../web/components/feedback/Light'
import { useKeys } from '../../../../web/keys/useKeys'
import { useStation } from '../../../app/station-context'
import type { ItemHit } from '../../../data/station-api'

export type ItemSearchProps = {
  readonly inputRef: RefObject<HTMLInputElement>
  readonly onPick: (itemId: string) => void
}

/** 搜事项 — by name, popular name or pinyin initials; arrows and Enter pick; works without a network. */
export function ItemSearch({ inputRef, onPick }: ItemSearchProps) {
  const station = useStation()
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ readonly of: string; readonly hits: readonly ItemHit[] } | null>(null)
  const [at, setAt] = useState(0)
  /** Enter was pressed before the list of what was typed was there; it counts once it is. */
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    let gone = false
    void station.searchItems(text, 60).then((hits) => {
      if (gone) return
      setFound({ of: text, hits })
      setAt(0)
    })
    return () => {
      gone = true
    }
  }, [station, text])
  const focus = () => inputRef.current?.focus()
  useKeys({ 'Ctrl+K': focus, '/': focus })
  const shown = found?.hits ?? []
  const isOfText = found?.of === text
  const chosen = shown[at]?.itemId
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    if (!entered || !isOfText) return
    setEntered(false)
    if (chosen !== undefined) pick.current(chosen)
  }, [entered, isOfText, chosen])
  const move = (by: number) => {
    const next = Math.min(Math.max(0, at + by), shown.length - 1)
    setAt(next)
    document.getElementById(`item-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') setEntered(true)
    else return
    event.preventDefault()
  }
  return (
    <section className="st-search" aria-label="办什么">
      <div className="st-search-box">
        <Icon name="search" size={20} />
        <input
          ref={inputRef}
          type="text"
          role="combobox"
          aria-label="搜事项"
          aria-expanded="true"
          aria-controls="st-items"
          aria-activedescendant={shown.length > 0 ? `item-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="办什么？名称、俗称、拼音首字母都行，比如 gljt"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setEntered(false)
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint>Ctrl K</KeyHint>
      </div>
      <div id="st-items" role="listbox" aria-label="事项" className="st-items">
        {[...shown.entries()].map(([index, hit]) => (
          <div
            key={hit.itemId}
            id={`item-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="st-item"
            onClick={() => onPick(hit.itemId)}
            onKeyDown={(event) => event.key === 'Enter' && onPick(hit.itemId)}
          >
            <span className="st-item-name">
              {hit.name}
              {hit.matched !== null && hit.matched !== hit.name ? <span className="ym-note">{hit.matched}</span> : null}
            </span>
            <span className="ym-note st-item-dept">{hit.dept}</span>
            <span className="ym-note">{hit.materials === null ? '' : `${hit.materials} 样材料`}</span>
            <span className="ym-note">{hit.limitText}</span>
            {hit.receipt === 'receipt' ? <Tag tone="brand">本站收件</Tag> : <Tag tone="quiet">本站代收</Tag>}
          </div>
        ))}
      </div>
      {isOfText && shown.length === 0 ? (
        <p className="st-none">没有找到“{text}”。换个说法试试，或者打电话问乡里。</p>
      ) : null}
    </section>
  )
}
