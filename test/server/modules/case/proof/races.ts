import { sweepCases } from '../../../../../server/modules/case'
import type { SubmitCase } from '../../../../../shared/case/view/submit-case'
import type { Somebody } from '../../../../support/actors'
import { application, DISABILITY, MEDINS, uploadedFile } from '../../../../support/builders'
import { type Desk, SAY } from '../desk'
import { sayCommitment, signedAt } from '../promises'

/** One contender's call; the clock has no operation id, and whether it won is seen in the log. */
export type Contender = { readonly opId: string | null; readonly call: () => Promise<unknown> }

/** 一次赛跑 — cases that are ready, and the eight who begin at the same moment. */
export type RaceStart = { readonly caseIds: readonly string[]; readonly contenders: readonly Contender[] }

/** A kind of race: `winners` of its eight are answered, the rest are told one of `losers`. */
export type Race = {
  readonly name: string
  readonly winners: number
  readonly losers: readonly string[]
  readonly start: (desk: Desk, round: number) => Promise<RaceStart>
}

const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7] as const
const MOVED_ON = ['case.changedMeanwhile', 'case.alreadyDone'] as const

type Act = (call: { opId: string; caseId: string; baseVersion: number; input: unknown }) => Promise<unknown>
type Move = readonly [who: string, name: string, input: unknown]

/** Eight calls of acts on one case as it stands, taken in turn from `moves`; everybody is signed in before the start. */
async function contend(desk: Desk, caseId: string, moves: readonly Move[]): Promise<Contender[]> {
  const baseVersion = await desk.version(caseId)
  const people = new Map<string, Somebody>()
  for (const [who] of moves) if (!people.has(who)) people.set(who, await desk.as(who))
  return EIGHT.map((index) => {
    const [who, name, input] = moves[index % moves.length] as Move
    const opId = desk.id()
    const act = (people.get(who)?.call.case as unknown as Record<string, Act> | undefined)?.[name]
    if (act === undefined) throw new Error(`${who} has no ${name}`)
    return { opId, call: () => act({ opId, caseId, baseVersion, input }) }
  })
}

const onOne =
  (ready: (desk: Desk) => Promise<string>, moves: (desk: Desk) => Promise<readonly Move[]>) =>
  async (desk: Desk): Promise<RaceStart> => {
    const caseId = await ready(desk)
    return { caseIds: [caseId], contenders: await contend(desk, caseId, await moves(desk)) }
  }

/** 参保登记 that was taken in and ticked at the window. */
async function toldTaken(desk: Desk): Promise<string> {
  const caseId = await desk.toldMedins('P002')
  await desk.check('yh.win1', caseId)
  return caseId
}

async function toldAccepted(desk: Desk): Promise<string> {
  const caseId = await toldTaken(desk)
  await desk.act('yh.win1', 'accept', caseId, SAY.accept)
  return caseId
}

async function toldAtHall(desk: Desk): Promise<string> {
  const caseId = await toldAccepted(desk)
  await desk.act('yh.zhuren', 'grant', caseId, SAY.grant)
  await desk.act('yh.win1', 'produceResult', caseId, { ...SAY.produce('hall-yh'), name: '参保登记结果' })
  return caseId
}

async function toldInReview(desk: Desk): Promise<string> {
  const caseId = await desk.toldElder('P001')
  await desk.check('shatou', caseId)
  await desk.act('shatou', 'accept', caseId, SAY.accept)
  return caseId
}

/** Ends what a resident has under way, so that the next application is no twin of it. */
async function withdrawn(desk: Desk, who: string): Promise<void> {
  const { db } = desk.county.services
  const { personId } = await db.person.findUniqueOrThrow({ where: { demoKey: who } })
  const open = await db.case.findMany({ where: { applicantId: personId, endedAt: null } })
  for (const { caseId } of open) await desk.act(who, 'withdraw', caseId, withdrawal)
}

/** 残疾人证新办, sent from a telephone. */
async function toldSent(desk: Desk): Promise<string> {
  await withdrawn(desk, 'P010')
  return desk.toldSubmitted('P010')
}

/** Asked for a photo on 2 March with thirty days to reply: the last day is 1 April. */
async function toldAsked(desk: Desk): Promise<string> {
  desk.moveTo('2026-03-02')
  const caseId = await toldTaken(desk)
  await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('idCard'))
  return caseId
}

const submitted = async (desk: Desk, resident: string) =>
  application(desk.county, { itemId: MEDINS, resident }, { channel: 'window' })
/** The same application once more, under ids of its own. */
const anew = (desk: Desk, sent: SubmitCase): SubmitCase => ({ ...sent, opId: desk.id(), caseId: desk.id() })

const withdrawal = { reason: null, papersBack: false }
const ending = {
  ...{ kind: 'impossible', reason: '申请的事已经办不成', article: '行政许可法第七十条' },
  ...{ proof: '现场照片', fileIds: [], proposedBy: 'yh.win1' },
}
const merging = (keptCaseId: string) => ({ keptCaseId, lineIds: [], word: '本人说是一回事', proposedBy: 'yh.win1' })

