import type { Problem } from '@shared/problem/problem'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Field } from '../../../web/components/field/Field'
import { IdNumberInput } from '../../../web/components/field/NumberInputs'
import { TextInput } from '../../../web/components/field/TextInput'
import { ScanByCamera } from '../../../web/scan/ScanByCamera'
import { useStation } from '../../app/station-context'
import type { Station } from '../../data/station-api'
import { ProgressAnswer } from './ProgressAnswer'
import { progressQuery } from './progress-query'
import './progress.css'

type Answer = Awaited<ReturnType<Station['askProgress']>>

/** 问进度 — by the receipt in the person's hand: number, query code, or its square under the scanner. */
export default function ProgressScreen() {
  const station = useStation()
  const [text, setText] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (query: ReturnType<typeof progressQuery> | { readonly idNumber: string }) => {
    setFault(query === null ? '编号或查询码不对。查询码是 8 位，没有 0、O、1、I' : null)
    if (query === null) return
    setBusy(true)
    setProblem(null)
    setAnswer(null)
    try {
      setAnswer(await station.askProgress(query))
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>问进度</h2>
        <p className="ym-soft">看他手里的凭证，输编号或查询码，也可以扫上面的码</p>
      </header>
      <form
        className="st-ask"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void ask(idNumber === '' ? progressQuery(text) : { idNumber })
        }}
      >
        <Field label="收件号或查询码" required={idNumber === ''} error={fault}>
          {(aria) => <TextInput {...aria} autoFocus className="ym-figures" value={text} onChange={setText} />}
        </Field>
        <Field label="或者他的身份证号" help="没带凭证的，看着身份证输">
          {(aria) => <IdNumberInput {...aria} value={idNumber} onChange={setIdNumber} />}
        </Field>
        <Button
          kind="solid"
          type="submit"
          icon="search"
          busy={busy}
          disabled={text.trim() === '' && idNumber.length < 18}
        >
          查
        </Button>
        <ScanByCamera
          onCode={(scanned) => {
            const query = progressQuery(scanned)
            setText(query === null ? scanned : Object.values(query).join(''))
            setIdNumber('')
            void ask(query)
          }}
        />
      </form>
      {problem === null ? null : <ProblemPanel problem={problem} />}
      {answer === null ? null : <ProgressAnswer answer={answer} />}
    </div>
  )
}
