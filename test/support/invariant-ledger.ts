/**
 * 不变式的账 — where each of the 64 invariants of the law of a case is held. `predicate`: asked of every case of the random walks and of a live
 * database; `query`: asked of the tables by `npm run check`; `test`: a test that walks tables or plays the scene; `not yet`: why.
 */
export type Held =
  | { readonly by: 'predicate' | 'query' }
  | { readonly by: 'test'; readonly where: string }
  | { readonly by: 'partly' | 'not yet'; readonly why: string }

export type LedgerRow = { readonly words: string; readonly held: readonly Held[] }

const P: Held = { by: 'predicate' }
const Q: Held = { by: 'query' }
const test = (where: string): Held => ({ by: 'test', where: `test/${where}.test.ts` })
const partly = (why: string): Held => ({ by: 'partly', why })
const notYet = (why: string): Held => ({ by: 'not yet', why })
const row = (words: string, ...held: readonly Held[]): LedgerRow => ({ words, held })

const COUNTY_ITEMS = test('shared/case/invariant/county-items')
const PUBLISHING = test('shared/service-item/publish/parts')

export const INVARIANT_LEDGER: Readonly<Record<number, LedgerRow>> = {
  1: row(
    'one legal clock of the organ runs between acceptance and decision, stands in a procedure, and is none elsewhere',
    P,
  ),
  2: row('before acceptance one clock runs: the organ’s, or while it waits the applicant’s', P),
  3: row('every stop has a basis, a longest time and a notice', P, Q),
  4: row(
    'counted days are the working days without those that stood, each taken off once',
    P,
    test('contract/one-rule/one-rule'),
  ),
  5: row('a promise is due no later than the law’s limit', P, COUNTY_ITEMS),
  6: row(
    'extended once at most, by the due day, by another than who owns the step',
    P,
    test('shared/case/acts/handling/extend'),
  ),
  7: row('no transfer, return, merge or correction begins a legal clock anew', P),
  8: row('a procedure stands no longer than its longest time with one extension', P),
  9: row('what the law has done by itself is written down', P, test('server/modules/case/clock/sweep-cases')),
  10: row(
    'nothing that cannot be undone, and no red warning, on a provisional date',
    P,
    test('shared/case/warning/due-warnings'),
  ),
  11: row('same log, same calendar, same dates', P),
  12: row('no item is without a limit', COUNTY_ITEMS),
  13: row(
    'a new calendar re-dates open clocks only',
    test('shared/case/clock/moved-clocks'),
    test('server/modules/case/clock/replay-calendar'),
  ),
  14: row('one one-time notice; later ones name lines of it', P),
  15: row('two rounds of the same lines at most, none with a line more', P),
  16: row(
    'nothing is accepted or decided while a file is on its way',
    Q,
    test('server/modules/case/procedures/acceptance/accept'),
  ),
  17: row('no grant with an open required line', P, Q),
  18: row(
    'a tolerated line comes in min(20, promise − 2) working days',
    P,
    test('shared/case/acts/acceptance/accept-tolerant'),
  ),
  19: row('tolerance and commitment bear the applicant’s own signature', P),
  20: row(
    'an exemption names what satisfied it',
    Q,
    partly('the day of the look-up is the day of the submission; no day of its own is kept'),
  ),
  21: row('a refusal to accept has its reason, and the competent organ', P),
  22: row(
    'acceptance papers bear organ, number and date',
    Q,
    partly('the seal stands on the printed page and is no record'),
  ),
  23: row(
    'a material that came in is never lost or overwritten',
    Q,
    partly('a replaced file stays stored; its line keeps the newest alone'),
  ),
  24: row('nothing is asked that the system can prove', test('shared/material/material-list')),
  25: row('a case keeps the item version that it began with', Q, test('server/modules/service-item/publish-catalogue')),
  26: row('received, accepted, decided, served: in this order', P),
  27: row('who accepted or submitted on behalf neither reviews nor decides', P, test('shared/case/authority')),
  28: row('nobody acts on a case of their own or of a relative', Q, test('shared/case/authority')),
  29: row('overseers write nothing but urges and what a citizen dictates', P),
  30: row(
    'an agent acts within a live mandate; a helper never rates',
    P,
    Q,
    test('server/modules/mandate/agent-acts'),
    partly(
      'the promise that an agent signs at a counter, and the decision served on one, are not looked up in the register',
    ),
  ),
  31: row(
    'a mandated decision lies within the mandate of that day',
    Q,
    test('server/modules/case/procedures/decision/grant'),
  ),
  32: row('what takes two persons was done by two', P, test('shared/case/acts/two-persons')),
  33: row('on the spot there are two officers', P, test('shared/case/acts/handling/on-site')),
  34: row('the system acts for nobody, and nobody as the system', P),
  35: row(
    'the acts that are offered are those that would be done',
    test('server/modules/case/procedures/view/get-case'),
    test('shared/case/authority'),
  ),
  36: row('done at once: two steps at most', P, PUBLISHING, COUNTY_ITEMS),
  37: row('only steps of the flow, whose limits fit into the promise', P, PUBLISHING, COUNTY_ITEMS),
  38: row('a return goes to an earlier step, never before acceptance', P),
  39: row(
    'an accepted case points to a handling item that is a leaf',
    notYet('the catalogue has no tree of items: every published one is a leaf'),
  ),
  40: row('a cancelled item takes no application', notYet('an item is not cancelled in this product yet')),
  41: row('a refusal has reasons, an article and the remedy', P, test('shared/notice/remedy')),
  42: row('one decision is in force', P),
  43: row(
    'a limited number is granted in the order of acceptance',
    notYet('no item of the county is limited in number'),
  ),
  44: row('a renewal that nobody decided is granted the day after', P, test('server/modules/case/clock/deem-renew')),
  45: row('what went up has an opinion and the list', P),
  46: row('questions are settled before the decision', P),
  47: row(
    'the licence has the number of the record',
    P,
    partly('the holder is not compared: licences lie in a module of their own that does not issue yet'),
  ),
  48: row('a result leaves its point by an act that says where to', P),
  49: row(
    'another takes it with a mandate or a relation, and an identity check',
    P,
    Q,
    test('server/modules/case/procedures/delivery/hand-out'),
  ),
  50: row('fees', notYet('fees are not taken in this product yet')),
  51: row('closed means served or done', P),
  52: row('an ended case has no task of its handling and no clock of the organ', P, Q),
  53: row('one rating; a bad one opens a contact', P, Q, test('server/modules/case/procedures/aftermath/rate')),
  54: row(
    'an archived case is settled and has its digest',
    P,
    test('server/modules/case/procedures/aftermath/archive-case'),
  ),
  55: row(
    'case numbers are unique; lent ones are used, spoilt or free',
    Q,
    partly('a number of a lost device is free for ever; nobody reports it as lost'),
  ),
  56: row('papers and warnings are numbered without a gap', Q, test('server/modules/notice/paper/write-notice')),
  57: row(
    'every act has its audit row and its paper, once',
    P,
    Q,
    partly('the way back, each audit row its act, is asked of writes in tests alone'),
  ),
  58: row(
    'practice never counts and is never reported',
    Q,
    partly('the number of a practice case is drawn like any other'),
  ),
  59: row('a bundle is what its members are', test('shared/bundle/bundle-state'), test('server/modules/bundle/story')),
  60: row(
    'what stays of a merge has the earlier days',
    P,
    test('server/modules/case/procedures/aftermath/merge-duplicate'),
  ),
  61: row('no message says what is personal', test('shared/notice/fill-message'), test('shared/notice/message-words')),
  62: row(
    'a revoked decision verifies as revoked at once',
    Q,
    test('server/modules/case/procedures/decision/revoke-grant'),
  ),
  63: row(
    'after acceptance there is no second notice',
    P,
    partly('what was missed is asked for by a return within the flow; it is not counted against the point yet'),
  ),
  64: row('everything has its Chinese word', test('shared/case/invariant/chinese-words')),
}
