import type { HeldDetail, HeldField } from '@shared/sync/held/held-view'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { dayText } from '../../../web/components/data/Timeline'
import { PhotoStrip } from '../../../web/files/PhotoStrip'
import type { Side, Sides } from './DecisionBar'

type BothSidesProps = {
  readonly detail: HeldDetail
  readonly sides: Sides
  readonly onChoose: (key: string, side: Side) => void
}

/** 并排看 — what was said here, and what the county has; differences marked by a word, not by colour alone. */
export function BothSides({ detail, sides, onChoose }: BothSidesProps) {
  const { fields, mine, photos, other } = detail
  const differing = fields.filter((field) => field.verdict !== 'same' || field.fault !== null)
  const [all, setAll] = useState(differing.length === 0)
  const shown = all ? fields : differing
  return (
    <>
      {mine.length === 0 && other === null ? null : (
        <div className="st-sides">
          {mine.length === 0 ? null : (
            <section className="ym-card">
              <h3>本站这一笔</h3>
              <dl className="st-facts">
                {mine.map((fact) => (
                  <Fact key={fact.label} label={fact.label} text={fact.text} />
                ))}
              </dl>
            </section>
          )}
          {other === null ? null : (
            <section className="ym-card">
              <h3>{detail.row.trouble === 'twin' ? '另一件' : '这件现在'}</h3>
              <dl className="st-facts">
                <Fact label="编号" text={other.numberText} />
                <Fact label="申请人" text={`${other.who} · ${other.itemName}`} />
                {other.submittedAt === null ? null : <Fact label="提交" text={dayText(other.submittedAt)} />}
                <Fact label="申请人看到的" text={other.sentence} />
              </dl>
            </section>
          )}
        </div>
      )}
      {fields.length === 0 ? null : (
        <section>
          <div className="st-compare-head">
            <h3>{differing.length === 0 ? '填的内容' : `有 ${differing.length} 栏要看`}</h3>
            {differing.length === 0 || differing.length === fields.length ? null : (
              <Button kind="text" onClick={() => setAll(!all)}>
                {all ? '只看不一样的' : `全部 ${fields.length} 栏`}
              </Button>
            )}
          </div>
          <div className="st-compare" data-columns={columnsOf(detail)}>
            {shown.map((field) => (
              <FieldRow key={field.key} field={field} detail={detail} side={sides[field.key]} onChoose={onChoose} />
            ))}
          </div>
        </section>
      )}
      {photos.length === 0 ? null : <PhotoStrip photos={photos} whyShut="还没传到，或者要拍的人登录了才能看" />}
    </>
  )
}

const SIDE_WORDS: Readonly<Record<Side, string>> = { base: '原来', mine: '本站这份', theirs: '县里现在' }

/** A twin is another case, not this one as it is now. */
function saySide(detail: HeldDetail, side: Side): string {
  return side === 'theirs' && detail.row.trouble === 'twin' ? '另一件' : SIDE_WORDS[side]
}

function columnsOf(detail: HeldDetail): number {
  return sidesOf(detail).length
}

function sidesOf({ hasBase, fields }: HeldDetail): Side[] {
  const hasTheirs = fields.some((field) => field.theirs !== null)
  return [...(hasBase ? (['base'] as const) : []), 'mine', ...(hasTheirs ? (['theirs'] as const) : [])]
}

const VERDICTS: Readonly<Record<HeldField['verdict'], string | null>> = {
  same: null,
  mine: '只有本站改了',
  theirs: '只有那边改了',
  clash: '两边不一样',
}

type FieldRowProps = {
  readonly field: HeldField
  readonly detail: HeldDetail
  readonly side: Side | undefined
  readonly onChoose: BothSidesProps['onChoose']
}

function FieldRow({ field, detail, side, onChoose }: FieldRowProps) {
  const choosable = detail.row.trouble === 'fieldClash' && field.verdict === 'clash'
  const mark = field.fault ?? VERDICTS[field.verdict]
  return (
    <fieldset className="st-compare-row" data-mark={mark === null ? undefined : field.verdict}>
      <legend>
        {field.label}
        {mark === null ? null : <span className="st-compare-mark">{mark}</span>}
      </legend>
      {sidesOf(detail).map((one) => (
        <div key={one} className="st-compare-cell" data-chosen={side === one || undefined}>
          <span className="ym-note">{saySide(detail, one)}</span>
          <span className="st-compare-value">{field[one] || '没有填'}</span>
          {choosable ? (
            <label className="st-compare-pick">
              <input type="radio" name={field.key} checked={side === one} onChange={() => onChoose(field.key, one)} />用
              {SIDE_WORDS[one]}的
            </label>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="ym-figures">{text}</dd>
    </div>
  )
}
