import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { useAttempt } from '../../app/useAttempt'
import { NewPin } from './NewPin'

export type SetPinProps = {
  readonly title: string
  /** What the button does, in words. */
  readonly label: string
  /** Does it, and opens the device; what it throws is shown. */
  readonly onPin: (pin: string) => Promise<void>
  /** What the new PIN means for what lies here, above the two fields. */
  readonly children?: ReactNode
  /** The way back, beneath. */
  readonly back?: { readonly label: string; readonly onPress: () => void }
}

/** 定本机口令 — a new PIN, typed twice, and what is done with it. */
export function SetPin({ title, label, onPin, children, back }: SetPinProps) {
  const [pin, setPin] = useState<string | null>(null)
  const { busy, problem, attempt } = useAttempt()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (pin !== null && !busy) void attempt(() => onPin(pin))
  }
  return (
    <main className="ym-sign-in">
      <form className="ym-sign-in-card st-enrol" onSubmit={send}>
        <h1>{title}</h1>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        {children}
        <NewPin onPin={setPin} />
        <Button kind="solid" size="large" type="submit" busy={busy} disabled={pin === null}>
          {label}
        </Button>
        {back === undefined ? null : (
          <Button kind="text" onClick={back.onPress}>
            {back.label}
          </Button>
        )}
      </form>
    </main>
  )
}
