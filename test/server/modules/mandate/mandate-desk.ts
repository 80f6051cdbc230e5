import { mandatedCase } from '../../../../server/modules/case'
import { findPerson } from '../../../../server/modules/identity'
import { mayReadMandate } from '../../../../server/modules/mandate'
import { registerCaseOf } from '../../../../server/modules/mandate/matters'
import { registerMandateReader } from '../../../../server/modules/notice/paper-readers'
import type { SubmitCase } from '../../../../shared/case/view/submit-case'
import { latestEnd } from '../../../../shared/mandate/mandate-term'
import type { MandateView, ProposeMandate } from '../../../../shared/mandate/view/mandate-view'
import { application } from '../../../support/builders'
import { Desk } from '../case/desk'

/** 老年人优待证 — an item that asks who comes, and takes the register's mandate for the paper. */
export const CARD = 'elder-card'

/** The counters of one county, with what people say to each other about acting for one another. */
export class MandateDesk {
  private constructor(readonly desk: Desk) {}

  static async open(): Promise<MandateDesk> {
    registerMandateReader(mayReadMandate)
    registerCaseOf(mandatedCase)
    return new MandateDesk(await Desk.open())
  }

  close(): Promise<void> {
    return this.desk.close()
  }

  get county() {
    return this.desk.county
  }

  get db() {
    return this.desk.county.services.db
  }

  id(): string {
    return this.desk.id()
  }

  /** The person of a resident of people.json, opened. */
  async person(resident: string) {
    const { personId } = await this.db.person.findUniqueOrThrow({ where: { demoKey: resident } })
    const person = await findPerson(this.db, this.county.services.keys, personId)
    if (person === null || person.idNumber === null) throw new Error(`${resident} has no number`)
    return { ...person, idNumber: person.idNumber }
  }

  /** What a principal sends: everything that is given without being named, from today for a year. */
  async offer(agent: string, change: Partial<ProposeMandate> = {}): Promise<ProposeMandate> {
    const { name, idNumber } = await this.person(agent)
    const today = this.county.clock.today()
    return {
      ...{ opId: this.id(), mandateId: this.id(), agent: { by: 'idNumber', name, idNumber } },
      ...{ relation: '子女', scope: { kind: 'all' }, acts: ['apply', 'supply', 'pickup'] },
      ...{ from: today, until: latestEnd(today) },
      ...change,
    }
  }

  async propose(principal: string, agent: string, change: Partial<ProposeMandate> = {}): Promise<MandateView> {
    return (await this.desk.as(principal)).call.mandate.propose(await this.offer(agent, change))
  }

  /** One of the answers of a side: confirm, decline, revoke, renounce. */
  async say(who: string, what: 'confirm' | 'decline' | 'revoke' | 'renounce', mandateId: string): Promise<MandateView> {
    return (await this.desk.as(who)).call.mandate[what]({ opId: this.id(), mandateId })
  }

  /** Proposed and confirmed. */
  async agreed(principal: string, agent: string, change: Partial<ProposeMandate> = {}): Promise<MandateView> {
    const { mandateId } = await this.propose(principal, agent, change)
    return this.say(agent, 'confirm', mandateId)
  }

  /** An application of the principal that names the agent. */
  async application(principal: string, agent: string, change: Partial<SubmitCase> = {}): Promise<SubmitCase> {
    const { name, idNumber, phone } = await this.person(agent)
    return application(
      this.county,
      { itemId: CARD, resident: principal },
      {
        situations: { handler: 'agent' },
        ...change,
        answers: {
          ...{ agentName: name, agentIdNumber: idNumber, agentPhone: phone ?? '15400009998', agentRelation: 'child' },
          ...{ mandateScope: ['submit'], mandateUntil: '2026-12-31' },
          ...change.answers,
        },
      },
    )
  }

  /** The agent hands it in on their phone; answers the case. */
  async applied(principal: string, agent: string): Promise<string> {
    const sent = await this.application(principal, agent)
    await (await this.desk.as(agent)).call.case.submit(sent)
    return sent.caseId
  }

  /** The texts that lie in somebody's inbox, as one. */
  async inbox(who: string): Promise<string> {
    return (await (await this.desk.as(who)).call.notice.listInbox({})).rows.map((row) => row.text).join('\n')
  }
}
