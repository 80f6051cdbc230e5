import { randomBytes } from 'node:crypto'
import { acceptNodeOf, decisionNodeOf, reviewNodesOf, unitOfNode } from '../../shared/case/handling-plan'
import type { ActAnswer } from '../../shared/case/view/case-view'
import { makeId } from '../../shared/kernel/id'
import { SAY } from '../../test/server/modules/case/desk'
import type { TestCounty } from '../../test/support/actors'
import { uploadedFile } from '../../test/support/builders'
import { makeApplication, type Offer } from './offers'
import type { Officers } from './officers'
import { type Citizen, pick } from './people'

/** What a life is lived in; its chance is its own, so that it goes the same way whoever lives beside it. */
export type World = { readonly county: TestCounty; readonly officers: Officers; readonly random: () => number }

/** 渠道 — where an application comes in. */
export type Channel = 'online' | 'window' | 'station'

type ActCall = { opId: string; caseId: string; baseVersion: number; input: unknown }
type Acts = Record<string, (call: ActCall) => Promise<ActAnswer>>

/** Shares of a year, as a county's hall sees them: what goes another way than straight through. */
const SUPPLEMENTED = 0.08
const NEVER_SUPPLIED = 0.15
const TURNED_AWAY = 0.02
const WITHDRAWN = 0.015
const REFUSED = 0.05
const SENT_DOWN = 0.4
const RATED = 0.35
/** Somebody who lets a case lie: one step in so many, for up to three weeks. */
const LEFT_LYING = 0.02

/**
 * 一件事的一生 — one case from its application to its end, by the procedures that screens call and by whoever the register names. Yields how many
 * working days pass before the next step; 0 is later the same day.
 */
export class Life {
  private caseId = ''
  /** The unit that took it in, and where it is taken in. */
  private pointUnit = ''
  acts = 0
  status = ''
  /** The act that is being tried, for whoever looks at why it was refused. */
  doing = 'submit'

  constructor(
    private readonly world: World,
    private readonly offer: Offer,
    private readonly citizen: Citizen,
    private readonly channel: Channel,
  ) {}

  async *live(): AsyncGenerator<number> {
    yield* this.comeIn()
    if (this.status === 'received') yield* this.beAccepted()
    if (!['accepted', 'inHandling', 'pendingDecision'].includes(this.status)) return
    yield* this.beHandled()
    yield* this.comeOut()
  }

  private async *comeIn(): AsyncGenerator<number> {
    const { county, officers } = this.world
    const { plan } = this.offer
    const accept = acceptNodeOf(plan)
    const atStation = accept.unit === 'station'
    const station = pick(STATIONS, this.world.random)
    this.pointUnit = atStation ? station : accept.unit
    const who = this.channel === 'online' ? this.citizen.phone : await officers.holder(this.pointUnit, accept.role)
    const sender = await officers.as(who)
    if (this.channel === 'online') {
      await sender.call.identity.registerPerson({
        opId: this.id(),
        name: this.citizen.name,
        idNumber: this.citizen.idNumber,
      })
    }
    this.doing = `${plan.itemId} submit ${this.channel}`
    const sent = await makeApplication(county, this.offer, this.citizen)
    const materials = await Promise.all(
      sent.materials.map(async (line) =>
        this.channel === 'online' ? { ...line, paper: false, fileIds: [await uploadedFile(county, sender)] } : line,
      ),
    )
    this.caseId = sent.caseId
    const receipt = await sender.call.case.submit({ ...sent, materials, channel: this.channel })
    this.acts += 1
    this.status = receipt.status
    if (this.status !== 'submitted') return
    yield this.pause(1)
    this.status = (await this.row()).status
    if (this.status === 'submitted') await this.act(await this.acceptor(), 'receive', SAY.receive)
  }

  private async *beAccepted(): AsyncGenerator<number> {
    const { random } = this.world
    if (!this.offer.plan.instant) yield this.pause(1)
    if (await this.isAcceptedBySilence()) return
    await this.checkPapers()
    if (random() < WITHDRAWN && this.channel === 'online') {
      await this.act(this.citizen.phone, 'withdraw', { reason: null, papersBack: false })
      return
    }
    // Whoever helps at a village turns nobody away: that is the window's (`refuseAcceptance`, case-law §2).
    if (random() < TURNED_AWAY && acceptNodeOf(this.offer.plan).role !== 'villageClerk') {
      await this.act(await this.acceptor(), 'refuseAcceptance', SAY.refuseAcceptance)
      return
    }
    const lines = await this.world.county.services.db.caseMaterial.findMany({ where: { caseId: this.caseId } })
    const [line] = lines
    // Who takes in at a village looks at the papers while the person is there.
    if (this.channel !== 'station' && random() < SUPPLEMENTED && line !== undefined) {
      await this.act(await this.acceptor(), 'requestSupplement', SAY.supplement(line.lineKey))
      // Who never comes back is let go by the law's clock.
      if (random() < NEVER_SUPPLIED) return
      yield 1 + Math.floor(random() * 8)
      await this.act(await this.acceptor(), 'supply', SAY.supply(line.lineKey))
      yield this.pause(1)
      if (await this.isAcceptedBySilence()) return
      await this.checkPapers()
    }
    await this.act(await this.acceptor(), 'accept', SAY.accept)
  }

