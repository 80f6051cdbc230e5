import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { Instant } from '../../kernel/instant'
import { RoleCode } from '../actor'
import { isPhone, normalizePhone } from '../phone'

/** 手机号（填写） — what a person types as a phone number; normalised to eleven digits, refused when it cannot be one. */
export const PhoneInput = z.pipe(
  z.string().check(z.maxLength(24), z.refine(isPhone)),
  z.transform((text: string) => normalizePhone(text)),
)
export type PhoneInput = z.output<typeof PhoneInput>

/** 验证码 — six digits. */
export const OtpCode = z.string().check(z.regex(/^\d{6}$/))
export type OtpCode = z.infer<typeof OtpCode>

/** 设备名称 — what the list of sessions shows of a device, as the client says it. */
export const DeviceLabel = z.string().check(z.minLength(1), z.maxLength(80))
export type DeviceLabel = z.infer<typeof DeviceLabel>

/** 凭据的摘要 — SHA-256 (base64url) of the proof that a station's session goes with; the proof itself is text of 43 characters. */
export const ProofHash = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** 未登录 */
const AnonymousMe = z.strictObject({ kind: z.literal('anonymous') })
export type AnonymousMe = z.infer<typeof AnonymousMe>

/**
 * 认定程度 — how sure the county is that an account is the person: `none` not registered, `stated` name and number were typed and
 * are well formed, `matched` they and the phone agree with the county's own record, `seen` a clerk compared the identity card.
 */
export const Assurance = z.enum(['none', 'stated', 'matched', 'seen'])
export type Assurance = z.infer<typeof Assurance>

/** 群众本人 — a signed-in citizen; `nameMasked` is null until name and ID number are registered once. */
const CitizenMe = z.strictObject({
  kind: z.literal('citizen'),
  accountId: Id,
  registered: z.boolean(),
  assurance: Assurance,
  nameMasked: z.nullable(z.string()),
  phoneMasked: z.string(),
  wechatBound: z.boolean(),
  elderMode: z.boolean(),
})
export type CitizenMe = z.infer<typeof CitizenMe>

/** 任职（显示） — a role with its unit; `acting` while the holder stands in for a colleague on leave. */
const RoleView = z.strictObject({
  role: RoleCode,
  unitId: z.string(),
  unitName: z.string(),
  place: z.string(),
  acting: z.boolean(),
})
export type RoleView = z.infer<typeof RoleView>

/** 窗口、站点（显示） — a point that the officer takes in at. */
const PointBrief = z.strictObject({ pointId: z.string(), name: z.string(), kind: z.string() })
export type PointBrief = z.infer<typeof PointBrief>

/** 工作人员本人 — a signed-in officer with roles, unit and points. */
export const StaffMe = z.strictObject({
  kind: z.literal('staff'),
  staffId: z.string(),
  name: z.string(),
  unit: z.strictObject({ unitId: z.string(), name: z.string(), shortName: z.string() }),
  roles: z.array(RoleView),
  points: z.array(PointBrief),
})
export type StaffMe = z.infer<typeof StaffMe>

/** 我是谁 — who the server takes the caller for. */
export const Me = z.discriminatedUnion('kind', [AnonymousMe, CitizenMe, StaffMe])
export type Me = z.infer<typeof Me>

/** 登录成功 — `token` is null for browsers, which got a cookie; the mini-program keeps it and sends it as a bearer. */
export const Session = z.strictObject({ token: z.nullable(z.string()), endsAt: Instant, me: Me })
export type Session = z.infer<typeof Session>

/** 验证码已发 — seconds until another may be asked for. `demoCode` is only there in the demo county. */
export const OtpSent = z.strictObject({
  sentAt: Instant,
  waitSeconds: z.int(),
  demoCode: z.optional(OtpCode),
})
export type OtpSent = z.infer<typeof OtpSent>

/** 微信登录要补手机号 — WeChat knows the person, this county does not yet: bind a phone with the ticket, within ten minutes. */
const WechatNeedsPhone = z.strictObject({ needsPhone: z.literal(true), ticket: z.string() })
export type WechatNeedsPhone = z.infer<typeof WechatNeedsPhone>

/** 微信登录 */
export const WechatLogin = z.union([Session, WechatNeedsPhone])
export type WechatLogin = z.infer<typeof WechatLogin>

/** 登录设备一行 — a live session of the caller; `sessionId` names it and opens nothing. */
export const SessionRow = z.strictObject({
  sessionId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  deviceLabel: z.string(),
  createdAt: Instant,
  seenAt: Instant,
  current: z.boolean(),
})
export type SessionRow = z.infer<typeof SessionRow>
