import * as z from 'zod/mini'
import { StaffRef } from '../../identity/actor'
import { Id } from '../../kernel/id'
import { FastView, MyFast } from './fast-view'
import { CaseOverdue, MyOverdue, WarningView } from './overdue-view'
import { ExpectedDate } from './submit-case'

/** 灯 — the colour of a clock; always shown with its word. */
export const Light = z.enum(['good', 'soon', 'late', 'paused', 'none'])
export type Light = z.infer<typeof Light>

/** 时限 — a clock as it is shown: what it counts, from when, to when, how much is left and in which unit. */
export const ClockView = z.strictObject({
  name: z.string(),
  label: z.string(),
  legal: z.boolean(),
  startOn: z.string(),
  dueOn: z.nullable(z.string()),
  limitText: z.string(),
  left: z.nullable(z.int()),
  used: z.nullable(z.int()),
  light: Light,
  stopped: z.boolean(),
  ended: z.boolean(),
  provisional: z.boolean(),
})
export type ClockView = z.infer<typeof ClockView>

/** 进度一步 — a past, present or coming step, or a pause that is drawn as a pause with its reason. */
export const TimelineStep = z.strictObject({
  kind: z.enum(['past', 'present', 'coming', 'pause']),
  key: z.string(),
  title: z.string(),
  unit: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  on: z.nullable(z.string()),
  until: z.nullable(z.string()),
  daysLeft: z.nullable(z.int()),
  note: z.nullable(z.string()),
  by: z.nullable(z.string()),
  /** By whom it was done for the applicant, and by what mandate. */
  agent: z.optional(z.string()),
})
export type TimelineStep = z.infer<typeof TimelineStep>

/** 能办的动作 — one act, whether this caller may do it now, and if not why, in words. */
export const AllowedAct = z.strictObject({
  name: z.string(),
  label: z.string(),
  allowed: z.boolean(),
  problemCode: z.nullable(z.string()),
  why: z.nullable(z.string()),
})
export type AllowedAct = z.infer<typeof AllowedAct>

/** 材料一行 — a line of the list with what came in and whether it was checked. */
export const MaterialView = z.strictObject({
  lineKey: z.string(),
  name: z.string(),
  need: z.enum(['required', 'optional', 'notNeeded']),
  state: z.enum(['missing', 'announced', 'present', 'exempt', 'paper', 'unfit']),
  exemptNote: z.nullable(z.string()),
  files: z.array(
    z.strictObject({ fileId: Id, mime: z.nullable(z.string()), state: z.enum(['announced', 'uploading', 'complete']) }),
  ),
  pages: z.nullable(z.int()),
  checked: z.boolean(),
  checkedBy: z.nullable(z.string()),
  remark: z.nullable(z.string()),
  tolerable: z.boolean(),
})
export type MaterialView = z.infer<typeof MaterialView>

/** 表单一栏 — a field as filled: label, text to show (masked where it must be), and whether a supplement changed it. */
export const FieldView = z.strictObject({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  masked: z.boolean(),
  derived: z.boolean(),
  changed: z.boolean(),
})
export type FieldView = z.infer<typeof FieldView>

/** 表单一节 — a section of the form with its fields as filled. */
export const SectionView = z.strictObject({ key: z.string(), title: z.string(), fields: z.array(FieldView) })
export type SectionView = z.infer<typeof SectionView>

/** 文书和消息一行 — a paper or message of a case; `text` is what a message said. */
export const NoticeView = z.strictObject({
  noticeId: Id,
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  docNumber: z.nullable(z.string()),
  issuedOn: z.string(),
  state: z.string(),
  printed: z.int(),
  text: z.nullable(z.string()),
})
export type NoticeView = z.infer<typeof NoticeView>

/** 补正清单一行 — what is missing or unfit, why, and how to mend it. */
export const SupplementLine = z.strictObject({
  lineId: z.string().check(z.maxLength(64)),
  name: z.string().check(z.maxLength(120)),
  reason: z.string().check(z.minLength(2), z.maxLength(300)),
  how: z.string().check(z.maxLength(300)),
  basis: z.nullable(z.string().check(z.maxLength(200))),
  supplied: z.boolean(),
})
export type SupplementLine = z.infer<typeof SupplementLine>

/** 我的办件 — a row of the citizen's own list. */
export const MyCaseRow = z.strictObject({
  caseId: Id,
  number: z.string(),
  queryCode: z.string(),
  itemId: z.string(),
  itemName: z.string(),
  statusKey: z.string(),
  sentence: z.string(),
  light: Light,
  todo: z.nullable(
    z.strictObject({
      kind: z.enum(['supply', 'correct', 'pickup', 'rate', 'consent']),
      text: z.string(),
      until: z.nullable(z.string()),
    }),
  ),
  updatedAt: z.string(),
})
export type MyCaseRow = z.infer<typeof MyCaseRow>

