import { type ConfirmationFault, confirmationFault, needsWitness } from '@shared/case/confirmation-rule'
import type { Confirmation } from '@shared/case/view/submit-case'
import type { MadeFile } from '../../../act/useSentFile'

/** How a person at the counter confirms; whoever cannot write gives a fingerprint, or a mark before a witness. */
export type ConfirmWay = Exclude<Confirmation['way'], 'account'>

export const CONFIRM_WAYS: readonly { readonly value: ConfirmWay; readonly label: string }[] = [
  { value: 'signature', label: '签名' },
  { value: 'fingerprint', label: '按手印' },
  { value: 'mark', label: '画押，有人见证' },
]

/** 见证人 — the other person who was there while it was read aloud. */
export type SeenBy = { readonly name: string; readonly relation: string; readonly drawn: MadeFile | null }

/** What the person gave at the end: the picture of a signature, fingerprint or mark, and who saw a mark being made. */
export type Signed = { readonly way: ConfirmWay; readonly drawn: MadeFile | null; readonly witness: SeenBy | null }

/** Nothing given yet, in this way. */
export function unsigned(way: ConfirmWay): Signed {
  return { way, drawn: null, witness: needsWitness(way) ? { name: '', relation: '', drawn: null } : null }
}

const UNSIGNED: Record<ConfirmWay, string> = {
  signature: '请申请人签名',
  fingerprint: '请申请人在纸上按手印，再拍下来',
  mark: '请申请人画押',
}
const MISSING: Record<Exclude<ConfirmationFault, 'unsigned'>, string> = {
  witnessName: '画押要有人见证，请写见证人姓名',
  witnessRelation: '请写见证人和申请人什么关系',
  witnessSignature: '请见证人也签名',
}

/** What is still missing before the application may be sent. */
export function signFaults({ way, drawn, witness }: Signed, promised: boolean): string[] {
  const fault = confirmationFault({
    way,
    pictured: drawn !== null,
    witness: witness === null ? null : { ...witness, pictured: witness.drawn !== null },
  })
  return [
    ...(promised ? [] : ['请申请人看过（听过）一遍，再打勾']),
    ...(fault === null ? [] : [fault === 'unsigned' ? UNSIGNED[way] : MISSING[fault]]),
  ]
}
