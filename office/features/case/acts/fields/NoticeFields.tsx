import { Button } from '@web/components/action/Button'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import { TextInput } from '@web/components/field/TextInput'
import type { FieldsProps } from '../act-form'
import { choicesOfNotice, type NoticeDraft, type NoticeLineDraft, noticeLine } from '../drafts/intake-drafts'
import { knownBlanks, reasonsFor } from '../reason-text'
import { faultOf, LineField, pieceOf } from './Pieces'
import { ReasonText } from './ReasonText'

/** What a list of papers asks for unless somebody writes otherwise. */
const USUAL = { 形式: '照片或原件', 份数: '1' } as const

/** 一次讲清 — everything that is missing or unfit, each with what is wrong and how to mend it, in one list. */
export function NoticeFields({ facts, draft, faults, change }: FieldsProps<NoticeDraft>) {
  const again = facts.detail.supplement !== null
  const chosen = new Set(draft.lines.map((line) => line.lineId))
  const choices = choicesOfNotice(facts.detail).filter((choice) => !chosen.has(choice.lineId))
  const setLine = (lineId: string, part: Partial<NoticeLineDraft>) =>
    change((now) => ({ lines: now.lines.map((line) => (line.lineId === lineId ? { ...line, ...part } : line)) }))
  const add = (lineId: string | null) => {
    const choice = choices.find((one) => one.lineId === lineId)
    if (choice !== undefined) change({ lines: [...draft.lines, noticeLine(choice)] })
  }
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      {draft.lines.map((line, index) => (
        <NoticeLineFields
          key={line.lineId}
          facts={facts}
          faults={faults}
          line={line}
          title={`${index + 1}. ${line.name}`}
          change={(part) => setLine(line.lineId, part)}
          drop={() => change({ lines: draft.lines.filter((one) => one.lineId !== line.lineId) })}
        />
      ))}
      {again ? null : (
        <Field
          label={draft.lines.length === 0 ? '要补的材料，或填错的一栏' : '再加一样材料或一栏'}
          required={draft.lines.length === 0}
          path="lines"
          error={faultOf(faults, 'lines')}
        >
          {(aria) => (
            <Select
              {...aria}
              options={choices.map((choice) => ({ value: choice.lineId, label: choice.name }))}
              value={null}
              onChange={add}
              placeholder="选材料，或选填错的一栏"
            />
          )}
        </Field>
      )}
      <div className="of-short">
        <LineField label="几天内补来" {...at('replyDays')} required unit="天" inputMode="numeric" />
      </div>
    </>
  )
}

type NoticeLineFieldsProps = Pick<FieldsProps<NoticeDraft>, 'facts' | 'faults'> & {
  readonly line: NoticeLineDraft
  readonly title: string
  readonly change: (part: Partial<NoticeLineDraft>) => void
  readonly drop: () => void
}

function NoticeLineFields({ facts, faults, line, title, change, drop }: NoticeLineFieldsProps) {
  const { reasons, detail } = facts
  const sentences = [
    ...reasonsFor(reasons, 'requestSupplement', detail.row.itemName),
    ...reasonsFor(reasons, 'returnForCorrection', detail.row.itemName),
  ]
  return (
    <section className="of-line" aria-label={title}>
      <header>
        <h4>{title}</h4>
        <Button kind="text" size="small" onClick={drop}>
          去掉
        </Button>
      </header>
      <ReasonText
        label="哪里不对"
        path={`reason.${line.lineId}`}
        value={line.reason}
        onChange={(reason) => change({ reason })}
        reasons={sentences}
        wording="text"
        known={{ ...knownBlanks({ material: line.name }), ...USUAL }}
        error={faultOf(faults, `reason.${line.lineId}`)}
        rows={2}
        onReason={(reason) => change({ basis: reason.article ?? '' })}
        beside={{ wordsOf: (reason) => reason.plain, onChange: (how) => change({ how }) }}
      />
      <Field label="怎么补" path={`how.${line.lineId}`} error={faultOf(faults, `how.${line.lineId}`)}>
        {(aria) => <TextInput {...aria} value={line.how} onChange={(how) => change({ how })} />}
      </Field>
      {line.basis === '' ? null : <p className="ym-note">依据：{line.basis}</p>}
    </section>
  )
}