/** 我的一件 — everything the applicant sees of one case. */
export const MyCase = z.strictObject({
  caseId: Id,
  /** The application for several items that it belongs to. */
  bundleApplicationId: z.nullable(Id),
  number: z.string(),
  numberText: z.string(),
  queryCode: z.string(),
  itemId: z.string(),
  itemName: z.string(),
  version: z.int(),
  statusKey: z.string(),
  sentence: z.string(),
  submittedAt: z.nullable(z.string()),
  replyBy: z.nullable(z.string()),
  expected: ExpectedDate,
  clocks: z.array(ClockView),
  timeline: z.array(TimelineStep),
  materials: z.array(MaterialView),
  supplement: z.nullable(z.strictObject({ dueOn: z.string(), lines: z.array(SupplementLine) })),
  sections: z.array(SectionView),
  notices: z.array(NoticeView),
  pickup: z.nullable(z.strictObject({ point: z.string(), phone: z.nullable(z.string()), hours: z.string() })),
  contact: z.strictObject({ unit: z.string(), phone: z.nullable(z.string()) }),
  rating: z.nullable(z.strictObject({ level: z.int(), tags: z.array(z.string()) })),
  /** Absent for a case that is in time. */
  overdue: z.optional(MyOverdue),
  /** Absent for a case that is not on the fast track. */
  fast: z.optional(MyFast),
  allowed: z.array(AllowedAct),
})
export type MyCase = z.infer<typeof MyCase>

/** 公开进度 — what query code and last four digits show to anybody who has both: the state, never what it is about. */
export const PublicProgress = z.strictObject({
  numberText: z.string(),
  itemName: z.string(),
  statusKey: z.string(),
  sentence: z.string(),
  expected: ExpectedDate,
  timeline: z.array(TimelineStep),
  contact: z.strictObject({ unit: z.string(), phone: z.nullable(z.string()) }),
})
export type PublicProgress = z.infer<typeof PublicProgress>

/** 工作列表一行 */
export const WorkRow = z.strictObject({
  caseId: Id,
  number: z.string(),
  version: z.int(),
  itemId: z.string(),
  itemName: z.string(),
  applicant: z.string(),
  status: z.string(),
  statusKey: z.string(),
  step: z.string(),
  holder: z.nullable(z.string()),
  from: z.string(),
  channel: z.string(),
  dueOn: z.nullable(z.string()),
  daysLeft: z.nullable(z.int()),
  light: Light,
  submittedAt: z.nullable(z.string()),
  uploadsPending: z.int(),
  /** 代谁 — the colleague on leave with whose post it lies, where the caller stands in. */
  standsFor: z.optional(z.string()),
  /** 加急 — on the fast track now. */
  fast: z.optional(z.boolean()),
})
export type WorkRow = z.infer<typeof WorkRow>

/** 工作列表的视图 — the queues of window, office and issue desk. */
export const WORK_VIEWS = [
  'toReceive',
  'toAccept',
  'supplementing',
  'inHandling',
  'toDecide',
  'toMake',
  'toHandOut',
  'inTransit',
  'soon',
  'late',
  'suspended',
  'ended',
  'all',
] as const
/** 一个视图 */
export const WorkView = z.enum(WORK_VIEWS)
export type WorkView = z.infer<typeof WorkView>

/**
 * 列表读到哪里 — the last row's place; `fast` and `urgent`: on the fast track, late or soon to be, and so among the first; `endedAt`: it is among those that
 * have ended.
 */
const WorkCursor = z.strictObject({
  fast: z.optional(z.boolean()),
  urgent: z.boolean(),
  dueOn: z.nullable(z.string()),
  endedAt: z.optional(z.nullable(z.iso.datetime())),
  caseId: Id,
})

/** 查工作列表 — keyset paging: `cursor` is the last row's; `find` is a number, query code or whole name. */
export const WorkListQuery = z.strictObject({
  view: WorkView,
  itemId: z.optional(z.string().check(z.maxLength(64))),
  pointId: z.optional(z.string().check(z.maxLength(32))),
  mine: z.optional(z.boolean()),
  find: z.optional(z.string().check(z.maxLength(60))),
  cursor: z.optional(WorkCursor),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
})
export type WorkListQuery = z.infer<typeof WorkListQuery>

/** 工作列表一页 — rows and where the next page begins, null at the end. */
export const WorkList = z.strictObject({
  rows: z.array(WorkRow),
  next: z.nullable(WorkCursor),
})
export type WorkList = z.infer<typeof WorkList>

/** 一次征求 — what was asked of whom, until when, and what came of it. */
export const ConsultView = z.strictObject({
  consultId: z.string(),
  form: z.string(),
  label: z.string(),
  unit: z.string(),
  /** True when this officer is one of those who were asked. */
  mine: z.boolean(),
  question: z.string(),
  dueOn: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  answerText: z.nullable(z.string()),
})
export type ConsultView = z.infer<typeof ConsultView>

