import type { Colleague } from '@shared/organisation/view/leave-view'
import { newId } from '@web/api/new-id'
import { useServer, useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { DateInput } from '@web/components/field/DateInput'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import { useRef, useState } from 'react'
import { DeputyField } from './DeputyField'
import { faultsOf, type LeaveDraft } from './leave-draft'

const BLANK: LeaveDraft = { staffId: null, fromOn: '', untilOn: '', deputyId: null }
/** Stands for the officer in the list of whose leave it is. */
const MYSELF = 'self'

/** 记请假 — an officer's own; who leads the organ also for a colleague who is absent. */
export function RecordLeave({ people }: { readonly people: readonly Colleague[] }) {
  const [draft, setDraft] = useState(BLANK)
  const [tried, setTried] = useState(false)
  const deputies = useServer('leave.listDeputies', { staffId: draft.staffId })
  const record = useServerAct('leave.record', ['leave', 'case', 'task'])
  const announce = useAnnounce()
  const intent = useRef<{ opId: string; content: string } | null>(null)
  const faults = tried ? faultsOf(draft) : {}
  const fieldOf = (path: string) => record.problem?.fields?.find((one) => one.path === path)?.message ?? null
  const change = (part: Partial<LeaveDraft>) => setDraft((now) => ({ ...now, ...part }))
  const send = async () => {
    setTried(true)
    const { staffId, fromOn, untilOn, deputyId } = draft
    if (deputyId === null || Object.keys(faultsOf(draft)).length > 0) return
    const content = JSON.stringify(draft)
    // A second press after a lost answer writes once.
    if (intent.current?.content !== content) intent.current = { opId: newId(), content }
    if ((await record.run({ opId: intent.current.opId, staffId, fromOn, untilOn, deputyId })) === null) return
    setDraft(BLANK)
    setTried(false)
    announce('记下了，已经告诉代办的人和主管。')
  }
  return (
    <form
      className="ym-card of-leave-form"
      aria-label="记请假"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>记请假</h2>
      {people.length === 0 ? null : (
        <Field label="谁请假" required path="staffId">
          {(aria) => (
            <Select
              {...aria}
              options={[
                { value: MYSELF, label: '我自己' },
                ...people.map((one) => ({ value: one.staffId, label: one.name, note: one.unitName })),
              ]}
              value={draft.staffId ?? MYSELF}
              onChange={(staffId) => change({ staffId: staffId === MYSELF ? null : staffId, deputyId: null })}
            />
          )}
        </Field>
      )}
      <div className="of-leave-days">
        <Field label="从哪一天" required path="fromOn" error={faults.fromOn ?? fieldOf('fromOn')}>
          {(aria) => <DateInput {...aria} value={draft.fromOn} onChange={(fromOn) => change({ fromOn })} />}
        </Field>
        <Field label="到哪一天（当天也不在）" required path="untilOn" error={faults.untilOn ?? fieldOf('untilOn')}>
          {(aria) => <DateInput {...aria} value={draft.untilOn} onChange={(untilOn) => change({ untilOn })} />}
        </Field>
      </div>
      <DeputyField
        deputies={deputies.fresh ? (deputies.data?.rows ?? []) : []}
        value={draft.deputyId}
        onChange={(deputyId) => change({ deputyId })}
        error={faults.deputyId ?? null}
      />
      {deputies.problem === null ? null : <ProblemPanel problem={deputies.problem} />}
      {record.problem === null ? null : <ProblemPanel problem={record.problem} />}
      <div className="of-row">
        <Button type="submit" kind="solid" busy={record.busy}>
          记下来
        </Button>
      </div>
    </form>
  )
}
