import { toShanghaiTime } from '@shared/kernel/instant'
import type { Problem } from '@shared/problem/problem'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Choice } from '../../../web/components/field/Choice'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { useStation, useWatched } from '../../app/station-context'
import { OLD_PIN_LENGTH, PIN_LENGTH } from './pin'

/** What the form of a PIN is told: who may open, and the way out for who cannot. */
export type PinFormProps = {
  readonly title: string
  readonly pointName: string
  readonly clerks: readonly { readonly staffId: string; readonly name: string }[]
  readonly other: { readonly label: string; readonly onPress: () => void }
}

/** 输口令 — opens the device for one of its clerks. */
export function PinForm({ title, pointName, clerks, other }: PinFormProps) {
  const station = useStation()
  const [chosen, setChosen] = useState(clerks[0]?.staffId ?? null)
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const unsent = useWatched(station.sync).unsentRecords
  const staffId = clerks.some((one) => one.staffId === chosen) ? chosen : (clerks[0]?.staffId ?? null)
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (staffId === null) return
    setBusy(true)
    setProblem(null)
    try {
      const answer = await station.unlock({ staffId, pin })
      if (answer.ok) return
      setWrong(
        answer.waitUntilMs === null
          ? '本机口令不对。收的件都在本机，没有动'
          : `输错多次，${toShanghaiTime(new Date(answer.waitUntilMs).toISOString())} 以后再试。收的件都在`,
      )
    } catch (error) {
      setProblem(problemOf(error))
    }
    setPin('')
    setBusy(false)
  }
  return (
    <main className="ym-sign-in">
      <form className="ym-sign-in-card" onSubmit={unlock}>
        <p className="ym-sign-in-brand">{pointName}</p>
        <h1>{title}</h1>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        {clerks.length > 1 ? (
          <Field label="谁来用" required group>
            {(aria) => (
              <Choice
                id={aria.id}
                options={clerks.map((one) => ({ value: one.staffId, label: one.name }))}
                value={staffId}
                onChange={setChosen}
              />
            )}
          </Field>
        ) : null}
        <Field label={clerks.length === 1 ? `${clerks[0]?.name ?? ''}的本机口令` : '本机口令'} required error={wrong}>
          {(aria) => (
            <TextInput
              {...aria}
              autoFocus
              name="pin"
              type="password"
              inputMode="numeric"
              autoComplete="off"
              value={pin}
              onChange={(text) => {
                setWrong(null)
                setPin(text.replace(/\D/g, '').slice(0, PIN_LENGTH))
              }}
            />
          )}
        </Field>
        <Button
          kind="solid"
          size="large"
          type="submit"
          busy={busy}
          disabled={pin.length < OLD_PIN_LENGTH || staffId === null}
        >
          打开
        </Button>
        <Button kind="text" onClick={other.onPress}>
          {other.label}
        </Button>
        {unsent > 0 ? <p className="ym-note">本机有 {unsent} 件待上传，有网会自动传，不用开锁。</p> : null}
      </form>
    </main>
  )
}
