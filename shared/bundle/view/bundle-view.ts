import * as z from 'zod/mini'
import { ExpectedDate } from '../../case/view/submit-case'
import { Id } from '../../kernel/id'

/** 一件事状态 — see bundle-state.ts. */
const BundleStateName = z.enum([
  'collecting',
  'ended',
  'done',
  'doneWithRefusals',
  'packReady',
  'needsYou',
  'paused',
  'inProgress',
])

const MemberStateName = z.enum([
  'waiting',
  'needsYou',
  'open',
  'paused',
  'granted',
  'refused',
  'refusedAcceptance',
  'ended',
  'dropped',
  'revoked',
])

/** 我的一件事里的一件 — `sentence` says in the applicant's words where it stands or what it waits for. */
export const MyBundleMember = z.strictObject({
  key: z.string(),
  name: z.string(),
  state: MemberStateName,
  caseId: z.nullable(Id),
  sentence: z.string(),
  /** What the applicant must do next for it, if anything. */
  todo: z.nullable(z.string()),
  maySplit: z.boolean(),
  /** Names of members that could not go on without this one. */
  others: z.array(z.string()),
})
export type MyBundleMember = z.infer<typeof MyBundleMember>

/** 我的一件事 — one view over all members. */
export const MyBundle = z.strictObject({
  applicationId: Id,
  number: z.string(),
  name: z.string(),
  version: z.int(),
  state: BundleStateName,
  sentence: z.string(),
  done: z.int(),
  total: z.int(),
  startedOn: z.string(),
  expected: ExpectedDate,
  members: z.array(MyBundleMember),
})
export type MyBundle = z.infer<typeof MyBundle>

/** 我的一件事一行 */
export const MyBundleRow = z.strictObject({
  applicationId: Id,
  name: z.string(),
  state: BundleStateName,
  sentence: z.string(),
  startedOn: z.string(),
})
export type MyBundleRow = z.infer<typeof MyBundleRow>

/** 这件所在的一件事 — what an officer sees beside a case that belongs to a bundle. */
export const CaseBundle = z.strictObject({
  applicationId: Id,
  number: z.string(),
  name: z.string(),
  version: z.int(),
  state: BundleStateName,
  members: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      unit: z.string(),
      state: MemberStateName,
      words: z.string(),
      caseId: z.nullable(Id),
      isThis: z.boolean(),
    }),
  ),
  /** What this case brings to the others and has still to be written down, where the officer may do so. */
  outputs: z.array(
    z.strictObject({ key: z.string(), label: z.string(), help: z.string(), forNames: z.array(z.string()) }),
  ),
  mayIssuePack: z.boolean(),
  packNoticeId: z.nullable(Id),
})
export type CaseBundle = z.infer<typeof CaseBundle>
