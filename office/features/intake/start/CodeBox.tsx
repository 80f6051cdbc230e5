import type { ConsentState, PersonFacts, ScannedCard, ScannedCode } from '@shared/identity/view/person-view'
import type { Problem } from '@shared/problem/problem'
import { callServer, problemOf } from '@web/api/call-server'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { kindOfCode } from '@web/scan/code-kind'
import { ScanByCamera } from '@web/scan/ScanByCamera'
import { useConsent } from '@web/scan/useConsent'
import { type FormEvent, useState } from 'react'

type CodeBoxProps = { readonly itemId: string | null; readonly onFound: (facts: PersonFacts) => void }

/** 扫码 — a scanner types the code and Enter; a service code asks the phone for consent, an elder card only says whose card to ask for. */
export function CodeBox({ itemId, onFound }: CodeBoxProps) {
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState<ScannedCode | null>(null)
  const [card, setCard] = useState<ScannedCard | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const scan = async (text: string) => {
    const read = text.trim()
    if (read === '' || itemId === null) return
    setCode('')
    setProblem(null)
    setCard(null)
    try {
      if (kindOfCode(read) === 'elder') setCard(await callServer('identity.scanElderCard', { code: read, itemId }))
      else setAsked(await callServer('identity.scanServiceCode', { code: read, itemId }))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  if (asked !== null) return <Asked asked={asked} onFound={onFound} onEnd={() => setAsked(null)} />
  return (
    <form
      className="of-code"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void scan(code)
      }}
    >
      <Field
        label="或者扫服务码、老年服务卡"
        required
        help={itemId === null ? '扫码要先选办什么事，本人手机上会写明。' : '用扫码枪对着码扫一下。'}
      >
        {(aria) => <TextInput {...aria} maxLength={400} disabled={itemId === null} value={code} onChange={setCode} />}
      </Field>
      <div>
        <ScanByCamera disabled={itemId === null} onCode={(text) => void scan(text)} />
      </div>
      {problem === null ? null : <ProblemPanel problem={problem} />}
      {card === null ? null : (
        <p className="of-masked">
          是 {card.person.nameMasked}（{card.person.idMasked}）的卡。请看他的身份证，把号码填在上面找人。
        </p>
      )}
    </form>
  )
}

function Asked({
  asked,
  onFound,
  onEnd,
}: {
  asked: ScannedCode
  onFound: (facts: PersonFacts) => void
  onEnd: () => void
}) {
  const [state, setState] = useState<ConsentState>('asked')
  useConsent(asked.consentId, (answer) => {
    setState(answer.state)
    if (answer.person) onFound(answer.person)
  })
  const words =
    state === 'refused'
      ? `${asked.person.nameMasked} 没有同意。可以看身份证，照证件填。`
      : state === 'expired'
        ? '等太久，这次授权过期了。请他重新亮一次服务码。'
        : `正在等 ${asked.person.nameMasked} 在手机上点“同意”。`
  return (
    <div className="of-masked" role="status">
      <p>{words}</p>
      <Button kind="text" size="small" onClick={onEnd}>
        {state === 'asked' ? '不等了' : '知道了'}
      </Button>
    </div>
  )
}
