import { mayReadAttachment } from '../../../server/modules/case'
import { registerCaseReader } from '../../../server/modules/notice/paper-readers'
import type { RequestDevice } from '../../../server/platform/trpc'
import type { Actor } from '../../../shared/identity/actor'
import { newId, signInDevice, type TestCounty } from '../../support/actors'
import { application, DISABILITY } from '../../support/builders'
import { ASK } from '../modules/case/asking-desk'
import { Desk, SAY } from '../modules/case/desk'
import { HeldDesk } from '../modules/sync/procedures/held-desk'
import { type DeviceFixture, describeDevice } from './fixture-devices'

/** 样本 — one case of the same village at every stage, and what else the calls are about. */
export type Fixture = DeviceFixture & {
  readonly county: TestCounty
  readonly owner: Actor
  readonly stranger: Actor
  readonly devices: { readonly own: RequestDevice | null; readonly other: RequestDevice | null }
  readonly cases: Record<Stage, { readonly caseId: string; readonly version: number }>
  readonly personId: string
  readonly idNumber: string
  readonly queryCode: string
  readonly number: string
  readonly noticeId: string
  readonly taskId: string
  readonly draftId: string
  readonly fresh: object
  /** The same of a resident who has nothing under way. */
  readonly freshOther: object
  /** An act that came too late and an intake that is wrong in itself, as the station's device sent them. */
  readonly held: { readonly late: string; readonly faulty: string }
  readonly id: () => string
}

export type Stage =
  | 'submitted'
  | 'received'
  | 'asked'
  | 'atTownship'
  | 'suspended'
  | 'atCounty'
  | 'consulted'
  | 'toDecide'
  | 'goneUp'
  | 'granted'
  | 'atHall'
  | 'arrived'
  | 'handedOut'

/** Whose cases they all are: a resident of 沙头村. */
const RESIDENT = 'P002'

/** Builds the cases through the real acts. */
export async function makeFixture(): Promise<{ desk: Desk; fixture: Fixture }> {
  registerCaseReader(mayReadAttachment)
  const desk = await Desk.open()
  const { county } = desk
  const told: [Stage, () => Promise<string>][] = [
    ['submitted', () => desk.toldSubmitted(RESIDENT)],
    ['received', () => desk.toldReceived(RESIDENT)],
    ['asked', () => toldAsked(desk)],
    ['atTownship', () => desk.toldAccepted(RESIDENT)],
    ['suspended', () => toldSuspended(desk)],
    ['atCounty', () => toldAtCounty(desk)],
    ['consulted', () => toldConsulted(desk)],
    ['toDecide', () => desk.toldReviewed(RESIDENT)],
    ['goneUp', () => toldGoneUp(desk)],
    ['granted', () => desk.toldGranted(RESIDENT)],
    ['atHall', () => toldAtHall(desk)],
    ['arrived', () => desk.toldArrived(RESIDENT)],
    ['handedOut', () => desk.toldHandedOut(RESIDENT)],
  ]
  const cases = {} as Record<Stage, { caseId: string; version: number }>
  for (const [stage, tell] of told) {
    const caseId = await tell()
    cases[stage] = { caseId, version: await desk.version(caseId) }
    // One person may not have two open cases of one item: the finished one looks like practice until all are there.
    await county.services.db.case.update({ where: { caseId }, data: { practice: true } })
  }
  await county.services.db.case.updateMany({ data: { practice: false } })
  return { desk, fixture: await describeFixture(desk, county, cases) }
}

async function toldAsked(desk: Desk): Promise<string> {
  const caseId = await desk.toldReceived(RESIDENT)
  await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
  return caseId
}

async function toldSuspended(desk: Desk): Promise<string> {
  const caseId = await desk.toldAccepted(RESIDENT)
  await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
  return caseId
}

async function toldAtCounty(desk: Desk): Promise<string> {
  const caseId = await toldSuspended(desk)
  await desk.act('yh.shsw', 'endProcedure', caseId, SAY.ended('p1'))
  await desk.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
  return caseId
}

/** 社会事务办 asked the county's 残联 while its own step is open. */
async function toldConsulted(desk: Desk): Promise<string> {
  const caseId = await desk.toldAccepted(RESIDENT)
  await desk.act('yh.shsw', 'consult', caseId, ASK.consult('cl'))
  return caseId
}

async function toldGoneUp(desk: Desk): Promise<string> {
  const caseId = await desk.toldReviewed(RESIDENT)
  await desk.act('cl.daibiao', 'transferUp', caseId, ASK.up)
  return caseId
}

/** The result lies at the township's own hall, where the township's people have it in custody. */
async function toldAtHall(desk: Desk): Promise<string> {
  const caseId = await desk.toldGranted(RESIDENT)
  await desk.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-yh'))
  return caseId
}

async function describeFixture(desk: Desk, county: TestCounty, cases: Fixture['cases']): Promise<Fixture> {
  const { db, keys } = county.services
  const owner = await desk.as(RESIDENT)
  const stranger = await desk.as('P010')
  const row = await desk.row(cases.submitted.caseId)
  const person = await db.person.findUniqueOrThrow({ where: { demoKey: RESIDENT } })
  const elder = await desk.toldElder('P001')
  const task = await db.task.findFirstOrThrow({
    where: { state: 'waiting', OR: [{ caseId: elder }, { pointId: 'st-201' }] },
  })
  const notice = await db.notice.findFirstOrThrow({ where: { caseId: cases.handedOut.caseId, kind: 'paper' } })
  const draftId = newId(county)
  const station = await HeldDesk.on(desk)
  await owner.call.draft.save({
    ...{ opId: newId(county), draftId, rev: 0, itemId: DISABILITY, itemVersion: 1 },
    ...{ answers: {}, situations: {}, materials: [], step: null },
  })
  const device = (await (await signInDevice(county, 'st-201')).context()).device
  return {
    ...(await describeDevice(county, device?.deviceId ?? '')),
    county,
    owner: (await owner.context()).actor,
    stranger: (await stranger.context()).actor,
    devices: {
      own: device,
      other: (await (await signInDevice(county, 'st-202')).context()).device,
    },
    cases,
    personId: person.personId,
    idNumber: keys.openText(person.idCipher ?? new Uint8Array(), 'Person.idCipher'),
    queryCode: row.queryCode,
    number: row.number,
    noticeId: notice.noticeId,
    taskId: task.taskId,
    draftId,
    fresh: await application(county, { itemId: DISABILITY, resident: RESIDENT }),
    freshOther: await application(county, { itemId: DISABILITY, resident: 'P003' }),
    held: {
      late: (await station.lateHandOut(RESIDENT, cases.handedOut.caseId)).opId,
      faulty: (await station.faulty('P007')).opId,
    },
    id: () => newId(county),
  }
}