/** 办件详情 — what an officer sees, with what this officer may do now. */
export const CaseDetail = z.strictObject({
  row: WorkRow,
  /** One of several that were applied for as one (一件事). */
  inBundle: z.boolean(),
  numberText: z.string(),
  queryCode: z.string(),
  sentence: z.string(),
  itemVersion: z.int(),
  handlingType: z.string(),
  legalBasis: z.array(z.string()),
  applicant: z.strictObject({
    personId: z.nullable(Id),
    name: z.string(),
    idMasked: z.nullable(z.string()),
    phoneMasked: z.nullable(z.string()),
    hasPhone: z.boolean(),
  }),
  confirmation: z.nullable(
    z.strictObject({
      way: z.string(),
      fileId: z.nullable(Id),
      witness: z.nullable(z.string()),
      witnessRelation: z.nullable(z.string()),
      witnessFileId: z.nullable(Id),
      at: z.string(),
    }),
  ),
  clocks: z.array(ClockView),
  timeline: z.array(TimelineStep),
  sections: z.array(SectionView),
  situations: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
  materials: z.array(MaterialView),
  supplement: z.nullable(z.strictObject({ dueOn: z.string(), lines: z.array(SupplementLine) })),
  flow: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      unit: z.string(),
      role: z.string(),
      state: z.enum(['done', 'open', 'coming', 'skipped']),
      by: z.nullable(z.string()),
      opinion: z.nullable(z.string()),
    }),
  ),
  procedures: z.array(
    z.strictObject({
      procedureId: z.string(),
      kind: z.string(),
      label: z.string(),
      stops: z.boolean(),
      startOn: z.string(),
      dueOn: z.nullable(z.string()),
      endOn: z.nullable(z.string()),
      result: z.nullable(z.string()),
      reason: z.string(),
      /** What came of it, in the words of who wrote it down. */
      report: z.optional(z.string()),
      /** 现场核查: who goes, on which day; photos that were brought back. */
      surveyors: z.optional(z.array(StaffRef)),
      visitOn: z.optional(z.string()),
      files: z.optional(z.array(Id)),
    }),
  ),
  consults: z.array(ConsultView),
  decision: z.nullable(
    z.strictObject({ kind: z.string(), on: z.string(), by: z.string(), no: z.nullable(z.string()), text: z.string() }),
  ),
  objections: z.array(
    z.strictObject({
      objectionId: z.string(),
      kind: z.string(),
      label: z.string(),
      raisedOn: z.string(),
      endedOn: z.nullable(z.string()),
    }),
  ),
  log: z.array(
    z.strictObject({ seq: z.int(), label: z.string(), at: z.string(), by: z.string(), note: z.nullable(z.string()) }),
  ),
  notices: z.array(NoticeView),
  tasks: z.array(
    z.strictObject({
      taskId: Id,
      kind: z.string(),
      title: z.string(),
      state: z.string(),
      dueOn: z.nullable(z.string()),
      owner: z.nullable(z.string()),
    }),
  ),
  province: z.strictObject({ state: z.enum(['unsent', 'partly', 'sent', 'failed']), number: z.nullable(z.string()) }),
  reentry: z.nullable(z.strictObject({ system: z.string(), dueOn: z.string(), externalNo: z.nullable(z.string()) })),
  preChecks: z.array(z.strictObject({ severity: z.string(), message: z.string() })),
  delivery: z.strictObject({ way: z.string(), point: z.nullable(z.string()), custody: z.nullable(z.string()) }),
  /** Absent for a case that is, and was, in time. */
  overdue: z.optional(CaseOverdue),
  /** Absent for a case that is not on the fast track. */
  fastTrack: z.optional(FastView),
  /** True for who may put it there, or take it off. */
  maySetFast: z.optional(z.boolean()),
  /** What was sent when a clock came near its end or past it. */
  warnings: z.optional(z.array(WarningView)),
  allowed: z.array(AllowedAct),
  /** Lines that a commitment stands for: they may be open at the grant. Left out where nothing was promised so. */
  committed: z.optional(z.array(z.string())),
  /** True when this officer may tick papers as looked at, or take a tick back, now. */
  mayCheck: z.boolean(),
})
export type CaseDetail = z.infer<typeof CaseDetail>

/** 动作回执 — what every act answers: the new version and status, the papers it made, and what may be done next. */
export const ActAnswer = z.strictObject({
  caseId: Id,
  version: z.int(),
  status: z.string(),
  statusKey: z.string(),
  sentence: z.string(),
  notices: z.array(
    z.strictObject({ noticeId: Id, key: z.string(), title: z.string(), docNumber: z.nullable(z.string()) }),
  ),
  allowed: z.array(AllowedAct),
})
export type ActAnswer = z.infer<typeof ActAnswer>
