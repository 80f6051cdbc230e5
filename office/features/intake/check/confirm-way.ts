import type { Confirmation } from '@shared/case/view/submit-case'

/** How a person at the counter confirms; whoever cannot write gives a fingerprint or a mark before a second officer. */
export type ConfirmWay = Exclude<Confirmation['way'], 'account'>

export const CONFIRM_WAYS: readonly { readonly value: ConfirmWay; readonly label: string }[] = [
  { value: 'signature', label: '签名' },
  { value: 'fingerprint', label: '按指印' },
  { value: 'mark', label: '画押' },
]

/** What is still missing before the application may be sent. */
export function signFaults(given: { way: ConfirmWay; signed: boolean; witness: string; promised: boolean }): string[] {
  return [
    ...(given.promised ? [] : ['请申请人看过（听过）一遍，再打勾']),
    ...(given.way === 'signature' && !given.signed ? ['请申请人签名'] : []),
    ...(given.way !== 'signature' && given.witness.trim().length < 2 ? ['按指印、画押要写见证人'] : []),
  ]
}
