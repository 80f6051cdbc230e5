import * as z from 'zod/mini'
import { Id, OpId } from '../../kernel/id'
import { Instant } from '../../kernel/instant'

/** An envelope of a vault's key: 127 bytes as base64url. */
const VaultEnvelope = z.string().check(z.regex(/^[A-Za-z0-9_-]{170}$/))
/** A public key of P-256 as it is (65 bytes), base64url. */
const RawPoint = z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/))

/** 保管开箱钥匙 — the key of the clerk's vault on this device, sealed to the county (`aboutVaultKey`). */
export const KeepVaultKey = z.strictObject({ opId: OpId, envelope: VaultEnvelope })
export type KeepVaultKey = z.infer<typeof KeepVaultKey>

/** 申请找回 — the device made a key pair that only it can use; the vault's key comes back sealed to it. */
export const AskVaultRecovery = z.strictObject({
  opId: OpId,
  recoveryKey: RawPoint,
  reason: z.string().check(z.minLength(2), z.maxLength(200)),
})
export type AskVaultRecovery = z.infer<typeof AskVaultRecovery>

/** 找回的状态 — `taken` once the device has its key, `expired` after a day without an answer. */
export const RecoveryState = z.enum(['asked', 'approved', 'refused', 'expired', 'taken'])
export type RecoveryState = z.infer<typeof RecoveryState>

/** 找谁同意 — somebody who may approve, with the telephone of their unit. */
export const RecoveryApprover = z.strictObject({
  name: z.string(),
  unitName: z.string(),
  phone: z.nullable(z.string()),
})
export type RecoveryApprover = z.infer<typeof RecoveryApprover>

/**
 * 找回走到哪 — `envelope` is the vault's key sealed to the recovery key (`aboutVaultRecovery`), once approved; `reason` why it was refused; `approvers`
 * whom to call while it waits, the nearest first.
 */
export const VaultRecoveryAnswer = z.strictObject({
  state: RecoveryState,
  envelope: z.nullable(VaultEnvelope),
  reason: z.nullable(z.string()),
  approvers: z.array(RecoveryApprover),
})
export type VaultRecoveryAnswer = z.infer<typeof VaultRecoveryAnswer>

/** 待批的找回 — for whoever approves; the check code is not in it, the clerk reads it out on the telephone. */
export const VaultRecoveryRow = z.strictObject({
  recoveryId: Id,
  staffName: z.string(),
  deviceName: z.string(),
  pointName: z.string(),
  reason: z.string(),
  askedAt: Instant,
  expiresAt: Instant,
  /** Wrong codes that are still let pass. */
  triesLeft: z.int(),
})
export type VaultRecoveryRow = z.infer<typeof VaultRecoveryRow>

/** 同意找回 — with the six digits that the clerk read out. */
export const ApproveVaultRecovery = z.strictObject({
  opId: OpId,
  recoveryId: Id,
  checkCode: z.string().check(z.regex(/^\d{6}$/)),
})
export type ApproveVaultRecovery = z.infer<typeof ApproveVaultRecovery>

/** 同意的结果 — `wrongCode` leaves the request open, the fifth wrong code refuses it. */
export const ApprovalAnswer = z.strictObject({
  outcome: z.enum(['approved', 'wrongCode', 'refused']),
  triesLeft: z.int(),
})
export type ApprovalAnswer = z.infer<typeof ApprovalAnswer>

/** 核对码 — six digits from the SHA-256 of a recovery key, so that nobody approves the key of another device by mistake. */
export function checkCodeOf(digest: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = digest
  return String((((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % 1_000_000).padStart(6, '0')
}
