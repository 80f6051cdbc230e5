import type { ActAnswer } from '../../../../shared/case/view/case-view'
import type { SubmitCase } from '../../../../shared/case/view/submit-case'
import type { ProblemCode } from '../../../../shared/problem/problem'
import { newId, openTestCounty, type Somebody, signIn, type TestCounty } from '../../../support/actors'
import { application, DISABILITY, ELDER, MEDINS, uploadedFile } from '../../../support/builders'
import { codeOf } from '../../../support/problems'

type ActCall = { opId: string; caseId: string; baseVersion: number; input: unknown }
type Acts = Record<string, (call: ActCall) => Promise<ActAnswer>>

/** Inputs of the acts as a client sends them, right for the three stories. */
export const SAY = {
  receive: { identity: { way: 'card', note: null }, paperKept: false, handedInAt: null, receivedOn: null },
  accept: { basis: null, note: null },
  lines: (...lineIds: string[]) =>
    lineIds.map((lineId) => ({ lineId, name: `材料${lineId}`, reason: '看不清楚', how: '重拍一张', basis: null })),
  supplement: (...lineIds: string[]) => ({ mode: 'first', lines: SAY.lines(...lineIds), replyDays: 30 }),
  supply: (...lineIds: string[]) => ({ lineIds, fileIds: [] as string[], cannotGet: null }),
  approve: { opinion: '情况属实，同意。' },
  procedure: (kind: string, procedureId: string) => ({
    ...{ procedureId, kind, reason: '按办事指南进行', basis: '残疾人证管理办法第九条' },
    ...{ limit: null, team: [], place: null, proposedBy: null },
  }),
  ended: (procedureId: string, result = 'pass') => ({ procedureId, result, report: '结论清楚', fileIds: [] }),
  grant: { text: '符合条件，准予办理', validUntil: null, amountText: null, payFrom: null },
  refuse: {
    text: '评定结果不够等级',
    reasons: ['评定结果未达到残疾标准'],
    article: '残疾人证管理办法第十条',
    heard: 'notAsked',
    otherHelp: null,
  },
  produce: (custodyPoint: string) => ({ name: '残疾人证', number: '43042319740621', pages: 1, custodyPoint }),
  send: (way: 'toTownship' | 'toVillage', to: string) => ({ way, to, trackingNo: null, company: null }),
  arrived: (custodyPoint: string) => ({ outcome: 'arrivedAtPoint', custodyPoint, signer: null, note: null }),
  handOut: {
    ...{ taker: 'self', takerName: '本人', relation: null, identity: 'card', mandate: null },
    ...{ signatureFileId: null, witness: null },
  },
  refuseAcceptance: {
    ...{ reason: 'notOurMatter', facts: '不属于本县办理的事项', article: '行政许可法第三十二条' },
    ...{ competentOrgan: '邻县残联', competentPhone: null },
  },
} as const