/** 谁先 — what may be done by two at the same moment, and what the law says of the others. */
export const RACES: readonly Race[] = [
  {
    name: 'supply against the clock, before and after the last day',
    winners: 1,
    losers: [...MOVED_ON, 'case.ended'],
    start: async (desk, round) => {
      const caseId = await toldAsked(desk)
      const isLate = round % 2 === 1
      desk.moveTo(isLate ? '2026-04-10' : '2026-03-31')
      const moves = [
        ['yh.win1', 'supply', SAY.supply('idCard')] as const,
        ['yh.win2', 'supply', SAY.supply('idCard')] as const,
      ]
      const supplies = (await contend(desk, caseId, moves)).slice(0, 6)
      const clock = { opId: null, call: () => sweepCases(desk.county.services) }
      return { caseIds: [caseId], contenders: [clock, ...supplies, clock] }
    },
  },
  {
    name: 'two who decide',
    winners: 1,
    losers: MOVED_ON,
    start: onOne(toldAccepted, async () => [
      ['yh.zhuren', 'grant', SAY.grant],
      ['yh.fenguan', 'grant', SAY.grant],
      ['yh.zhuren', 'refuse', SAY.refuse],
      ['yh.fenguan', 'refuse', SAY.refuse],
    ]),
  },
  {
    name: 'a step is passed and the application is withdrawn',
    winners: 1,
    losers: MOVED_ON,
    start: onOne(toldInReview, async () => [
      ['yh.shsw', 'nodeApprove', SAY.approve],
      ['P001', 'withdraw', withdrawal],
      ['shatou', 'withdraw', withdrawal],
    ]),
  },
  {
    name: 'two windows receive',
    winners: 1,
    losers: MOVED_ON,
    start: onOne(toldSent, async () => [
      ['yh.win1', 'receive', SAY.receive],
      ['yh.win2', 'receive', SAY.receive],
    ]),
  },
  {
    name: 'two hand out',
    winners: 1,
    losers: MOVED_ON,
    start: onOne(toldAtHall, async () => [
      ['yh.win1', 'handOut', SAY.handOut],
      ['yh.win2', 'handOut', SAY.handOut],
    ]),
  },
  {
    name: 'two confirm what a third proposed',
    winners: 1,
    losers: MOVED_ON,
    start: onOne(toldAccepted, async () => [
      ['yh.zhuren', 'terminate', ending],
      ['yb.shenpi', 'terminate', ending],
    ]),
  },
  {
    name: 'accepted, accepted on a promise, not accepted',
    winners: 1,
    losers: MOVED_ON,
    start: onOne(toldTaken, async (desk) => [
      ['yh.win1', 'accept', SAY.accept],
      ['yh.win2', 'refuseAcceptance', SAY.refuseAcceptance],
      ['yh.win1', 'acceptCommitment', sayCommitment(await signedAt(desk, 'yh.win1'))],
      ['yh.win2', 'voidCase', { kind: 'enteredByMistake', reason: '录错了人' }],
    ]),
  },
  {
    name: 'two are joined, each to the other',
    winners: 1,
    losers: [...MOVED_ON, 'case.ended', 'case.cannotMerge'],
    start: async (desk) => {
      const [one, other] = [await toldTaken(desk), await toldTaken(desk)]
      const there = await contend(desk, one, [['yh.zhuren', 'mergeDuplicate', merging(other)]])
      const back = await contend(desk, other, [['yh.zhuren', 'mergeDuplicate', merging(one)]])
      return { caseIds: [one, other], contenders: [...there.slice(0, 4), ...back.slice(0, 4)] }
    },
  },
  {
    name: 'one application is sent from two windows under one case id',
    winners: 1,
    losers: MOVED_ON,
    start: async (desk) => {
      const sent = await submitted(desk, 'P003')
      const people = [await desk.as('yh.win1'), await desk.as('yh.win2')]
      const contenders = EIGHT.map((index) => {
        const opId = desk.id()
        return { opId, call: async () => people[index % 2]?.call.case.submit({ ...sent, opId }) }
      })
      return { caseIds: [sent.caseId], contenders }
    },
  },
  {
    name: 'one person applies for one matter on eight telephones',
    winners: 1,
    losers: ['case.duplicate'],
    start: async (desk) => {
      const who = 'P004'
      await withdrawn(desk, who)
      const person = await desk.as(who)
      const about = await application(desk.county, { itemId: DISABILITY, resident: who })
      const sent: SubmitCase[] = []
      for (const _ of EIGHT) {
        const fileIds = [await uploadedFile(desk.county, person)]
        const materials = [{ lineKey: 'photo', fileIds, exempt: null, paper: false, pages: 1 }]
        sent.push({ ...anew(desk, about), materials })
      }
      const contenders = sent.map((one) => ({ opId: one.opId, call: () => person.call.case.submit(one) }))
      return { caseIds: sent.map((one) => one.caseId), contenders }
    },
  },
  {
    name: 'eight applications take their numbers',
    winners: 8,
    losers: [],
    start: async (desk) => {
      const people = [await desk.as('yh.win1'), await desk.as('yh.win2')]
      const first = await submitted(desk, 'P005')
      const sent = EIGHT.map(() => anew(desk, first))
      const contenders = sent.map((one, index) => ({
        opId: one.opId,
        call: async () => people[index % 2]?.call.case.submit(one),
      }))
      return { caseIds: sent.map((one) => one.caseId), contenders }
    },
  },
]
