import { isDeepStrictEqual } from 'node:util'
import { TRPCError } from '@trpc/server'
import { sweepCases } from '../../../../../../server/modules/case'
import { listActions } from '../../../../../../server/modules/case/store/case-store'
import { getItemVersion } from '../../../../../../server/modules/service-item'
import type { WorkdayCalendar } from '../../../../../../shared/calendar/workday-calendar'
import { CASE_STATUSES, type CaseStatus } from '../../../../../../shared/case/case-status'
import { deriveClocks } from '../../../../../../shared/case/clock/clocks'
import { deriveCase } from '../../../../../../shared/case/derive-case'
import { brokenInvariants } from '../../../../../../shared/case/invariant/broken-invariants'
import { ACTION_LAW } from '../../../../../../shared/case/law/action-law'
import { type CaseActionName, MATRIX } from '../../../../../../shared/case/matrix'
import { addDays } from '../../../../../../shared/kernel/plain-date'
import { type ProblemCode, ProblemError } from '../../../../../../shared/problem/problem'
import { planOf } from '../../../../../../shared/service-item/plan-of'
import { problemOf } from '../../../../../support/problems'
import { changedTables, writtenOf } from '../written'
import { INPUTS, LOOKED_UP, OWN_RULES, oneOf } from './inputs'
import { arrive, follow, type Model, mayByLaw, type Person, refusalOf, STEP_BY_ORDER, targetsOf } from './model'
import type { World } from './world'

type Random = () => number
type Sort = 'open' | 'stranger' | 'untimely' | 'blind' | 'stale' | 'nonsense'
type Try = { readonly person: Person; readonly act: CaseActionName; readonly sort: Sort }

/** Acts that end a case, or take it out of its way: seldom, or no walk would get far. */
const SELDOM: Readonly<Partial<Record<CaseActionName, number>>> = {
  ...{ withdraw: 0.02, voidCase: 0.03, terminate: 0.04, refuseAcceptance: 0.2, mergeDuplicate: 0.02 },
  ...{ transferUp: 0.3, returnForCorrection: 0.6, revokeGrant: 0.8, remakeDecision: 0.3, urge: 0.3 },
  ...{ notifyInterested: 0.1, transfer: 0.1, archive: 0.5, jointReview: 0.3, raiseObjection: 0.3 },
}
const OFTEN: readonly CaseActionName[] = [
  ...(['receive', 'accept', 'nodeApprove', 'grant', 'produceResult', 'sendResult', 'recordDelivery'] as const),
  ...(['handOut', 'endProcedure', 'returnFromUpper', 'startProcedure', 'acceptTolerant', 'answerConsult'] as const),
  'extendProcedure',
]
/** What is tried, each up to its share of chance: the rest is what the tables open. */
const SORTS: readonly (readonly [Sort, upTo: number])[] = [
  ['blind', 0.08],
  ['stranger', 0.18],
  ['untimely', 0.3],
  ['stale', 0.35],
  ['nonsense', 0.38],
]
const ACTS = Object.keys(INPUTS) as CaseActionName[]
/** Acts before which a clerk ticks what came in. */
const AFTER_TICKS: readonly CaseActionName[] = ['accept', 'nodeApprove', 'grant', 'refuse', 'transferUp']
/** Acts of the house's own, of which the province is not told. */
const NOT_REPORTED = ['urge', 'consult', 'answerConsult', 'archive']

/** 一次行走 — what was tried, and what was not as the tables say; null where everything was. */
export type Walked = { readonly trail: readonly string[]; readonly wrong: string | null }
/** How often each act was done and refused, over all walks. */
export type Tally = Map<string, { done: number; refused: number }>

/** One case as chance has it, step by step, beside the model. */
export class Walk {
  readonly trail: string[] = []
  private rows = 0
  private today = '2026-03-02'

  private constructor(
    private readonly world: World,
    private readonly random: Random,
    private readonly calendar: WorkdayCalendar,
    private readonly begun: { caseId: string; model: Model; people: readonly Person[] },
  ) {}

  /** Walks so many steps; stops at the first thing that is wrong. */
  static async run(
    world: World,
    about: { random: Random; round: number; steps: number; tally: Tally },
  ): Promise<Walked> {
    const { services } = world.desk.county
    world.moveTo('2026-03-02')
    const calendar = await services.loadCalendar(services.db)
    const walk = new Walk(world, about.random, calendar, await world.begin(about.round, about.round))
    try {
      await walk.look([])
      for (let step = 0; step < about.steps; step += 1) {
        await walk.passDays()
        await walk.step(about.tally)
      }
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      return { trail: walk.trail, wrong: error.message }
    } finally {
      await walk.putAway()
    }
    return { trail: walk.trail, wrong: null }
  }

  private get db() {
    return this.world.desk.county.services.db
  }

