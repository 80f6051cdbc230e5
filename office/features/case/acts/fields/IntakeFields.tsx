import type { FieldsProps } from '../act-form'
import type { ReceiveDraft, VoidDraft, WithdrawDraft } from '../drafts/intake-drafts'
import { knownBlanks, reasonsFor } from '../reason-text'
import { ChoiceField, faultOf, LineField, pieceOf, TickField } from './Pieces'
import { ReasonText } from './ReasonText'

const IDENTITY_WAYS = {
  account: '本人账号交的',
  card: '看了身份证',
  reader: '读卡器读的',
  known: '本人我认识',
  phone: '打电话核的',
} as const

/** 收件 — how the person was known; whether originals stay here. */
export function ReceiveFields({ draft, faults, change }: FieldsProps<ReceiveDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="怎么核的身份" {...at('way')} words={IDENTITY_WAYS} />
      <LineField label="备注" path="note" value={draft.note} onChange={(note) => change({ note })} faults={faults} />
      <TickField label="有纸质原件留在窗口" value={draft.paperKept} onChange={(paperKept) => change({ paperKept })} />
    </>
  )
}

/** 撤回 — what the applicant says, and whether the papers go back. */
export function WithdrawFields({ draft, faults, change }: FieldsProps<WithdrawDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField label="申请人说的原因" {...at('reason')} help="可以不写。撤回不影响以后再申请。" />
      <TickField label="纸质材料已退还" value={draft.papersBack} onChange={(papersBack) => change({ papersBack })} />
    </>
  )
}

const VOID_KINDS = { enteredByMistake: '录错了', wrongPerson: '录错了人', practice: '练习件' } as const

/** 作废 — a number that never had legal effect. */
export function VoidFields({ facts, draft, faults, change }: FieldsProps<VoidDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="为什么作废" {...at('kind')} words={VOID_KINDS} />
      <ReasonText
        label="原因"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={reasonsFor(facts.reasons, 'voidCase', facts.detail.row.itemName)}
        wording="text"
        known={knownBlanks({ number: facts.detail.numberText })}
        error={faultOf(faults, 'reason')}
      />
    </>
  )
}
