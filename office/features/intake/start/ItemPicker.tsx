import type { Problem } from '@shared/problem/problem'
import type { FormView } from '@shared/service-item/view/form-view'
import { callServer, problemOf } from '@web/api/call-server'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { Tag } from '@web/components/feedback/Light'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { TextInput } from '@web/components/field/TextInput'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { withItem } from '../intake-state'
import type { StepProps } from '../step-props'
import { useSettled } from './useSettled'

type Row = { readonly itemId: string; readonly name: string; readonly note: string }

/** 选事项 — by name, by what people call it, by pinyin initials; arrows and Enter pick. */
export function ItemPicker({ intake, change }: StepProps) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const settled = useSettled(text.trim())
  const found = useServer('catalogue.search', { text: settled, limit: 8 }, { enabled: settled !== '' })
  const home = useServer('catalogue.getHome', {})
  const rows: Row[] =
    settled === ''
      ? (home.data?.frequent ?? []).map((card) => ({
          itemId: card.itemId,
          name: card.name,
          note: `${card.dept} · ${card.limitText}`,
        }))
      : [
          ...(found.data?.hits ?? []).map((hit) => ({
            itemId: hit.itemId,
            name: hit.name,
            note: `${hit.dept} · ${hit.limitText}`,
          })),
          ...(found.data?.didYouMean ?? []).map((one) => ({ ...one, note: '您是不是要这个' })),
        ]
  /** The list belongs to what stands in the box: before that, Enter would open a matter that nobody sees. */
  const isOfText = settled === text.trim() && (settled === '' || found.fresh)
  const pick = async (itemId: string | undefined) => {
    if (itemId === undefined) return
    setProblem(null)
    try {
      const asked = (await callServer('catalogue.getForm', { itemId })) as FormView
      change((now) => withItem(now, asked))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && !event.ctrlKey) setEntered(true)
    else return
    event.preventDefault()
  }
  const latest = useRef(pick)
  latest.current = pick
  const chosen = rows[at]?.itemId
  useEffect(() => {
    if (!entered || !isOfText) return
    setEntered(false)
    void latest.current(chosen)
  }, [entered, isOfText, chosen])
  const { asked } = intake
  if (asked !== null) {
    const { routing, facts } = asked.item
    return (
      <div className="of-known-person">
        <p className="of-person-name">{facts.name}</p>
        <p className="of-row">
          <Tag tone={routing.demoHandlingType === '即办件' ? 'brand' : 'quiet'}>{routing.demoHandlingType}</Tag>
          {asked.isFallback ? <Tag tone="soon">没有专门的表，按通用表收</Tag> : null}
        </p>
        <p className="ym-note">{facts.dept}</p>
        <Button kind="text" size="small" onClick={() => change((now) => ({ ...now, asked: null }))}>
          换一件事
        </Button>
      </div>
    )
  }
  return (
    <>
      <TextInput
        aria-label="搜事项"
        placeholder="搜事项，比如 残疾证、医保、ylbx"
        value={text}
        onChange={(next) => {
          setText(next)
          setAt(0)
          setEntered(false)
        }}
        onKeyDown={onKeyDown}
      />
      {problem === null ? null : <ProblemPanel problem={problem} />}
      <ul className="of-items" aria-label={settled === '' ? '常办的' : '找到的'}>
        {rows.map((row, index) => (
          <li key={row.itemId}>
            <button type="button" data-at={index === at || undefined} onClick={() => void pick(row.itemId)}>
              <span>{row.name}</span>
              <span className="ym-note">{row.note}</span>
            </button>
          </li>
        ))}
      </ul>
      {settled !== '' && found.data !== undefined && rows.length === 0 ? (
        <p className="ym-soft">没有找到“{settled}”，换个说法再搜。</p>
      ) : null}
    </>
  )
}
