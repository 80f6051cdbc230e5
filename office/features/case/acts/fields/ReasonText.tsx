import type { Reason } from '@shared/service-item/reason'
import { Button } from '@web/components/action/Button'
import { Field } from '@web/components/field/Field'
import { LongTextInput, TextInput } from '@web/components/field/TextInput'
import { useState } from 'react'
import { fillBlanks, openBlanks, partsOf } from '../reason-text'
import { faultOf, type PieceProps } from './Pieces'

type ReasonTextProps = {
  readonly label: string
  readonly path: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly reasons: readonly Reason[]
  /** Which wording of a sentence is meant: that of the paper, or that for the applicant. */
  readonly wording: 'text' | 'plain'
  readonly known: Readonly<Record<string, string>>
  readonly error?: string | null
  readonly help?: string
  readonly required?: boolean
  readonly rows?: number
  /** A sentence was chosen: its article, for instance, may fill another field. */
  readonly onReason?: (reason: Reason) => void
  /** A second text that a sentence brings along and that shares its blanks: how to mend what is wrong. */
  readonly beside?: {
    readonly wordsOf: (reason: Reason) => string | null
    readonly onChange: (text: string) => void
  }
}

/** 意见 — the county's sentences to choose from, their blanks to fill, and a text that one may always write by hand. */
export function ReasonText(props: ReasonTextProps) {
  const { label, value, onChange, reasons, wording, known, error = null, help, required = true, rows = 3 } = props
  const [shown, setShown] = useState(false)
  const [template, setTemplate] = useState<string | null>(null)
  const [second, setSecond] = useState<string | null>(null)
  const [blanks, setBlanks] = useState<Readonly<Record<string, string>>>({})
  const choose = (reason: Reason) => {
    const text = wordsOf(reason, wording)
    const along = props.beside?.wordsOf(reason) ?? null
    setTemplate(text)
    setSecond(along)
    setBlanks({})
    setShown(false)
    onChange(fillBlanks(text, known))
    if (along !== null) props.beside?.onChange(fillBlanks(along, known))
    props.onReason?.(reason)
  }
  const fill = (name: string, filled: string) => {
    const next = { ...blanks, [name]: filled }
    setBlanks(next)
    if (template !== null) onChange(fillBlanks(template, { ...known, ...next }))
    if (second !== null) props.beside?.onChange(fillBlanks(second, { ...known, ...next }))
  }
  const toFill = template === null ? [] : openBlanks(fillBlanks(`${template}${second ?? ''}`, known))
  return (
    <div className="of-reason">
      <Field
        label={label}
        required={required}
        error={error}
        path={props.path}
        {...(help === undefined ? {} : { help })}
      >
        {(aria) => (
          <LongTextInput
            {...aria}
            rows={rows}
            value={value}
            onChange={(text) => {
              setTemplate(null)
              onChange(text)
            }}
          />
        )}
      </Field>
      {toFill.length === 0 ? null : (
        <div className="of-blanks">
          {toFill.map((name) => (
            <Field key={name} label={name} required>
              {(aria) => <TextInput {...aria} value={blanks[name] ?? ''} onChange={(text) => fill(name, text)} />}
            </Field>
          ))}
        </div>
      )}
      {reasons.length === 0 ? null : (
        <Button
          kind="text"
          size="small"
          icon={shown ? 'down' : 'right'}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          选一条常用意见
        </Button>
      )}
      {shown ? (
        <ul className="of-sentences">
          {reasons.map((reason) => (
            <li key={reason.id}>
              <button type="button" onClick={() => choose(reason)}>
                <Sentence text={fillBlanks(wordsOf(reason, wording), known)} />
                {reason.note === null ? null : <span className="ym-note">{reason.note}</span>}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** 自己写的话 — a text for which the county has no sentences. */
export function WordsField({ faults, ...piece }: PieceProps<string>) {
  return <ReasonText {...piece} reasons={[]} wording="text" known={{}} error={faultOf(faults, piece.path)} />
}

/** A sentence of the list; what is still to be filled in is marked as such instead of standing in braces. */
function Sentence({ text }: { readonly text: string }) {
  return <span>{partsOf(text).map((part) => (part.open ? <mark key={part.at}>{part.text}</mark> : part.text))}</span>
}

function wordsOf(reason: Reason, wording: ReasonTextProps['wording']): string {
  return (wording === 'plain' ? reason.plain : null) ?? reason.text
}