/** Days on which the stories play; 2 March 2026 is a Monday. */
export const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`).toISOString()

/**
 * The counters of one county: everybody signs in once, acts are done on the version that is stored, papers are ticked. What a test is about it
 * says itself; what must only have happened before is told by `told…`.
 */
export class Desk {
  private constructor(readonly county: TestCounty) {}

  static async open(): Promise<Desk> {
    return new Desk(await openTestCounty())
  }

  close(): Promise<void> {
    return this.county.close()
  }

  /** Somebody by the names of people.json, signed in anew: sessions end when the clock is moved. */
  async as(who: string): Promise<Somebody> {
    return signIn(this.county, who)
  }

  id(): string {
    return newId(this.county)
  }

  moveTo(day: string, time = '10:00'): void {
    this.county.clock.moveTo(at(day, time))
  }

  async version(caseId: string): Promise<number> {
    return (await this.county.services.db.case.findUniqueOrThrow({ where: { caseId } })).version
  }

  async row(caseId: string) {
    return this.county.services.db.case.findUniqueOrThrow({ where: { caseId } })
  }

  async status(caseId: string): Promise<string> {
    return (await this.row(caseId)).status
  }

  /** Does an act; `call` replaces parts of what is sent. */
  async act(
    who: string,
    name: string,
    caseId: string,
    input: unknown,
    call: Partial<ActCall> = {},
  ): Promise<ActAnswer> {
    const acts = (await this.as(who)).call.case as unknown as Acts
    const act = acts[name]
    if (act === undefined) throw new Error(`no act ${name}`)
    return act({ opId: this.id(), caseId, baseVersion: await this.version(caseId), input, ...call })
  }

  /** The code of the Problem that an act answers. */
  refusal(
    who: string,
    name: string,
    caseId: string,
    input: unknown,
    call: Partial<ActCall> = {},
  ): Promise<ProblemCode> {
    return codeOf(this.act(who, name, caseId, input, call))
  }

  /** Submits a whole application; for the disability certificate with the photo that nobody can be spared. */
  async submit(
    who: string,
    itemId: string,
    change: Partial<SubmitCase> & { resident?: string } = {},
  ): Promise<{ caseId: string; sent: SubmitCase }> {
    const { resident = who, ...rest } = change
    const somebody = await this.as(who)
    const sent = await application(
      this.county,
      { itemId, resident },
      {
        ...(itemId === DISABILITY
          ? {
              materials: [
                {
                  lineKey: 'photo',
                  fileIds: [await uploadedFile(this.county, somebody)],
                  exempt: null,
                  paper: false,
                  pages: 1,
                },
              ],
            }
          : {}),
        ...rest,
      },
    )
    await somebody.call.case.submit(sent)
    return { caseId: sent.caseId, sent }
  }

  /** Ticks every line that came in. */
  async check(who: string, caseId: string): Promise<void> {
    const { call } = await this.as(who)
    const lines = await this.county.services.db.caseMaterial.findMany({ where: { caseId, checkedAt: null } })
    for (const { lineKey } of lines) {
      await call.case.checkMaterial({ opId: this.id(), caseId, lineKey, checked: true })
    }
  }

  /** 残疾人证新办 of a resident, submitted online. */
  async toldSubmitted(resident = 'P002'): Promise<string> {
    return (await this.submit(resident, DISABILITY)).caseId
  }

  /** … received and ticked at the township window. */
  async toldReceived(resident = 'P002'): Promise<string> {
    const caseId = await this.toldSubmitted(resident)
    await this.act('yh.win1', 'receive', caseId, SAY.receive)
    await this.check('yh.win1', caseId)
    return caseId
  }

  /** … accepted, and so with the township's reviewer. */
  async toldAccepted(resident = 'P002'): Promise<string> {
    const caseId = await this.toldReceived(resident)
    await this.act('yh.win1', 'accept', caseId, SAY.accept)
    return caseId
  }

  /** … appraised, published and reviewed, waiting for the county's decision. */
  async toldReviewed(resident = 'P002'): Promise<string> {
    const caseId = await this.toldAccepted(resident)
    await this.review(caseId)
    return caseId
  }

  /** What the township and the county look at between acceptance and decision. */
  async review(caseId: string): Promise<void> {
    await this.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    await this.act('yh.shsw', 'endProcedure', caseId, SAY.ended('p1'))
    await this.act('yh.shsw', 'nodeApprove', caseId, SAY.approve)
    await this.act('cl.shenpi', 'startProcedure', caseId, SAY.procedure('publicity', 'p2'))
    await this.act('cl.shenpi', 'endProcedure', caseId, SAY.ended('p2'))
    await this.act('cl.shenpi', 'nodeApprove', caseId, SAY.approve)
  }

  /** … granted. */
  async toldGranted(resident = 'P002'): Promise<string> {
    const caseId = await this.toldReviewed(resident)
    await this.act('cl.daibiao', 'grant', caseId, SAY.grant)
    return caseId
  }

  /** … made, sent down and arrived at the village. */
  async toldArrived(resident = 'P002'): Promise<string> {
    const caseId = await this.toldGranted(resident)
    await this.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-hs'))
    await this.act('hs.chujian', 'sendResult', caseId, SAY.send('toVillage', 'st-201'))
    await this.act('shatou', 'recordDelivery', caseId, SAY.arrived('st-201'))
    return caseId
  }

  /** … handed out. */
  async toldHandedOut(resident = 'P002'): Promise<string> {
    const caseId = await this.toldArrived(resident)
    await this.act('shatou', 'handOut', caseId, SAY.handOut)
    return caseId
  }

  /** 高龄津贴, taken in by the village clerk for a resident. */
  async toldElder(resident = 'P001'): Promise<string> {
    const { caseId } = await this.submit('shatou', ELDER, {
      resident,
      channel: 'station',
      confirmation: {
        way: 'fingerprint',
        fileId: this.id(),
        witness: null,
        digest: null,
        at: this.county.clock.now(),
      },
    })
    return caseId
  }

  /** 参保登记, taken in at the township window. */
  async toldMedins(resident = 'P002'): Promise<string> {
    const { caseId } = await this.submit('yh.win1', MEDINS, { resident, channel: 'window' })
    return caseId
  }
}
