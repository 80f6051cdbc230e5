/** 办结后仍欠的 — what is still owed after a case was closed in the good way: its second entry elsewhere, the answer to a bad rating, and the promise it was granted on. */
export const OUTLIVES: readonly string[] = [
  'reenter',
  'contactBadRating',
  'checkPromise',
  'putRight',
  'chaseCommitment',
  'proposeRevoke',
]

/** What may begin once a case has ended: papers that go out once more or are looked at late, answers to objections and ratings, calls, a lapse that is taken back. */
const BEGUN_AFTERWARDS: readonly string[] = [
  'checkSupplement',
  'rectify',
  'callback',
  'answerObjection',
  'reissuePaper',
  'serveNotice',
  'publicServiceEnd',
  'inviteRating',
  'phoneCall',
  'reinstateLapse',
]

/** 结束以后的待办 — tasks that an ended case may have open (case-law §2.G, §4.7-4); all others are of the handling, and end with it (§3.3-52). */
export const TASKS_AFTER_END: readonly string[] = [...OUTLIVES, ...BEGUN_AFTERWARDS]
