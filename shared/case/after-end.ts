/**
 * 结束以后还欠的 — tasks that an ended case may still have open: news by telephone, the second entry, papers to serve or to make anew, objections, ratings and
 * promises (case-law §2 rows 9, 39, 52 and §2.G). All others are of the handling, and end with it (§3.3-52).
 */
export const TASKS_AFTER_END: readonly string[] = [
  'phoneCall',
  'reenter',
  'serveNotice',
  'reissuePaper',
  'publicServiceEnd',
  'answerObjection',
  'contactBadRating',
  'rectify',
  'callback',
  'checkPromise',
  'chaseCommitment',
  'putRight',
  'proposeRevoke',
]