  private async *beHandled(): AsyncGenerator<number> {
    const { officers, random } = this.world
    // Papers of a case that was accepted by silence nobody has looked at yet.
    await this.checkPapers()
    const { plan } = this.offer
    for (const node of reviewNodesOf(plan)) {
      yield this.pause(2)
      const who = await officers.holder(unitOfNode(node, { pointUnit: this.pointUnit }), node.role)
      for (const procedure of plan.procedures.filter((one) => one.stops && !this.ran.has(one.kind))) {
        this.ran.add(procedure.kind)
        await this.act(who, 'startProcedure', SAY.procedure(procedure.kind, procedure.kind))
        yield 3 + Math.floor(random() * 4)
        // The law's clock ends it by itself at its longest.
        if ((await this.row()).status === 'suspended') await this.act(who, 'endProcedure', SAY.ended(procedure.kind))
      }
      await this.act(who, 'nodeApprove', SAY.approve)
    }
    const decision = decisionNodeOf(plan)
    if (decision === null) return
    if (!plan.instant) yield this.pause(2)
    const decider = await officers.holder(unitOfNode(decision, { pointUnit: this.pointUnit }), decision.role)
    if (random() < REFUSED) await this.act(decider, 'refuse', SAY.refuse)
    else await this.act(decider, 'grant', SAY.grant)
  }

  private readonly ran = new Set<string>()

  private async *comeOut(): AsyncGenerator<number> {
    const { officers, random } = this.world
    const accept = acceptNodeOf(this.offer.plan)
    if (this.status === 'accepted') {
      await this.act(await officers.holder(accept.unit, 'issuer'), 'close', { why: '当场查询办好' })
      return
    }
    const { pointId } = await this.row()
    const custody = pointId.startsWith('st-') ? 'hall-yh' : pointId
    const issuer = await officers.holder(ISSUING_UNIT[custody] ?? 'yhpcs', 'issuer')
    if (this.status === 'granted' || this.status === 'refused') {
      if (!this.offer.plan.instant) yield this.pause(1)
      await this.act(issuer, 'produceResult', SAY.produce(custody))
    }
    if (this.status !== 'readyForPickup') return
    if (custody === 'hall-yh' && !this.offer.plan.instant && random() < SENT_DOWN) {
      const station = pick(STATIONS, random)
      yield this.pause(1)
      await this.act('yh.win1', 'sendResult', SAY.send('toVillage', station))
      yield 1
      const clerk = await officers.holder(station, 'villageClerk')
      await this.act(clerk, 'recordDelivery', SAY.arrived(station))
      yield this.pause(2)
      await this.act(clerk, 'handOut', SAY.handOut)
    } else {
      if (!this.offer.plan.instant) yield this.pause(4)
      await this.act(issuer, 'handOut', SAY.handOut)
    }
    if (this.channel !== 'online' || random() > RATED) return
    yield 1
    const level = pick([5, 5, 5, 4, 4, 3, 2], random)
    await this.act(this.citizen.phone, 'rate', { level, tags: [], text: null, channel: 'own' })
  }

  /** Whoever waits longer than the law has is overtaken by it: the case counts as accepted. */
  private async isAcceptedBySilence(): Promise<boolean> {
    this.status = (await this.row()).status
    return this.status !== 'received'
  }

  private row() {
    return this.world.county.services.db.case.findUniqueOrThrow({
      where: { caseId: this.caseId },
      select: { version: true, status: true, pointId: true },
    })
  }

  private async acceptor(): Promise<string> {
    return this.world.officers.holder(this.pointUnit, acceptNodeOf(this.offer.plan).role)
  }

  private async checkPapers(): Promise<void> {
    const { call } = await this.world.officers.as(await this.acceptor())
    const { db } = this.world.county.services
    const lines = await db.caseMaterial.findMany({ where: { caseId: this.caseId, checkedAt: null } })
    for (const { lineKey } of lines) {
      await call.case.checkMaterial({ opId: this.id(), caseId: this.caseId, lineKey, checked: true })
    }
  }

  private async act(who: string, name: string, input: unknown): Promise<void> {
    this.doing = `${this.offer.plan.itemId} ${name}`
    const { call } = await this.world.officers.as(who)
    const act = (call.case as unknown as Acts)[name]
    if (act === undefined) throw new Error(`no act ${name}`)
    const { version } = await this.row()
    const answer = await act({ opId: this.id(), caseId: this.caseId, baseVersion: version, input })
    this.acts += 1
    this.status = answer.status
  }

  /** Up to so many working days, now and then weeks. */
  private pause(most: number): number {
    const { random } = this.world
    if (random() < LEFT_LYING) return 5 + Math.floor(random() * 15)
    return Math.floor(random() * (most + 1))
  }

  private id(): string {
    return makeId(this.world.county.clock.nowMs(), randomBytes(16))
  }
}

const STATIONS = [
  'st-201',
  'st-202',
  'st-207',
  'st-213',
  'st-218',
  'st-219',
  'st-221',
  'st-222',
  'st-224',
  'st-225',
] as const
const ISSUING_UNIT: Readonly<Record<string, string>> = {
  'hall-yh': 'yhx-zwzx',
  'hall-hs': 'xspj',
  'hall-yhpcs': 'yhpcs',
}
