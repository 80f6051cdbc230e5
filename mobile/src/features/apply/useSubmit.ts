import type { MaterialLine } from '@shared/material/material-list'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { replace } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { askMe, useMe } from '../../hooks/useMe'
import { useOpId } from '../../hooks/useOpId'
import type { Papers } from '../../papers/usePapers'
import { dropFile } from '../../platform/keep/files'
import { askReminders, CAN_SUBSCRIBE } from '../../platform/net/subscribe'
import { handOver } from './receipts'
import { holderOf, start, submit, wasSent } from './submit'
import type { Application } from './useApplication'

/** 正在交 — what the button says meanwhile, and what went wrong. */
export type Sending = {
  readonly text: string | null
  readonly problem: ShownProblem | null
  readonly begin: () => void
}

/** Sends once the photos have arrived; a lost answer may be sent again and is the same case. */
export function useSubmit(app: Application, papers: Papers, lines: readonly MaterialLine[]): Sending {
  const me = useMe()
  const opIdOf = useOpId()
  const [wanted, setWanted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const reminders = useAnswer(CAN_SUBSCRIBE ? 'reminders' : null, () => call('notice', 'getSubscription', {}))
  const { totals } = papers
  const arrived = totals.done === totals.files
  const refused = totals.refused > 0

  useEffect(() => {
    if (!wanted || busy || !arrived) return
    setBusy(true)
    const send = async () => {
      try {
        if (me?.kind === 'citizen' && !me.registered) await registerHolder(app)
        if (app.bundle === null) handOver(await submit(app, lines, opIdOf))
        else await start(app, app.bundle, lines, opIdOf)
        leaveFor({})
      } catch (error) {
        const refusal = shownProblem(error)
        if (await wasSent(app, refusal.code)) return leaveFor({ before: '1' })
        setProblem(refusal)
        setWanted(false)
        setBusy(false)
      }
    }
    const leaveFor = (values: { before?: string }) => {
      app.finish()
      for (const file of app.draft.files) void dropFile(file.fileId)
      const { caseId: id } = app.draft
      if (app.bundle === null) replace('receipt', { id, ...values })
      else replace('together', { id, fresh: values.before === undefined ? '1' : 'before' })
    }
    void send()
  }, [wanted, busy, arrived, me, app, lines, opIdOf])

  return {
    text: busy ? '正在提交' : wanted && !refused ? `照片传完就交，${totals.done}/${totals.files}` : null,
    problem: wanted && refused ? PHOTO_REFUSED : problem,
    begin: () => {
      // WeChat shows its question only inside the tap: nothing may be waited for before it.
      askReminders(reminders.data?.templateIds ?? [])
      setProblem(null)
      papers.resume()
      setWanted(true)
    },
  }
}

const PHOTO_REFUSED: ShownProblem = {
  code: 'phone.photoRefused',
  title: '有一张不能用',
  what: '有一张照片或签名没有收，原因写在它下面。',
  kept: '别的都传好了。',
  todo: '回到“拍材料”换一张，或擦掉重签，再交。',
}

/** Whoever holds the phone is registered once, with the name and number that they have just filled in. */
async function registerHolder(app: Application): Promise<void> {
  const holder = holderOf(app.course.visible.filled.answers)
  if (holder === null) return
  await call('identity', 'registerPerson', { opId: await newId(), ...holder })
  askMe()
}
