import type { PersonMasked } from '@shared/identity/view/person-view'
import { makeProblem, type Problem } from '@shared/problem/problem'
import { type FormEvent, useId, useState } from 'react'
import { callServer, problemOf } from '../../../../web/api/call-server'
import { Button } from '../../../../web/components/action/Button'
import { ProblemPanel } from '../../../../web/components/feedback/ProblemPanel'
import { Field } from '../../../../web/components/field/Field'
import { TextInput } from '../../../../web/components/field/TextInput'
import { Dialog } from '../../../../web/components/overlay/Dialog'
import { kindOfCode } from '../../../../web/scan/code-kind'
import { ScanByCamera } from '../../../../web/scan/ScanByCamera'
import { useConsent } from '../../../../web/scan/useConsent'
import { type IntakePerson, personFromFacts } from './intake-person'

export type ScanDialogProps = {
  readonly itemId: string
  readonly today: string
  readonly onPerson: (person: IntakePerson) => void
  /** The elder card is genuine; now the identity card has to be read. */
  readonly onReadCard: () => void
  readonly onClose: () => void
}

type Waiting = { readonly consentId: string; readonly person: PersonMasked }

/** 扫服务码 — the person agrees on their own phone before anything is shown here; an elder card only says whose identity card to read. */
export default function ScanDialog({ itemId, today, onPerson, onReadCard, onClose }: ScanDialogProps) {
  const form = useId()
  const [typed, setTyped] = useState('')
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [elder, setElder] = useState<PersonMasked | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useConsent(waiting?.consentId ?? null, (answer) => {
    setWaiting(null)
    if (answer.person) onPerson(personFromFacts(answer.person, 'code', today))
    else setProblem(makeProblem('identity.consentRefused'))
  })
  const read = async (text: string) => {
    setProblem(null)
    const code = text.trim()
    setTyped('')
    try {
      if (kindOfCode(code) === 'elder') setElder((await callServer('identity.scanElderCard', { code, itemId })).person)
      else setWaiting(await callServer('identity.scanServiceCode', { code, itemId }))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const scan = (event: FormEvent) => {
    event.preventDefault()
    void read(typed)
  }
  return (
    <Dialog
      title="扫服务码或服务卡"
      onClose={onClose}
      actions={
        elder === null ? (
          <Button kind="solid" type="submit" form={form} disabled={typed.trim() === ''}>
            认这个码
          </Button>
        ) : (
          <Button kind="solid" keyHint="F2" onClick={onReadCard}>
            读他的身份证
          </Button>
        )
      }
    >
      <form id={form} className="st-stack" onSubmit={scan}>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        {waiting === null && elder === null ? (
          <>
            <Field label="服务码" required help="用扫码枪对准他手机上的服务码，或服务卡上的码。要有网才能认">
              {(aria) => <TextInput {...aria} autoFocus value={typed} onChange={setTyped} />}
            </Field>
            <div>
              <ScanByCamera onCode={(text) => void read(text)} />
            </div>
          </>
        ) : null}
        {waiting === null ? null : (
          <p role="status">已请 {waiting.person.nameMasked} 在手机上点“同意”。他同意以后，这里自动打开。</p>
        )}
        {elder === null ? null : <p>这是 {elder.nameMasked} 的服务卡。请再读一次身份证，对一对是不是本人。</p>}
      </form>
    </Dialog>
  )
}
