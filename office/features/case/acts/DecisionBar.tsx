import type { AllowedAct, CaseDetail } from '@shared/case/view/case-view'
import { Button } from '@web/components/action/Button'
import { Icon } from '@web/components/action/Icon'
import { useState } from 'react'
import { officerSentence } from '../sections/officer-sentence'
import { actBar, isGrave, openBefore } from './act-order'
import { ACT_FORMS } from './act-table'

type DecisionBarProps = {
  readonly detail: CaseDetail
  readonly current: string | null
  readonly onAct: (name: string) => void
}

/** 决定条 — what this officer may do now; the recommended one at the right. What may not be done stands behind 别的, with why. */
export function DecisionBar({ detail, current, onAct }: DecisionBarProps) {
  const [open, setOpen] = useState(false)
  const bar = actBar(detail.allowed, detail)
  const go = (name: string) => {
    setOpen(false)
    onAct(name)
  }
  if (current !== null) return null
  const nothing = bar.main === null && bar.beside.length === 0
  return (
    <footer className="of-bar">
      {nothing ? <p className="ym-soft">{whoNext(detail)}</p> : null}
      {bar.rest.length === 0 ? null : (
        <div className="of-rest">
          <Button kind="text" icon={open ? 'down' : 'right'} aria-expanded={open} onClick={() => setOpen(!open)}>
            别的
          </Button>
          {open ? <RestMenu acts={bar.rest} detail={detail} onAct={go} /> : null}
        </div>
      )}
      <span className="of-bar-gap" />
      {bar.beside.map((act) => (
        <ActButton key={act.name} act={act} detail={detail} kind={isGrave(act.name) ? 'danger' : 'line'} onAct={go} />
      ))}
      {bar.main === null ? null : <ActButton act={bar.main} detail={detail} kind="solid" onAct={go} />}
    </footer>
  )
}

type ActButtonProps = {
  readonly act: AllowedAct
  readonly detail: CaseDetail
  readonly kind: 'solid' | 'line' | 'danger'
  readonly onAct: (name: string) => void
}

/** Says what still stands before it instead of refusing afterwards: 还有 2 份未核. */
function ActButton({ act, detail, kind, onAct }: ActButtonProps) {
  const before = openBefore(act.name, detail)
  const words = ACT_FORMS[act.name]?.title ?? act.label
  return (
    <Button
      kind={kind}
      disabled={before !== null}
      onClick={() => onAct(act.name)}
      {...(before === null ? {} : { 'aria-label': `${words}：${before}` })}
    >
      {before === null ? words : kind === 'solid' ? before : `${words}（${before}）`}
    </Button>
  )
}

function RestMenu({
  acts,
  detail,
  onAct,
}: {
  acts: readonly AllowedAct[]
  detail: CaseDetail
  onAct: (name: string) => void
}) {
  return (
    <ul className="of-rest-list">
      {acts.map((act) => {
        const before = act.allowed ? openBefore(act.name, detail) : null
        const built = ACT_FORMS[act.name] !== undefined
        return (
          <li key={act.name}>
            <button type="button" disabled={!act.allowed || before !== null || !built} onClick={() => onAct(act.name)}>
              {ACT_FORMS[act.name]?.title ?? act.label}
            </button>
            {act.allowed && before === null && built ? null : (
              <p className="ym-note">
                <Icon name="lock" size={12} /> {act.why ?? before ?? '请先按原来的办法办'}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Nothing to do here now: who is next, so that nobody searches for a button. */
function whoNext(detail: CaseDetail): string {
  const step = detail.flow.find((one) => one.state === 'open')
  if (step !== undefined) return `这一步在${step.unit}（${step.name}）。您可以看，不能改。`
  return `现在：${officerSentence(detail)}。没有要您办的。`
}
