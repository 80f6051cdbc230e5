import * as z from 'zod/mini'
import { RoleCode } from '../../identity/actor'
import { Id } from '../../kernel/id'
import { PlainDate } from '../../kernel/plain-date'

const staffKey = z.string().check(z.minLength(1), z.maxLength(64))

/** 记请假 — of the caller, or of somebody absent where the caller leads their organ. `staffId` null: the caller. */
export const RecordLeave = z.strictObject({
  opId: Id,
  staffId: z.nullable(staffKey),
  fromOn: PlainDate,
  untilOn: PlainDate,
  deputyId: staffKey,
})
export type RecordLeave = z.infer<typeof RecordLeave>

/** 提前结束 — the colleague is back, or the leave is called off. */
export const EndLeave = z.strictObject({ opId: Id, leaveId: Id })
export type EndLeave = z.infer<typeof EndLeave>

/** 岗位（显示） — a role with the unit's short name. */
export const PostView = z.strictObject({ role: RoleCode, unitName: z.string() })
export type PostView = z.infer<typeof PostView>

/** 请假一条 — who is away, from when to when, who stands in and in which posts; `mayEnd` for who may call it off. */
export const LeaveRow = z.strictObject({
  leaveId: Id,
  kind: z.enum(['leave', 'left']),
  staffId: z.string(),
  name: z.string(),
  deputyId: z.string(),
  deputyName: z.string(),
  fromOn: PlainDate,
  /** Null for who is gone for good. */
  untilOn: z.nullable(PlainDate),
  state: z.enum(['coming', 'now', 'ended']),
  endedOn: z.nullable(PlainDate),
  recordedBy: z.string(),
  posts: z.array(PostView),
  mine: z.boolean(),
  standIn: z.boolean(),
  mayEnd: z.boolean(),
})
export type LeaveRow = z.infer<typeof LeaveRow>

/** 同事 — an officer whom one may name. */
export const Colleague = z.strictObject({ staffId: z.string(), name: z.string(), unitName: z.string() })
export type Colleague = z.infer<typeof Colleague>

/** 请假清单 — leaves that concern the caller or the organ they lead, and for whom of it they may record one. */
export const LeaveList = z.strictObject({ rows: z.array(LeaveRow), people: z.array(Colleague) })
export type LeaveList = z.infer<typeof LeaveList>

/** 找代办的人 — for the caller, or for somebody whose leave the caller may record. */
export const ListDeputies = z.strictObject({ staffId: z.nullable(staffKey) })

/** 可以代办的人 — with the posts that would be taken over and those that would lie with nobody. */
export const DeputyChoice = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  unitName: z.string(),
  taken: z.array(PostView),
  left: z.array(PostView),
})
export type DeputyChoice = z.infer<typeof DeputyChoice>

/** 看离岗的人 — by staff record, staff number or account. */
export const LookAtLeaver = z.strictObject({ named: staffKey })

/** 离岗的人 — what lies in their posts, as numbers alone: who administers the system sees no case. */
export const Leaver = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  unitName: z.string(),
  posts: z.array(PostView),
  openCases: z.int(),
  openTasks: z.int(),
  /** True where the account is stopped already. */
  gone: z.boolean(),
  deputies: z.array(DeputyChoice),
})
export type Leaver = z.infer<typeof Leaver>

/** 离岗移交 — the posts go to a colleague until somebody is appointed; the account is stopped at once. */
export const HandOverPosts = z.strictObject({ opId: Id, staffId: staffKey, deputyId: staffKey })
export type HandOverPosts = z.infer<typeof HandOverPosts>
