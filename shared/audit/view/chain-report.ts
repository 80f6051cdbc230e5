import * as z from 'zod/mini'

/** 封链出了什么事 — a row that was changed, a row that is gone, a link that is gone or out of place, or an end that was cut off. */
export const ChainFault = z.enum(['changed', 'rowMissing', 'linkMissing', 'linkChanged', 'cutOff'])
export type ChainFault = z.infer<typeof ChainFault>

/** 审计核对 — what checking the chain of audit rows found; `wrong` is the first place where it does not hold. */
export const ChainReport = z.strictObject({
  checked: z.int(),
  unsealed: z.int(),
  headOn: z.nullable(z.string()),
  wrong: z.nullable(z.strictObject({ seq: z.int(), fault: ChainFault, auditId: z.nullable(z.string()) })),
})
export type ChainReport = z.infer<typeof ChainReport>
