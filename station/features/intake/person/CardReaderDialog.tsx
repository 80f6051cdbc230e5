import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from '../../../../web/components/action/Button'
import { Field } from '../../../../web/components/field/Field'
import { TextInput } from '../../../../web/components/field/TextInput'
import { Dialog } from '../../../../web/components/overlay/Dialog'
import { ageOn, type CardFacts } from './intake-person'
import { listDemoCards, matchCards } from './read-card'

export type CardReaderDialogProps = {
  readonly today: string
  readonly onCard: (card: CardFacts) => void
  readonly onType: () => void
  readonly onClose: () => void
}

/** 读身份证（演示） — no reader is plugged in, so one chooses whose card lies on it; Enter takes the first. */
export default function CardReaderDialog({ today, onCard, onType, onClose }: CardReaderDialogProps) {
  const [cards, setCards] = useState<readonly CardFacts[]>([])
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  useEffect(() => {
    void listDemoCards().then(setCards)
  }, [])
  const shown = matchCards(cards, typed)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(0, now - 1))
    else if (event.key === 'Enter' && shown[at] !== undefined) onCard(shown[at])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="演示读卡器" onClose={onClose} actions={<Button onClick={onType}>没有卡，手工填写</Button>}>
      <Field label="把谁的身份证放上去" required help="演示县的人，证件号段不是真的。上下键选，回车读卡">
        {(aria) => (
          <TextInput
            {...aria}
            autoFocus
            placeholder="姓名、村名，或证件号最后几位"
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <ul className="st-cards">
        {shown.map((card, index) => (
          <li key={card.idNumber}>
            <button type="button" className="st-card" data-at={index === at || undefined} onClick={() => onCard(card)}>
              <span className="st-card-name">{card.name}</span>
              <span className="ym-soft">
                {card.sex} · {ageOn(card.birth, today)} 岁 · {card.address.replace(/^.*县/, '')}
              </span>
            </button>
          </li>
        ))}
        {cards.length > 0 && shown.length === 0 ? <li className="ym-soft">没有这个人的卡，可以手工填写</li> : null}
      </ul>
    </Dialog>
  )
}
