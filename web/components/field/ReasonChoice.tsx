import { useState } from 'react'
import { Choice } from './Choice'
import { Field } from './Field'
import { TextInput } from './TextInput'

const OTHER = '别的原因'
/** A reason of one character says nothing; the server refuses it. */
const LEAST = 2
const MOST = 200

export type ReasonChoiceProps = {
  readonly label: string
  /** What people say most often; something else can be written. */
  readonly reasons: readonly string[]
  readonly help?: string
  /** The reason, or null while there is none that says something. */
  readonly onChange: (reason: string | null) => void
}

/** 原因 — one of the usual ones, or a sentence of one's own. */
export function ReasonChoice({ label, reasons, help, onChange }: ReasonChoiceProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const report = (choice: string | null, text: string) => {
    const reason = choice === OTHER ? text.trim() : choice
    onChange(reason === null || reason.length < LEAST ? null : reason)
  }
  return (
    <>
      <Field label={label} group required help={help ?? null}>
        {(aria) => (
          <Choice
            id={aria.id}
            options={[...reasons, OTHER].map((one) => ({ value: one, label: one }))}
            value={chosen}
            onChange={(choice) => {
              setChosen(choice)
              report(choice, typed)
            }}
          />
        )}
      </Field>
      {chosen === OTHER ? (
        <Field label="写一句" required>
          {(aria) => (
            <TextInput
              {...aria}
              maxLength={MOST}
              value={typed}
              onChange={(text) => {
                setTyped(text)
                report(chosen, text)
              }}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
