import type { FormCheck } from '@shared/form/check-form'
import type { Problem } from '@shared/problem/problem'
import { useServerAct } from '@web/api/useServer'
import { useEffect, useRef, useState } from 'react'
import { useSentFile } from '../../../act/useSentFile'
import { type Intake, pagesLeft, toSubmit } from '../intake-state'
import type { StepProps } from '../step-props'
import type { Signed } from './confirm-way'

/** 交件 — where handing in stands. `waiting` was pressed and goes on by itself once the last page is with the server. */
export type HandIn = {
  readonly press: () => void
  readonly cancel: () => void
  readonly waiting: boolean
  readonly busy: boolean
  readonly problems: readonly Problem[]
}

type HandInProps = StepProps & {
  readonly signed: Signed
  readonly faults: readonly string[]
  readonly pointId: string | null
  readonly lineKeys: readonly string[]
  /** The form as it is sent, with the signature put where it wants one. */
  readonly checkWith: (mark: string) => FormCheck
}

/**
 * Sends the application once nothing is missing. A signature that arrived is not sent a second time: pressed again after a lost answer, the
 * very same application goes out, and the server knows it.
 */
export function useHandIn(props: HandInProps): HandIn {
  const { intake, change, signed, faults } = props
  const submit = useServerAct('case.submit', ['case', 'task'])
  const file = useSentFile()
  const [wanted, setWanted] = useState(false)
  const left = pagesLeft(intake)
  const busy = submit.busy || file.share !== null
  const send = async () => {
    const confirmation = intake.confirmation ?? (await confirmed(signed, file.send))
    if (confirmation === null) return
    change((now) => ({ ...now, confirmation }))
    const { filled } = props.checkWith(confirmation.fileId ?? signed.way).visible
    const { lineKeys, pointId } = props
    const receipt = await submit.run(toSubmit(intake, { filled, lineKeys, pointId, confirmation }))
    if (receipt !== null) change((now) => ({ ...now, receipt, step: 'done' }))
  }
  const latest = useRef(send)
  latest.current = send
  const ready = faults.length === 0 && left.sending === 0 && left.failed === 0
  useEffect(() => {
    if (!wanted || !ready) return
    setWanted(false)
    void latest.current()
  }, [wanted, ready])
  return {
    press: () => {
      if (!busy && faults.length === 0 && left.failed === 0) setWanted(true)
    },
    cancel: () => setWanted(false),
    waiting: wanted && left.sending > 0,
    busy,
    problems: [file.problem, submit.problem].filter((one) => one !== null),
  }
}

async function confirmed(
  { way, drawn, witness }: Signed,
  sendFile: ReturnType<typeof useSentFile>['send'],
): Promise<Intake['confirmation']> {
  const fileId = drawn === null ? null : await sendFile(drawn, 'signature')
  if (fileId === null) return null
  const said = { way, fileId, digest: null, at: new Date().toISOString() }
  if (witness === null) return { ...said, witness: null }
  const witnessFileId = witness.drawn === null ? null : await sendFile(witness.drawn, 'signature')
  if (witnessFileId === null) return null
  return { ...said, witness: witness.name.trim(), witnessRelation: witness.relation.trim(), witnessFileId }
}