  /** Mostly none, now and then some, seldom many; what the clock does by itself is done and read. */
  private async passDays(): Promise<void> {
    const chance = this.random()
    if (chance < 0.84) return
    const days = chance < 0.97 ? 1 + Math.floor(this.random() * 3) : 20 + Math.floor(this.random() * 25)
    this.today = addDays(this.today, days)
    this.world.moveTo(this.today)
    this.trail.push(`— ${this.today}`)
    const { failed } = await sweepCases(this.world.desk.county.services)
    if (failed > 0) throw new Wrong(`the clock could not settle ${failed} cases`)
    await this.look([])
  }

  private choose(tally: Tally): Try {
    const { model, people } = this.begun
    const chance = this.random()
    const sort = SORTS.find(([, share]) => chance < share)?.[0] ?? 'open'
    if (sort === 'blind') return { person: oneOf(this.random, people), act: oneOf(this.random, ACTS), sort }
    const openActs = ACTS.filter((act) => targetsOf(model.status, act).length > 0)
    if (sort === 'stranger' && openActs.length > 0) {
      const act = oneOf(this.random, openActs)
      const others = people.filter((person) => !mayByLaw(model, person, act))
      if (others.length > 0) return { person: oneOf(this.random, others), act, sort }
    }
    if (sort === 'untimely') {
      const shut = ACTS.filter((act) => !openActs.includes(act)).flatMap((act) =>
        people.filter((person) => mayByLaw(model, person, act)).map((person) => ({ person, act, sort })),
      )
      if (shut.length > 0) return oneOf(this.random, shut)
    }
    const open = openActs.flatMap((act) =>
      people.filter((person) => refusalOf(model, person, act) === null).map((person) => ({ person, act })),
    )
    if (open.length === 0) return { person: oneOf(this.random, people), act: oneOf(this.random, ACTS), sort: 'blind' }
    const acts = [...new Set(open.map(({ act }) => act))]
    const act = weighted(this.random, acts, tally)
    const { person } = oneOf(
      this.random,
      open.filter((one) => one.act === act),
    )
    return { person, act, sort }
  }

  private async step(tally: Tally): Promise<void> {
    const { caseId, model } = this.begun
    const { person, act, sort } = this.choose(tally)
    const { desk } = this.world
    if (AFTER_TICKS.includes(act) && this.random() < 0.85) await this.tick()
    const about = { desk, caseId, model, person, random: this.random, today: this.today }
    const input = sort === 'nonsense' ? { nonsense: true } : await INPUTS[act]?.(about)
    const version = await desk.version(caseId)
    const call = { opId: desk.id(), caseId, baseVersion: sort === 'stale' ? version - 1 : version, input }
    const before = await writtenOf(this.db, [caseId])
    const audits = await this.db.auditRow.count({ where: { objectId: caseId } })
    const told = await this.send(person, act, call)
    const expected = this.expected({ person, act, sort })
    const seen = tally.get(act) ?? { done: 0, refused: 0 }
    tally.set(act, told === null ? { ...seen, done: seen.done + 1 } : { ...seen, refused: seen.refused + 1 })
    this.trail.push(`${model.status} ${person.who} ${act} (${sort}) → ${told ?? 'done'}`)
    if (told === null) {
      if (!expected.done) throw new Wrong(`was done, the tables say ${expected.told.join(' or ')}`)
      await this.look([person.id, act])
      const now = await this.db.auditRow.count({ where: { objectId: caseId } })
      if (now !== audits + 1) throw new Wrong(`${now - audits} audit rows for one act`)
      return
    }
    if (!expected.told.includes(told)) {
      const said = expected.told.join(' or ')
      throw new Wrong(`was told ${told}, the tables say ${expected.done ? `done, or ${said}` : said}`)
    }
    const changed = changedTables(before, await writtenOf(this.db, [caseId]))
    if (changed.length > 0) throw new Wrong(`was refused, and left something in ${changed.join(', ')}`)
  }

  /** What the tables let happen: the act is done, or one of these is told. */
  private expected({ person, act, sort }: Try): { done: boolean; told: readonly ProblemCode[] } {
    const { model } = this.begun
    if (sort === 'nonsense') return { done: false, told: ['input.invalid'] }
    if (sort === 'stale') {
      const strange: readonly ProblemCode[] = mayByLaw(model, person, act)
        ? []
        : ['identity.notAllowed', 'case.notYours']
      return { done: false, told: ['case.changedMeanwhile', ...strange] }
    }
    const refusal = refusalOf(model, person, act)
    if (refusal === null) return { done: true, told: [...(OWN_RULES[act] ?? []), ...(LOOKED_UP[act] ?? [])] }
    return { done: false, told: [...refusal, ...(LOOKED_UP[act] ?? [])] }
  }

  private async send(person: Person, act: CaseActionName, call: object): Promise<ProblemCode | null> {
    const acts = (await this.world.as(person.who)).call.case as unknown as Record<
      string,
      (call: object) => Promise<unknown>
    >
    const answer = (acts[act] as (call: object) => Promise<unknown>)(call)
    return answer.then(
      () => null,
      // What the input's own schema refuses becomes a Problem only on its way to the wire.
      (error: unknown) =>
        isInputError(error) ? ('input.invalid' as const) : problemOf(answer).then((problem) => problem.code),
    )
  }

