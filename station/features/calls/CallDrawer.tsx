import { formatCaseNumber } from '@shared/case/number/case-number'
import type { PhoneCallResult, TaskView } from '@shared/case/view/task-view'
import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Choice } from '../../../web/components/field/Choice'
import { Field } from '../../../web/components/field/Field'
import { LongTextInput, TextInput } from '../../../web/components/field/TextInput'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import './calls.css'

type Outcome = PhoneCallResult['outcome']

const OUTCOMES: readonly { readonly value: Outcome; readonly label: string }[] = [
  { value: 'told', label: '告诉他了' },
  { value: 'visited', label: '上门告诉的' },
  { value: 'noAnswer', label: '没人接' },
  { value: 'wrongNumber', label: '号码不对' },
]

/** 打这个电话 — the script to read out, then what came of it: who answered, when. */
export function CallDrawer({ task, onClose }: { readonly task: TaskView; readonly onClose: () => void }) {
  const station = useStation()
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [answeredBy, setAnsweredBy] = useState('')
  const [relation, setRelation] = useState('')
  const [note, setNote] = useState('')
  const { busy, problem, attempt } = useAttempt()
  const spoke = outcome === 'told' || outcome === 'visited'
  const ready = outcome !== null && (!spoke || answeredBy.trim() !== '')
  const complete = async () => {
    if (outcome === null) return
    const done = await attempt(() =>
      station.completeTask({
        taskId: task.taskId,
        result: {
          outcome,
          answeredBy: answeredBy.trim(),
          relation: relation.trim(),
          at: new Date(station.nowMs()).toISOString(),
          note: note.trim(),
        },
      }),
    )
    if (!done) return
    announce('记下了，存在本机，有网自动上传')
    onClose()
  }
  return (
    <Drawer
      title={task.phone === null ? `上门告诉${task.applicant ?? '他'}` : `打给${task.applicant ?? '他'}`}
      note={[task.phone, task.itemName, task.number === null ? null : formatCaseNumber(task.number)]
        .filter(Boolean)
        .join(' · ')}
      onClose={onClose}
      actions={
        <Button kind="solid" busy={busy} disabled={!ready} onClick={() => void complete()}>
          记下这一笔
        </Button>
      }
    >
      <div className="st-call">
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <section>
          <h3>照着念</h3>
          <p className="st-script">{task.script ?? task.title}</p>
        </section>
        <Field label="结果" required group>
          {(aria) => <Choice<Outcome> id={aria.id} options={OUTCOMES} value={outcome} onChange={setOutcome} />}
        </Field>
        {spoke ? (
          <div className="st-call-two">
            <Field label="谁听的" required>
              {(aria) => <TextInput {...aria} maxLength={40} value={answeredBy} onChange={setAnsweredBy} />}
            </Field>
            <Field label="和他什么关系">
              {(aria) => (
                <TextInput {...aria} maxLength={40} placeholder="本人" value={relation} onChange={setRelation} />
              )}
            </Field>
          </div>
        ) : null}
        <Field label="备注">
          {(aria) => <LongTextInput {...aria} maxLength={300} value={note} onChange={setNote} />}
        </Field>
      </div>
    </Drawer>
  )
}
