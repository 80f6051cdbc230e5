/** What is still owed after a case was closed in the good way: its second entry elsewhere, the answer to a bad rating, and the promise it was granted on. */
export const OUTLIVES: readonly string[] = [
  'reenter',
  'contactBadRating',
  'checkPromise',
  'putRight',
  'chaseCommitment',
  'proposeRevoke',
]

/** What may begin once a case has ended: a late paper to look at, the answer to an objection or a rating, papers that go out once more, calls. */
export const BEGUN_AFTERWARDS: readonly string[] = [
  'checkSupplement',
  'rectify',
  'callback',
  'answerObjection',
  'reissuePaper',
  'serveNotice',
  'inviteRating',
  'phoneCall',
]
