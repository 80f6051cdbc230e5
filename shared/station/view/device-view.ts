import * as z from 'zod/mini'
import { TaskView } from '../../case/view/task-view'
import { Id, OpId } from '../../kernel/id'
import { Instant } from '../../kernel/instant'
import { OwnCase } from './own-case'

/**
 * 借出的号段 — case numbers of a point, lent to one device. Number `seq` and its query code follow from the block alone
 * (shared/station/lent-number), so that the device prints without a network what the server will know it by.
 */
export const LentBlock = z.strictObject({
  blockId: Id,
  county: z.string().check(z.regex(/^\d{6,12}$/)),
  pointPrefix: z.string().check(z.regex(/^[A-Z]{2}[A-Z0-9]\d{2}$/)),
  year: z.int(),
  fromSeq: z.int(),
  toSeq: z.int(),
  /** 32 bytes as hex. */
  codesSeed: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  lentAt: Instant,
})
export type LentBlock = z.infer<typeof LentBlock>

/** 站点 — the point that a device stands at, as its papers name it. */
export const DevicePoint = z.strictObject({
  pointId: z.string(),
  name: z.string(),
  kind: z.string(),
  division: z.string(),
  unitId: z.string(),
  prefix: z.string(),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
})
export type DevicePoint = z.infer<typeof DevicePoint>

/** 登记码 — eight digits that somebody who looks after the point's devices reads out: one device, one day, one use. */
const EnrolCode = z.string().check(z.regex(/^\d{8}$/))

/** 发登记码 — for one point; the answer shows the code once, nothing keeps it. */
export const IssueEnrolCode = z.strictObject({
  opId: OpId,
  pointId: z.string().check(z.minLength(1), z.maxLength(32)),
})
export type IssueEnrolCode = z.infer<typeof IssueEnrolCode>

/** 发好的登记码 — with whom it is read out to: those who keep the point, and its telephone. */
export const IssuedEnrolCode = z.strictObject({
  code: EnrolCode,
  pointName: z.string(),
  keepers: z.array(z.string()),
  phone: z.nullable(z.string()),
  expiresAt: Instant,
})
export type IssuedEnrolCode = z.infer<typeof IssuedEnrolCode>

/**
 * 登记设备 — the device makes its own id and credential (32 random bytes, base64url), so that an answer that got lost can be asked for
 * again and no secret is ever stored or sent by the server.
 */
export const EnrolDevice = z.strictObject({
  opId: OpId,
  deviceId: Id,
  credential: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  deviceName: z.string().check(z.minLength(1), z.maxLength(40)),
  pointId: z.string().check(z.minLength(1), z.maxLength(32)),
  code: EnrolCode,
})
export type EnrolDevice = z.infer<typeof EnrolDevice>

/** 登记好了 — the point and the clerk as papers name them, and the first numbers. */
export const EnrolAnswer = z.strictObject({
  deviceId: Id,
  point: DevicePoint,
  staff: z.strictObject({ staffId: z.string(), name: z.string() }),
  block: LentBlock,
  serverNow: Instant,
  followClock: z.boolean(),
})
export type EnrolAnswer = z.infer<typeof EnrolAnswer>

/** 再借一段 — asked when less than 30 % of what was lent is left. */
export const LendBlock = z.strictObject({ opId: OpId, left: z.int().check(z.minimum(0)) })
export type LendBlock = z.infer<typeof LendBlock>

/** More than a device could hold. */
const MOST_UNSENT = 1_000_000

/** 设备报平安 — what the township board shows of a device: age of the oldest unsent record, version, clock. No personal data. */
export const Heartbeat = z.strictObject({
  unsent: z.int().check(z.minimum(0), z.maximum(MOST_UNSENT)),
  oldestUnsentAt: z.nullable(Instant),
  appVersion: z.string().check(z.maxLength(40)),
  /** The device's clock in milliseconds since 1970. */
  clockMs: z.int(),
  lastSeq: z.int().check(z.minimum(0)),
  persisted: z.boolean(),
})
export type Heartbeat = z.infer<typeof Heartbeat>

/** 报平安的回答 — the server's time, how this device stands with it, and what it has received. */
export const HeartbeatAnswer = z.strictObject({
  serverNow: Instant,
  /** Device clock minus server clock. */
  skewMs: z.int(),
  /** True in the demo county, whose clock can be moved: the device goes by the server's clock instead of its own. */
  followClock: z.boolean(),
  state: z.enum(['active', 'suspect', 'revoked']),
  /** Highest sequence number that the server has of this device: less than the device's own means something is still unsent. */
  receivedSeq: z.int(),
  /** Oldest protocol that the server still takes. */
  oldestProtocol: z.int(),
})
export type HeartbeatAnswer = z.infer<typeof HeartbeatAnswer>

/** 设备一行 — for the board of devices. */
export const DeviceRow = z.strictObject({
  deviceId: Id,
  name: z.string(),
  pointId: z.string(),
  pointName: z.string(),
  state: z.enum(['active', 'suspect', 'revoked']),
  enrolledAt: Instant,
  lastSeenAt: z.nullable(Instant),
  /** Who was signed in then; who enrolled it, as long as nobody was. */
  lastClerk: z.string(),
  unsent: z.int(),
  oldestUnsentAt: z.nullable(Instant),
  appVersion: z.nullable(z.string()),
  /** Whether the browser promised to keep the device's store; null before it said so. */
  persisted: z.nullable(z.boolean()),
  stoppedReason: z.nullable(z.string()),
  /** Device clock minus the county's, in milliseconds, as last said; null before the first word. */
  skewMs: z.nullable(z.int()),
  /** Why records may be lost: a newer enrolment took its name and place, or its store went back to an older state. */
  lost: z.nullable(z.enum(['replaced', 'rewound'])),
  /** Ranges of its sequence that never arrived: gaps, and with `lost` or once it is stopped everything up to the last that it made. */
  missing: z.array(z.strictObject({ fromSeq: z.int(), toSeq: z.int() })),
})
export type DeviceRow = z.infer<typeof DeviceRow>

/** 设备一览 — as of `serverNow`, with the points that the caller may issue codes for. */
export const DeviceBoard = z.strictObject({
  serverNow: Instant,
  rows: z.array(DeviceRow),
  points: z.array(z.strictObject({ pointId: z.string(), name: z.string() })),
})
export type DeviceBoard = z.infer<typeof DeviceBoard>

/** 一台设备 — the row with who enrolled it, who stopped it, and whose vaults lie on it. */
export const DeviceDetail = z.strictObject({
  row: DeviceRow,
  enrolledBy: z.string(),
  stoppedAt: z.nullable(Instant),
  stoppedBy: z.nullable(z.string()),
  /** Clerks who have a vault there, the newest first; a key that is kept with the server can be brought back by two persons. */
  clerks: z.array(z.strictObject({ name: z.string(), since: Instant })),
  mayIssueCode: z.boolean(),
})
export type DeviceDetail = z.infer<typeof DeviceDetail>

/** 本站的件和待办 */
export const OwnList = z.strictObject({ serverNow: Instant, cases: z.array(OwnCase), tasks: z.array(TaskView) })
export type OwnList = z.infer<typeof OwnList>
