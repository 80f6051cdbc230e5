import { toShanghaiTime } from '@shared/kernel/instant'
import type { Problem } from '@shared/problem/problem'
import type { ItemVersion } from '@shared/service-item/item-version'
import { type SignedCheck, signingFault } from '@shared/station/signed-check'
import { useState } from 'react'
import { problemOf } from '../../../../web/api/call-server'
import { useAnnounce } from '../../../../web/components/feedback/Announcer'
import { useReference } from '../../../app/package-context'
import { go } from '../../../app/route'
import { useStation } from '../../../app/station-context'
import type { IntakeConfirmation, IntakeDraft } from '../../../data/station-api'
import { CheckScreen } from '../check/CheckScreen'
import { FillScreen } from './FillScreen'
import { notesToSend } from './material-slots'
import type { OpenDraft } from './useDraft'
import { useIntakeForm } from './useIntakeForm'
import './desk.css'

export type IntakeDeskProps = {
  readonly open: OpenDraft
  readonly draft: IntakeDraft
  readonly item: ItemVersion
}

/** 收件台 — fill in, then check aloud and sign, then hand over the receipt; the draft is on the disk all the while. */
export function IntakeDesk({ open, draft, item }: IntakeDeskProps) {
  const station = useStation()
  const announce = useAnnounce()
  const { divisions } = useReference()
  const intake = useIntakeForm(open, draft, item)
  const [view, setView] = useState<'fill' | 'check'>('fill')
  const [signed, setSigned] = useState<SignedCheck | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const saveNow = async () => {
    if (await open.saveNow()) announce(`已存本机 ${toShanghaiTime(new Date(station.nowMs()).toISOString())}`)
  }
  const check = async () => {
    if (!intake.entry.complete) return intake.entry.showAll()
    await open.saveNow({ step: 'check' })
    setView('check')
  }
  const submit = async (confirmation: IntakeConfirmation) => {
    setBusy(true)
    setProblem(null)
    const has = (key: string) => intake.later.has(key)
    const saved = await open.saveNow({
      answers: {
        ...draft.answers,
        ...(has('commitmentAccepted') ? { commitmentAccepted: true } : {}),
      },
      materials: notesToSend(intake.slots),
    })
    if (!saved) return setBusy(false)
    try {
      const receipt = await station.submitIntake(draft.draftId, confirmation)
      go('receipt', receipt.caseId)
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  if (view === 'check') {
    return (
      <CheckScreen
        intake={intake}
        item={item}
        divisions={divisions}
        signed={signed}
        onSigned={setSigned}
        problem={problem}
        busy={busy}
        onBack={() => setView('fill')}
        onSubmit={submit}
      />
    )
  }
  return (
    <FillScreen
      open={open}
      draft={draft}
      item={item}
      intake={intake}
      onSave={saveNow}
      onCheck={check}
      signing={signed === null ? 'unsigned' : signingFault(signed, intake.content)}
    />
  )
}
