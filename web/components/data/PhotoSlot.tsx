import type { ReactNode } from 'react'
import { Button } from '../action/Button'
import { Icon } from '../action/Icon'
import { Tag, type TagTone } from '../feedback/Light'
import './photo-slot.css'

export type PhotoThumb = { readonly id: string; readonly url: string; readonly note: string | null }

export type PhotoSlotProps = {
  readonly name: string
  readonly hint: string
  readonly state: { readonly tone: TagTone; readonly text: string }
  readonly thumbs: readonly PhotoThumb[]
  /** Absent when nothing can or need be taken. */
  readonly onTake?: () => void
  readonly onLook?: (id: string) => void
  readonly current?: boolean
  /** Another way for this slot: 只收纸件. */
  readonly more?: ReactNode
}

/** 材料的一格 — name, what is in it, and how many pages; the whole slot takes a photo. */
export function PhotoSlot({ name, hint, state, thumbs, onTake, onLook, current = false, more }: PhotoSlotProps) {
  const first = thumbs[0]
  return (
    <section className="ym-slot" data-current={current || undefined} aria-label={`${name}，${state.text}`}>
      {first === undefined ? (
        <span className="ym-slot-empty" data-off={onTake === undefined || undefined}>
          <Icon name={onTake === undefined ? 'paper' : 'camera'} />
        </span>
      ) : (
        <button type="button" className="ym-slot-thumb" onClick={() => onLook?.(first.id)} aria-label={`看${name}`}>
          <img src={first.url} alt="" />
        </button>
      )}
      <div className="ym-slot-words">
        <p className="ym-slot-name">{name}</p>
        <p className="ym-note">{thumbs.find((one) => one.note !== null)?.note ?? hint}</p>
      </div>
      <div className="ym-slot-side">
        <Tag tone={state.tone}>{state.text}</Tag>
        {onTake === undefined ? null : (
          <Button size="small" kind="text" onClick={onTake} aria-label={`拍${name}`}>
            {first === undefined ? '拍照' : '再拍一页'}
          </Button>
        )}
        {more}
      </div>
    </section>
  )
}
