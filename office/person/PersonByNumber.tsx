import { findIdNumberFault, sayIdNumberFault } from '@shared/identity/id-number'
import type { LookupPurpose, PersonFacts } from '@shared/identity/view/person-view'
import type { Problem } from '@shared/problem/problem'
import { callServer, problemOf } from '@web/api/call-server'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { IdNumberInput } from '@web/components/field/NumberInputs'
import { type FormEvent, useState } from 'react'
import './person.css'

type PersonByNumberProps = {
  readonly purpose: LookupPurpose
  /** The person as the county knows them, or null with the number when nobody of this place has it. */
  readonly onFound: (person: PersonFacts | null, idNumber: string) => void
  readonly autoFocus?: boolean
}

/** 按身份证号找人 — checked while it is typed; who looked and why is put down. */
export function PersonByNumber({ purpose, onFound, autoFocus = false }: PersonByNumberProps) {
  const [idNumber, setIdNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const fault = idNumber.length === 18 ? findIdNumberFault(idNumber) : null
  const search = async (event: FormEvent) => {
    event.preventDefault()
    if (idNumber.length !== 18 || fault !== null || busy) return
    setBusy(true)
    setProblem(null)
    try {
      onFound(await callServer('identity.lookUpPerson', { idNumber, purpose }), idNumber)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="of-by-number" onSubmit={(event) => void search(event)}>
      <Field label="身份证号" required error={fault === null ? null : sayIdNumberFault(fault)}>
        {(aria) => <IdNumberInput {...aria} autoFocus={autoFocus} value={idNumber} onChange={setIdNumber} />}
      </Field>
      <Button type="submit" icon="search" busy={busy} disabled={idNumber.length !== 18 || fault !== null}>
        找人
      </Button>
      {problem === null ? null : <ProblemPanel problem={problem} />}
    </form>
  )
}
