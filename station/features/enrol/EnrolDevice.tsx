import type { Problem } from '@shared/problem/problem'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Choice } from '../../../web/components/field/Choice'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { SignIn } from '../../../web/session/SignIn'
import { useStation } from '../../app/station-context'
import type { SignedIn } from '../../data/station-api'
import { NewPin } from './NewPin'
import './enrol.css'

/** Digits of an administrator's code. */
const CODE_LENGTH = 8

/** 登记设备 — once, with a network: sign in, say where the device stands, type the administrator's code, choose a PIN. */
export function EnrolDevice() {
  const station = useStation()
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null)
  if (signedIn !== null) return <PlaceDevice signedIn={signedIn} />
  return (
    <SignIn title="便民服务站" signIn={async (input) => setSignedIn(await station.signIn(input))}>
      <p className="ym-note">
        第一次用要联网登录一次，把这台设备登记到您的站。要有乡里发的登记码。以后没有网也能收件。
      </p>
    </SignIn>
  )
}

function PlaceDevice({ signedIn }: { readonly signedIn: SignedIn }) {
  const station = useStation()
  const first = signedIn.points[0]
  const [pointId, setPointId] = useState(first?.pointId ?? null)
  const [deviceName, setDeviceName] = useState('一号机')
  const [code, setCode] = useState('')
  const [pin, setPin] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const enrol = async (event: FormEvent) => {
    event.preventDefault()
    if (pointId === null || pin === null) return
    setBusy(true)
    setProblem(null)
    try {
      await station.enrol({ deviceName: deviceName.trim(), pointId, code, pin })
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <main className="ym-sign-in">
      <form className="ym-sign-in-card st-enrol" onSubmit={enrol}>
        <p className="ym-sign-in-brand">{signedIn.name}，您好</p>
        <h1>这台设备放在哪里</h1>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        {first === undefined ? (
          <p>您的账号还没有分到站点。请找乡里的管理员安排，再来登记。</p>
        ) : (
          <>
            <Field label="站点" required group>
              {(aria) => (
                <Choice
                  id={aria.id}
                  options={signedIn.points.map((one) => ({ value: one.pointId, label: one.name }))}
                  value={pointId}
                  onChange={setPointId}
                />
              )}
            </Field>
            <Field label="设备叫什么" required help="同一个站有两台时好分清">
              {(aria) => <TextInput {...aria} maxLength={40} value={deviceName} onChange={setDeviceName} />}
            </Field>
            <Field label="登记码" required help={`${CODE_LENGTH} 位数字，请乡里的管理员发给您，24 小时内有效`}>
              {(aria) => (
                <TextInput
                  {...aria}
                  name="code"
                  inputMode="numeric"
                  autoComplete="off"
                  className="ym-figures"
                  value={code}
                  onChange={(text) => setCode(text.replace(/\D/g, '').slice(0, CODE_LENGTH))}
                />
              )}
            </Field>
            <NewPin onPin={setPin} />
            <Button
              kind="solid"
              size="large"
              type="submit"
              busy={busy}
              disabled={pin === null || code.length !== CODE_LENGTH || deviceName.trim() === ''}
            >
              {busy ? '正在登记，取回离线资料' : '登记这台设备'}
            </Button>
          </>
        )}
      </form>
    </main>
  )
}
