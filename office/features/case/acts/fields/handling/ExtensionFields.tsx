import type { FieldsProps } from '../../act-form'
import {
  type ExtendDraft,
  type ExtendProcedureDraft,
  type ExtendSupplementDraft,
  mostDays,
} from '../../drafts/extension-drafts'
import { knownBlanks, reasonsFor } from '../../reason-text'
import { ChoiceField, faultOf, LineField, ProposerField, pieceOf } from '../Pieces'
import { ReasonText, WordsField } from '../ReasonText'
import { OpenProcedureField } from './HandlingFields'

const ASKED = '有人提出就填。提出的人和批准的人不能是同一个。'

/** 延长办理期限 — how long, why, who asked. */
export function ExtendFields({ facts, draft, faults, change }: FieldsProps<ExtendDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField
        label="延长几天"
        {...at('days')}
        required
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
      <ProposerField draft={draft} faults={faults} change={change} required={false} help={ASKED} />
    </>
  )
}

/** 延长特别程序 */
export function ExtendProcedureFields({ facts, draft, faults, change }: FieldsProps<ExtendProcedureDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <OpenProcedureField facts={facts} draft={draft} faults={faults} change={change} />
      <LineField
        label="延长几天"
        {...at('days')}
        required
        inputMode="numeric"
        help="最多是原来时间的一半，只能延一次。"
      />
      <WordsField label="延长原因" {...at('reason')} />
      <ProposerField draft={draft} faults={faults} change={change} required={false} help={ASKED} />
    </>
  )
}

const CAUSES = { asked: '申请人来说的', forceMajeure: '遇到不可抗力' } as const

/** 延长补正期 */
export function ExtendSupplementFields({ draft, faults, change }: FieldsProps<ExtendSupplementDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="因为什么" {...at('cause')} words={CAUSES} />
      <LineField label="再给几天" {...at('days')} required inputMode="numeric" help="自然日，不超过第一次给的天数。" />
      <WordsField label="为什么来不及" {...at('reason')} />
      <LineField label="凭据" {...at('proof')} placeholder="看过什么证明，没有可以不写" />
    </>
  )
}
