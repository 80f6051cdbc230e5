/**
 * 结束以后还欠的 — tasks that an ended case may still have open: news by telephone, the second entry, papers to serve or to make anew, objections, ratings and
 * promises, a lapse that another table of working days undoes (case-law §2 rows 9, 39, 52, §2.G and §4.7). All others are of the handling, and end with it (§3.3-52).
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
  'reinstateLapse',
]
