import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import type { FieldsProps } from '../act-form'
import {
  type ExtendDraft,
  type ExtendProcedureDraft,
  type ExtendSupplementDraft,
  mostDays,
} from '../drafts/extension-drafts'
import { knownBlanks, reasonsFor } from '../reason-text'
import { ChoiceField, faultOf, LineField } from './Pieces'
import { ReasonText } from './ReasonText'

/** 延长办理期限 — how long, why, who asked. */
export function ExtendFields({ facts, draft, faults, change }: FieldsProps<ExtendDraft>) {
  return (
    <>
      <LineField
        label="延长几天"
        path="days"
        required
        value={draft.days}
        onChange={(days) => change({ days })}
        faults={faults}
        inputMode="numeric"
        help={`按法定时限的单位算，最多 ${mostDays(facts)} 天。`}
      />
      <ReasonText
        label="延期原因"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={reasonsFor(facts.reasons, 'extend', facts.detail.row.itemName)}
        wording="plain"
        known={knownBlanks({ basis: facts.legalBasis[0] ?? null })}
        error={faultOf(faults, 'reason')}
        help="写事实，会印在给申请人的告知书上。"
      />
      <Proposer value={draft.proposedBy} onChange={(proposedBy) => change({ proposedBy })} faults={faults} />
    </>
  )
}

/** 延长特别程序 */
export function ExtendProcedureFields({ facts, draft, faults, change }: FieldsProps<ExtendProcedureDraft>) {
  const open = facts.detail.procedures.filter((one) => one.endOn === null)
  return (
    <>
      <Field label="哪一项" required group path="procedureId" error={faultOf(faults, 'procedureId')}>
        {(aria) => (
          <Choice
            id={aria.id}
            options={open.map((one) => ({ value: one.procedureId, label: one.label }))}
            value={draft.procedureId}
            onChange={(procedureId) => change({ procedureId })}
          />
        )}
      </Field>
      <LineField
        label="延长几天"
        path="days"
        required
        value={draft.days}
        onChange={(days) => change({ days })}
        faults={faults}
        inputMode="numeric"
        help="最多是原来时间的一半，只能延一次。"
      />
      <ReasonText
        label="延长原因"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={[]}
        wording="text"
        known={{}}
        error={faultOf(faults, 'reason')}
      />
      <Proposer value={draft.proposedBy} onChange={(proposedBy) => change({ proposedBy })} faults={faults} />
    </>
  )
}

const CAUSES = { asked: '申请人来说的', forceMajeure: '遇到不可抗力' } as const

/** 延长补正期 */
export function ExtendSupplementFields({ draft, faults, change }: FieldsProps<ExtendSupplementDraft>) {
  return (
    <>
      <ChoiceField
        label="因为什么"
        path="cause"
        value={draft.cause}
        onChange={(cause) => change({ cause })}
        faults={faults}
        words={CAUSES}
      />
      <LineField
        label="再给几天"
        path="days"
        required
        value={draft.days}
        onChange={(days) => change({ days })}
        faults={faults}
        inputMode="numeric"
        help="自然日，不超过第一次给的天数。"
      />
      <ReasonText
        label="为什么来不及"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={[]}
        wording="text"
        known={{}}
        error={faultOf(faults, 'reason')}
      />
      <LineField
        label="凭据"
        path="proof"
        value={draft.proof}
        onChange={(proof) => change({ proof })}
        faults={faults}
        placeholder="看过什么证明，没有可以不写"
      />
    </>
  )
}

type ProposerProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly faults: FieldsProps<unknown>['faults']
}

function Proposer({ value, onChange, faults }: ProposerProps) {
  return (
    <LineField
      label="提出的人（工号）"
      path="proposedBy"
      value={value}
      onChange={onChange}
      faults={faults}
      help="有人提出就填。提出的人和批准的人不能是同一个。"
    />
  )
}
