import { FAST_GROUNDS, type FastGround } from '@shared/case/facets/fast-track'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import { LongTextInput } from '@web/components/field/TextInput'
import { Dialog } from '@web/components/overlay/Dialog'
import { useRef, useState } from 'react'

const GROUNDS = (Object.entries(FAST_GROUNDS) as [FastGround, string][]).map(([value, label]) => ({ value, label }))
/** Shorter says nothing. */
const LEAST = 4

/** 加急办理 — the ground, and in words what it is about. */
export function FastDialog(props: {
  readonly caseId: string
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const mark = useServerAct('case.markFast', ['case'])
  const announce = useAnnounce()
  const [draft, setDraft] = useState<{ ground: FastGround | null; note: string }>({ ground: null, note: '' })
  const [tried, setTried] = useState(false)
  const intent = useRef<{ opId: string; content: string } | null>(null)
  const short = [...draft.note.trim()].length < LEAST
  const send = async () => {
    setTried(true)
    const { ground, note } = draft
    if (ground === null || short) return
    const content = JSON.stringify(draft)
    // A second press after a lost answer writes once.
    if (intent.current?.content !== content) intent.current = { opId: newId(), content }
    const { opId } = intent.current
    if ((await mark.run({ opId, caseId: props.caseId, ground, note: note.trim() })) === null) return
    announce('已加急，排在列表最前面')
    props.onDone()
  }
  return (
    <Dialog
      title="加急办理"
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>不加急</Button>
          <Button kind="solid" busy={mark.busy} onClick={() => void send()}>
            加急
          </Button>
        </>
      }
    >
      <div className="of-fast-form">
        <p className="ym-soft">
          加急的件排在各处列表最前面，提醒也早一些。环节一个不少，期限照算，别人的件不受影响。申请人看得到加急和理由。
        </p>
        <Field
          label="为什么加急"
          required
          group
          path="ground"
          error={tried && draft.ground === null ? '选一个理由' : null}
        >
          {(aria) => (
            <Choice
              id={aria.id}
              options={GROUNDS}
              value={draft.ground}
              onChange={(ground) => setDraft({ ...draft, ground })}
            />
          )}
        </Field>
        <Field
          label="具体情况"
          required
          path="note"
          error={tried && short ? `至少写 ${LEAST} 个字` : null}
          help="只给工作人员看；不写病情、证件号。"
        >
          {(aria) => (
            <LongTextInput {...aria} rows={3} value={draft.note} onChange={(note) => setDraft({ ...draft, note })} />
          )}
        </Field>
        {mark.problem === null ? null : <ProblemPanel problem={mark.problem} />}
      </div>
    </Dialog>
  )
}
