import type { NumberCheck, PassedNumber } from '@shared/station/number-check'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { Icon } from '../../../web/components/action/Icon'
import { dayText } from '../../../web/components/data/Timeline'
import { VoidDialog } from './VoidDialog'

/** 收件号查一遍 — which numbers went out today, which were passed over, which stand on two things. */
export function NumbersCard({ numbers, today }: { readonly numbers: NumberCheck; readonly today: string }) {
  const [voiding, setVoiding] = useState<PassedNumber | null>(null)
  const ofToday = numbers.used.filter((use) => use.day === today)
  const first = ofToday.at(0)?.sequence
  const last = ofToday.at(-1)?.sequence
  const voided = ofToday.filter((use) => use.kind === 'void')
  const count = (kind: string) => ofToday.filter((use) => use.kind === kind).length
  return (
    <section className="ym-card" aria-label="号查一遍">
      <h3>号查一遍</h3>
      {first === undefined || last === undefined ? (
        <p className="ym-soft">今天没有用过号。</p>
      ) : (
        <p>
          今天用到 <strong className="ym-figures">{sixDigits(first)}</strong>
          {first === last ? '' : ' 至 '}
          {first === last ? null : <strong className="ym-figures">{sixDigits(last)}</strong>}
          ：收件 {count('intake')} 个，移交清单 {count('list')} 个，作废 {voided.length} 个
        </p>
      )}
      {voided.length === 0 ? null : (
        <ul className="st-day-rows">
          {voided.map((use) => (
            <li key={use.key}>
              <span className="ym-figures">{sixDigits(use.sequence)}</span>
              <span className="ym-soft">作废了</span>
            </li>
          ))}
        </ul>
      )}
      {numbers.passed.map((one) => (
        <div key={`${one.blockId}-${one.sequence}`} className="st-day-wrong">
          <p>
            <Icon name="alert" />
            <strong className="ym-figures">{sixDigits(one.sequence)}</strong> 号跳过了（
            {one.days.map(dayText).join('或')}
            ），没有用在哪一件上
          </p>
          <Button size="small" onClick={() => setVoiding(one)}>
            写明原因，作废
          </Button>
        </div>
      ))}
      {numbers.double.map((one) => (
        <div key={one.sequence} className="st-day-wrong">
          <p>
            <Icon name="alert" />
            <strong className="ym-figures">{sixDigits(one.sequence)}</strong> 号用了两次：
            {one.uses.map((use) => use.title).join('、')}。两件都留着，不要改纸上的号，请乡里核对换号
          </p>
          <a href="#/problems">去看有问题的</a>
        </div>
      ))}
      {numbers.passed.length + numbers.double.length === 0 ? (
        <p className="st-day-good">
          <Icon name="tick" />
          没有跳号，没有重号
        </p>
      ) : null}
      {voiding === null ? null : <VoidDialog passed={voiding} onClose={() => setVoiding(null)} />}
    </section>
  )
}

/** The running number as it stands in the middle of a printed one. */
function sixDigits(sequence: number): string {
  return String(sequence).padStart(6, '0')
}
