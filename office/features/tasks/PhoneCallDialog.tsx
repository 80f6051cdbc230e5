import type { TaskView } from '@shared/case/view/task-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { Dialog } from '@web/components/overlay/Dialog'
import { useRef, useState } from 'react'
import { type CallDraft, callFaults, EMPTY_CALL, OUTCOMES, toCallResult } from './phone-call'
import './tasks.css'

type PhoneCallDialogProps = { readonly task: TaskView; readonly onClose: () => void; readonly onCase: () => void }

/** 打电话告知 — the number, the words to read out, and what came of it. */
export function PhoneCallDialog({ task, onClose, onCase }: PhoneCallDialogProps) {
  const complete = useServerAct('task.complete', ['task', 'case'])
  const announce = useAnnounce()
  const opId = useRef(newId())
  const [draft, setDraft] = useState<CallDraft>(EMPTY_CALL)
  const [tried, setTried] = useState(false)
  const faults = callFaults(draft)
  const change = (part: Partial<CallDraft>) => setDraft({ ...draft, ...part })
  const reached = draft.outcome === 'told' || draft.outcome === 'visited'
  const save = async () => {
    setTried(true)
    if (faults.length > 0) return
    const answer = await complete.run({
      opId: opId.current,
      taskId: task.taskId,
      result: toCallResult(draft, new Date().toISOString()),
    })
    if (answer === null) return
    announce(answer.state === 'done' ? '已记下，这条待办办好了' : '已记下，过后再打')
    onClose()
  }
  return (
    <Dialog
      wide
      title={task.title}
      onClose={onClose}
      actions={
        <>
          {task.caseId === null ? null : <Button onClick={onCase}>看这件</Button>}
          <Button kind="solid" busy={complete.busy} onClick={() => void save()}>
            记下这次电话
          </Button>
        </>
      }
    >
      <div className="of-call">
        <section aria-label="照着说">
          <p className="of-call-number ym-figures">{task.phone ?? '没有留电话，请上门告诉他'}</p>
          <p className="ym-note">{[task.applicant, task.itemName].filter(Boolean).join(' · ')}</p>
          <blockquote className="of-script">{task.script}</blockquote>
        </section>
        <section aria-label="结果" className="of-call-result">
          <Field label="怎么样" group required>
            {(aria) => (
              <Choice
                id={aria.id}
                options={(Object.entries(OUTCOMES) as [CallDraft['outcome'], string][]).map(([value, label]) => ({
                  value,
                  label,
                }))}
                value={draft.outcome}
                onChange={(outcome) => change({ outcome })}
              />
            )}
          </Field>
          {reached ? (
            <>
              <Field label="谁接的" required error={tried ? (faults[0]?.message ?? null) : null}>
                {(aria) => (
                  <TextInput
                    {...aria}
                    maxLength={40}
                    value={draft.answeredBy}
                    onChange={(answeredBy) => change({ answeredBy })}
                  />
                )}
              </Field>
              <Field label="和申请人是什么关系">
                {(aria) => (
                  <TextInput
                    {...aria}
                    maxLength={40}
                    placeholder="本人、女儿"
                    value={draft.relation}
                    onChange={(relation) => change({ relation })}
                  />
                )}
              </Field>
            </>
          ) : null}
          <Field label="备注">
            {(aria) => <TextInput {...aria} maxLength={300} value={draft.note} onChange={(note) => change({ note })} />}
          </Field>
          {complete.problem === null ? null : <ProblemPanel problem={complete.problem} />}
        </section>
      </div>
    </Dialog>
  )
}