  /** A clerk ticks what came in; whoever may not work on the case any more does not. */
  private async tick(): Promise<void> {
    const who = this.begun.model.pointUnit === 'xspj' ? 'hs.win1' : 'yh.win1'
    await this.world.desk.check(who, this.begun.caseId).catch((error: unknown) => {
      const cause = error instanceof Error ? (error.cause ?? error) : error
      if (!(cause instanceof ProblemError)) throw error
    })
  }

  /** Reads what is new in the log into the model, and holds row, fold, invariants and outbox against it. */
  private async look(own: readonly [id: string, act: CaseActionName] | readonly []): Promise<void> {
    const { caseId, model } = this.begun
    const [row, actions] = [await this.world.desk.row(caseId), await listActions(this.db, caseId)]
    const fresh = actions.slice(this.rows)
    this.rows = actions.length
    let statuses = [model.status]
    for (const { name, actor, input } of fresh) {
      const act = name as CaseActionName
      const next = [...new Set(statuses.flatMap((status) => targetsOf(status, act)))]
      if (next.length === 0)
        throw new Wrong(`${act} is in the log, which ${MATRIX[act]} does not allow from ${statuses}`)
      const roles = ACTION_LAW[act].who.flatMap((way): readonly string[] => way.roles)
      if (actor.kind === 'system' && !roles.includes('system')) throw new Wrong(`the system did ${act}`)
      follow(model, { name: act, by: actor.id, input }, (point) => this.world.unitOf(point))
      if (next.length === 1) arrive(model, next[0] as string, act)
      statuses = next
      if (STEP_BY_ORDER.includes(act)) model.node = row.nodeKey
    }
    if (own.length > 0 && !fresh.some(({ name, actor }) => name === own[1] && actor.id === own[0]))
      throw new Wrong(`${own[1]} was answered, and stands nowhere in the log`)
    const code = CASE_STATUSES[row.status as CaseStatus].code
    if (!statuses.includes(code)) throw new Wrong(`led to ${code}, the table says ${statuses.join(' or ')}`)
    arrive(model, code, fresh.at(-1)?.name ?? '')
    if (row.nodeKey !== model.node) throw new Wrong(`the step ${row.nodeKey} is open, the model says ${model.node}`)
    await this.holdFold(row, actions)
    await this.holdReports(fresh)
  }

  private async holdFold(
    row: Awaited<ReturnType<World['desk']['row']>>,
    actions: Awaited<ReturnType<typeof listActions>>,
  ): Promise<void> {
    const { calendar, today } = this
    const plan = planOf(await getItemVersion(this.db, row.itemId, row.itemVersion))
    const state = deriveCase(row.caseId, plan, actions)
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(state)), row.state)) throw new Wrong('the stored fold is another')
    const index = [row.status, row.version, row.receivedOn, row.acceptedOn, row.pointId, row.endedAt !== null]
    const folded = [state.status, state.version, state.receivedOn, state.acceptedOn, state.pointId]
    if (!isDeepStrictEqual(index, [...folded, CASE_STATUSES[state.status].ended]))
      throw new Wrong(`the row says ${index.join(' ')}, the log ${folded.join(' ')}`)
    const clocks = deriveClocks({ state, plan, calendar, today })
    const [broken] = brokenInvariants({ state, plan, actions, clocks, calendar, today })
    if (broken !== undefined) throw new Wrong(`invariant ${broken.id}, ${broken.words}: ${broken.what}`)
  }

  private async holdReports(fresh: Awaited<ReturnType<typeof listActions>>): Promise<void> {
    const keys = fresh.filter(({ name }) => !NOT_REPORTED.includes(name)).map(({ actionId }) => `province/${actionId}`)
    const held = await this.db.outboxRow.count({ where: { key: { in: keys } } })
    if (held !== keys.length) throw new Wrong(`${held} of ${keys.length} reports to the province`)
  }

  /** Out of the clock's sight, which would go through every case of every walk. */
  private async putAway(): Promise<void> {
    await this.db.case.update({ where: { caseId: this.begun.caseId }, data: { endedAt: new Date(0) } })
  }
}

/** One of the acts that are open: those that no walk has done yet first, those that lead on more often than those that end a case. */
function weighted(random: Random, acts: readonly CaseActionName[], tally: Tally): CaseActionName {
  const isNew = (act: CaseActionName) => (tally.get(act)?.done ?? 0) === 0
  const weights = acts.map((act) => (isNew(act) ? 4 : (SELDOM[act] ?? (OFTEN.includes(act) ? 2 : 0.6))))
  let left = random() * weights.reduce((sum, one) => sum + one, 0)
  for (const [index, act] of acts.entries()) {
    left -= weights[index] ?? 0
    if (left < 0) return act
  }
  return acts[0] as CaseActionName
}

function isInputError(error: unknown): boolean {
  return error instanceof TRPCError && error.code === 'BAD_REQUEST' && !(error.cause instanceof ProblemError)
}

/** Something that is not as the tables say. */
class Wrong extends Error {}
