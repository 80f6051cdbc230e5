import type { SubmitReceipt } from '../../../shared/case/view/submit-case'
import { newId } from './citizen-case'
import { Colleague, DOES } from './colleague'

/** The offices that a 残疾人证 goes through, each signed in at a screen of its own. */
export class Offices {
  private readonly at = new Map<string, Colleague>()
  constructor(private readonly url: string) {}

  /** Does an act as the officer of this account. */
  async does(account: string, act: string, caseId: string, input: object): Promise<void> {
    await (await this.officer(account)).does(act, caseId, input)
  }

  async officer(account: string): Promise<Colleague> {
    const known = this.at.get(account) ?? (await Colleague.signIn(this.url, account))
    this.at.set(account, known)
    return known
  }

  /** From the counter to the grant: accepted, appraised, published, decided. */
  async grant({ caseId }: Pick<SubmitReceipt, 'caseId'>): Promise<void> {
    await this.accept(caseId)
    await this.reviews('yh.shsw', caseId, 'appraisal')
    await this.reviews('cl.shenpi', caseId, 'publicity')
    await this.does('cl.daibiao', 'grant', caseId, DOES.grant)
  }

  /** Received, ticked and accepted at the township. */
  async accept(caseId: string): Promise<void> {
    const window = await this.officer('yh.win1')
    // What a station has taken in is received already.
    if ((await window.see(caseId)).row.status === 'submitted') await window.does('receive', caseId, DOES.receive)
    await window.ticks(caseId)
    await this.does('yh.win1', 'accept', caseId, DOES.accept)
  }

  /** Granted, made, and lying at a point. */
  async make(receipt: Pick<SubmitReceipt, 'caseId'>, custodyPoint: string): Promise<void> {
    await this.grant(receipt)
    await this.does('cl.shenpi', 'produceResult', receipt.caseId, { ...DOES.produce('残疾人证'), custodyPoint })
  }

  private async reviews(account: string, caseId: string, kind: string): Promise<void> {
    const procedureId = newId()
    await this.does(account, 'startProcedure', caseId, DOES.start(kind, procedureId))
    await this.does(account, 'endProcedure', caseId, DOES.end(procedureId))
    await this.does(account, 'nodeApprove', caseId, DOES.approve)
  }
}
