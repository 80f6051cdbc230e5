import { toShanghaiTime } from '@shared/kernel/instant'
import type { Problem } from '@shared/problem/problem'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { Tag } from '../../../web/components/feedback/Light'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Choice } from '../../../web/components/field/Choice'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { SignIn } from '../../../web/session/SignIn'
import { useStation, useWatched } from '../../app/station-context'
import type { Situation } from '../../data/station-api'
import { NewPin } from './NewPin'
import { PIN_LENGTH } from './pin'
import './enrol.css'

type Locked = Extract<Situation, { state: 'locked' }>

/** 开锁 — the PIN opens the device without a network; a colleague's account with one. What was taken in stays either way. */
export function UnlockDevice({ situation }: { readonly situation: Locked }) {
  const [other, setOther] = useState(false)
  return other ? (
    <OtherClerk onBack={() => setOther(false)} />
  ) : (
    <PinForm situation={situation} onOther={() => setOther(true)} />
  )
}

function PinForm({ situation, onOther }: { readonly situation: Locked; readonly onOther: () => void }) {
  const station = useStation()
  const clerks = situation.clerks.filter((one) => one.hasPin)
  const [staffId, setStaffId] = useState(clerks[0]?.staffId ?? null)
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const unsent = useWatched(station.sync).unsentRecords
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (staffId === null) return
    setBusy(true)
    const answer = await station.unlock({ staffId, pin })
    setBusy(false)
    if (answer.ok) return
    setPin('')
    setWrong(
      answer.waitUntilMs === null
        ? '本机口令不对。收的件都在本机，没有动'
        : `输错多次，${toShanghaiTime(new Date(answer.waitUntilMs).toISOString())} 以后再试。收的件都在`,
    )
  }
  return (
    <main className="ym-sign-in">
      <form className="ym-sign-in-card" onSubmit={unlock}>
        <p className="ym-sign-in-brand">{situation.point.name}</p>
        <h1>已锁屏，请输口令</h1>
        {situation.encrypted ? null : (
          <p>
            <Tag tone="soon">演示设备，未加密</Tag>
          </p>
        )}
        {clerks.length > 1 ? (
          <Field label="谁来用" required group>
            {(aria) => (
              <Choice
                id={aria.id}
                options={clerks.map((one) => ({ value: one.staffId, label: one.name }))}
                value={staffId}
                onChange={setStaffId}
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
          disabled={pin.length < PIN_LENGTH || staffId === null}
        >
          打开
        </Button>
        <Button kind="text" onClick={onOther}>
          忘了口令，或者换人：联网用账号登录
        </Button>
        {unsent > 0 ? <p className="ym-note">本机有 {unsent} 件待上传，有网会自动传，不用开锁。</p> : null}
      </form>
    </main>
  )
}

function OtherClerk({ onBack }: { readonly onBack: () => void }) {
  const station = useStation()
  const [signedIn, setSignedIn] = useState(false)
  const [pin, setPin] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!signedIn) {
    return (
      <SignIn
        title="换人，或重定口令"
        signIn={async (input) => {
          await station.signIn(input)
          setSignedIn(true)
        }}
      >
        <Button kind="text" onClick={onBack}>
          回到输口令
        </Button>
      </SignIn>
    )
  }
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (pin !== null) station.setPin(pin).catch((error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <main className="ym-sign-in">
      <form className="ym-sign-in-card st-enrol" onSubmit={open}>
        <h1>定一个本机口令</h1>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <NewPin onPin={setPin} />
        <Button kind="solid" size="large" type="submit" disabled={pin === null}>
          打开
        </Button>
      </form>
    </main>
  )
}
