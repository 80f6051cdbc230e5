import { loadPlaces, type Places } from '../../../../../../server/modules/case/act/places'
import { getItemVersion } from '../../../../../../server/modules/service-item'
import type { RoleCode } from '../../../../../../shared/identity/actor'
import { planOf } from '../../../../../../shared/service-item/plan-of'
import type { Somebody } from '../../../../../support/actors'
import { DISABILITY, MEDINS } from '../../../../../support/builders'
import { Desk } from '../../desk'
import { listMedins } from '../../promises'
import type { Item, Model, Person } from './model'

/** Officers of every post that a case meets, and of some that it must not. */
const OFFICERS = [
  ...['yh.win1', 'yh.win2', 'yh.zhuren', 'yh.fenguan', 'yh.shsw', 'cl.shenpi', 'cl.daibiao', 'mz.shenpi', 'mz.daibiao'],
  ...['yb.shenpi', 'hs.win1', 'hs.chujian', 'hs.zhiban', 'hs.dangan', 'hs.fenguan', 'hs.jiancha', 'hs.huifang'],
  ...['hs.rexian1', 'hs.sysadmin', 'shatou', 'huangzhou', 'wj.daibiao'],
] as const
/** Somebody who has nothing to do with any case. */
const STRANGER = 'P020'
/** Grown-ups who can have a matter; P008 is a relative of the clerk of 沙头村. */
const RESIDENTS = ['P002', 'P003', 'P004', 'P005', 'P008', 'P009', 'P013', 'P016']

/** 走法的世界 — one county for many walks: its people with their posts, and who is signed in. */
export class World {
  private readonly signedIn = new Map<string, Somebody>()

  private constructor(
    readonly desk: Desk,
    readonly officers: readonly Person[],
    readonly places: Places,
  ) {}

  static async open(): Promise<World> {
    const desk = await Desk.open()
    await listMedins(desk)
    const { db } = desk.county.services
    const officers: Person[] = []
    for (const who of OFFICERS) {
      const { staffId, personId, relatives } = await db.staff.findUniqueOrThrow({ where: { account: who } })
      const held = await db.roleHeld.findMany({ where: { staffId } })
      const posts = held.map(({ role, unitId, place }) => ({ role: role as RoleCode, unit: unitId, place }))
      officers.push({ who, id: staffId, posts, personId, relatives })
    }
    return new World(desk, officers, await loadPlaces(db))
  }

  /** Moves the clock: whoever was signed in signs in anew. */
  moveTo(day: string): void {
    this.signedIn.clear()
    this.desk.moveTo(day)
  }

  async as(who: string): Promise<Somebody> {
    const known = this.signedIn.get(who) ?? (await this.desk.as(who))
    this.signedIn.set(who, known)
    return known
  }

  /** A citizen by the number in people.json. */
  async citizen(who: string): Promise<Person> {
    const { actor } = await (await this.as(who)).context()
    if (actor.kind !== 'citizen') throw new Error(`${who} is no citizen`)
    return { who, id: actor.accountId, posts: [], personId: actor.personId, relatives: [] }
  }

  /** Makes an application of one of four kinds; answers it with whoever may have a part in it. */
  async begin(kind: number, round: number): Promise<{ caseId: string; model: Model; people: readonly Person[] }> {
    const { desk } = this
    const resident = kind % 4 === 3 ? 'P001' : (RESIDENTS[round % RESIDENTS.length] as string)
    const owner = await this.citizen(resident)
    const caseId = await this.submitted(kind % 4, resident)
    const row = await desk.row(caseId)
    const plan = planOf(await getItemVersion(desk.county.services.db, row.itemId, row.itemVersion))
    const item: Item = { ...plan, nodes: plan.nodes.map(({ key, unit, role, phase }) => ({ key, unit, role, phase })) }
    const model: Model = {
      ...{ item, ownerId: owner.id, subjects: row.partyIds, place: row.place, status: 'DR' },
      pointUnit: this.unitOf(row.pointId) ?? '',
      intakeUnit: this.unitOf(row.intakePoint) ?? '',
      ...{ custodyUnit: null, node: null, asked: [], done: [] },
    }
    return { caseId, model, people: [...this.officers, owner, await this.citizen(STRANGER)] }
  }

  unitOf(point: unknown): string | null {
    return typeof point === 'string' ? this.places.unitOfPoint(point) : null
  }

  private async submitted(kind: number, resident: string): Promise<string> {
    const { desk } = this
    if (kind === 3) return desk.toldElder(resident)
    if (kind === 2) return (await desk.submit('yh.win1', MEDINS, { resident, channel: 'window' })).caseId
    if (kind === 1)
      return (await desk.submit('yh.win1', DISABILITY, { resident, channel: 'window', materials: [] })).caseId
    // One person has one open application: who has another under way comes to the window, where it is only said.
    const { db } = desk.county.services
    const { personId } = await db.person.findUniqueOrThrow({ where: { demoKey: resident } })
    const ENDED = [
      'closed',
      'refusedAcceptance',
      'withdrawn',
      'deemedWithdrawn',
      'terminated',
      'voided',
      'revoked',
      'archived',
    ]
    const open = await db.case.count({ where: { applicantId: personId, itemId: DISABILITY, status: { notIn: ENDED } } })
    if (open === 0) return desk.toldSubmitted(resident)
    return (await desk.submit('hs.win1', DISABILITY, { resident, channel: 'window' })).caseId
  }
}
