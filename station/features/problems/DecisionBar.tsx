import type { HeldChoice } from '@shared/sync/held/held-view'
import type { HeldDecision } from '@shared/sync/held/trouble'
import { useId, useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { go } from '../../app/route'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import type { ProblemToDecide } from '../../data/station-api'

export type Side = 'base' | 'mine' | 'theirs'
/** Which side holds for each field that both sides changed. */
export type Sides = Readonly<Record<string, Side>>

type DecisionBarProps = {
  readonly found: ProblemToDecide
  readonly sides: Sides
  readonly onDone: (words: string) => void
}

/** 定一下 — the choices with what each means, a reason where one is asked, and one button; a choice that the law closes says why. */
export function DecisionBar({ found, sides, onDone }: DecisionBarProps) {
  const station = useStation()
  const { detail, opId } = found
  const open = detail.choices.filter((one) => one.why === null)
  const [decision, setDecision] = useState<HeldDecision | null>(open.length === 1 ? (open[0]?.decision ?? null) : null)
  const [reason, setReason] = useState('')
  const { busy, problem, attempt } = useAttempt()
  const chosen = detail.choices.find((one) => one.decision === decision)
  if (detail.choices.length === 0) {
    return <p className="st-warn">这一笔要乡里核实，本站不能定。可以打电话告诉乡里；件在服务器上，不会丢。</p>
  }
  const decide = () =>
    attempt(async () => {
      if (chosen === undefined) return
      const { opId: heldOpId, trouble } = detail.row
      const made = { opId, heldOpId, trouble, decision: chosen.decision, reason: reason.trim() || null }
      if (chosen.decision === 'takeAnew') {
        const { draftId } = await station.takeAnew(made)
        onDone('原来填的已经放进草稿，改好再提交')
        go('intake', draftId)
        return
      }
      const { sentence } = await station.decideProblem({ ...made, fields: sides })
      onDone(`定好了：${sentence}`)
    })
  return (
    <section className="ym-card st-decide">
      <h3>怎么定</h3>
      <Choices choices={detail.choices} decision={decision} onPick={setDecision} />
      {chosen === undefined ? null : (
        <Field label={chosen.needsReason ? '原因' : '原因（可以不写）'} required={chosen.needsReason}>
          {(aria) => <TextInput {...aria} maxLength={200} value={reason} onChange={setReason} />}
        </Field>
      )}
      {problem === null ? null : <ProblemPanel problem={problem} />}
      <div className="st-actions">
        <Button
          kind="solid"
          busy={busy}
          disabled={chosen === undefined || (chosen.needsReason && reason.trim().length < 2)}
          onClick={() => void decide()}
        >
          {chosen === undefined ? '先选一种' : chosen.label}
        </Button>
      </div>
    </section>
  )
}

type ChoicesProps = {
  readonly choices: readonly HeldChoice[]
  readonly decision: HeldDecision | null
  readonly onPick: (decision: HeldDecision) => void
}

function Choices({ choices, decision, onPick }: ChoicesProps) {
  const name = useId()
  return (
    <div className="st-choices" role="radiogroup" aria-label="怎么定">
      {choices.map((one) => (
        <label key={one.decision} className="st-choice" data-closed={one.why === null ? undefined : true}>
          <input
            type="radio"
            name={name}
            checked={decision === one.decision}
            disabled={one.why !== null}
            onChange={() => onPick(one.decision)}
          />
          <span>
            {one.label}
            <span className="ym-note">{one.why === null ? one.means : `现在不能：${one.why}`}</span>
          </span>
        </label>
      ))}
    </div>
  )
}
