import { createHash, createHmac, randomBytes } from 'node:crypto'
import { DEMO_ENROL_CODE } from '../../../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import type { SubmitCase } from '../../../shared/case/view/submit-case'
import { toShanghaiDate } from '../../../shared/kernel/instant'
import { codeMessage, lentNumber } from '../../../shared/station/lent-number'
import type { EnrolAnswer } from '../../../shared/station/view/device-view'
import { canonicalText } from '../../../shared/sync/canonical'
import type { Operation, OperationKind, PayloadOf } from '../../../shared/sync/operation'
import { type OperationResult, PROTOCOL } from '../../../shared/sync/protocol'
import { DEMO_NOW } from '../../support/demo-now'
import { disabilityApplicationAt, newId, type Resident, Wire } from '../officer/citizen-case'

/** Its clock. */
const MADE_AT = new Date(DEMO_NOW).toISOString()

/** 同一个站的另一台平板 — enrolled and speaking the protocol, with an app of its own that checks less than ours before it sends. */
export class OtherTablet {
  private lastSeq = 0
  private constructor(
    private readonly wire: Wire,
    private readonly deviceId: string,
    private readonly pointId: string,
    private readonly answer: EnrolAnswer,
  ) {}

  static async enrol(url: string, at: { account: string; pointId: string }): Promise<OtherTablet> {
    const credential = randomBytes(32).toString('base64url')
    const wire = new Wire(url, credential)
    const deviceId = newId()
    await wire.call('identity.loginStaff', { account: at.account, password: DEMO_PASSWORD, deviceLabel: '旧平板' })
    const answer = await wire.call<EnrolAnswer>('device.enrol', {
      ...{ opId: newId(), deviceId, credential, deviceName: '旧平板', pointId: at.pointId, code: DEMO_ENROL_CODE },
    })
    return new OtherTablet(wire, deviceId, at.pointId, answer)
  }

  /** Takes in a 残疾人证新办; `change` puts other answers in. What became of it is in the answer of `push`. */
  async takeIn(resident: Resident, change: Readonly<Record<string, unknown>> = {}): Promise<Operation> {
    const written = await disabilityApplicationAt(this.wire, this.pointId, resident)
    const at = written.confirmation.at
    const payload: SubmitCase = {
      ...written,
      answers: { ...written.answers, ...change },
      confirmation: { way: 'signature', fileId: newId(), witness: null, digest: null, at },
      lent: { ...this.nextNumber(), handedInAt: at, receivedByPoint: true },
    }
    return this.operation('submitCase', payload.caseId, payload, payload.opId)
  }

  /** 替他补交 — a supply that also says what an answer should be. */
  supply(caseId: string, said: { lineIds: string[]; baseVersion: number; answers: object }): Operation {
    const { lineIds, baseVersion, answers } = said
    const input = { lineIds, fileIds: [], cannotGet: null, parts: [], answers }
    return this.operation('act', caseId, { name: 'supply', baseVersion, input })
  }

  private operation<Kind extends OperationKind>(
    kind: Kind,
    caseId: string,
    payload: PayloadOf<Kind>,
    opId: string = newId(),
  ): Operation {
    this.lastSeq += 1
    const { staffId } = this.answer.staff
    return {
      ...{ opId, deviceSeq: this.lastSeq, after: null, staffId, caseId, kind, schemaVersion: 1 },
      ...{ madeAt: MADE_AT, payload },
      payloadHash: createHash('sha256').update(canonicalText(payload)).digest('hex'),
    }
  }

  /** The next number of the block that this tablet has on loan. */
  private nextNumber(): { number: string; queryCode: string } {
    const { block } = this.answer
    const sequence = block.fromSeq + this.lastSeq
    const mac = createHmac('sha256', Buffer.from(block.codesSeed, 'hex'))
      .update(codeMessage(block.year, sequence))
      .digest()
    return lentNumber(block, { sequence, on: toShanghaiDate(MADE_AT), mac })
  }

  /** Sends one operation and answers what became of it. */
  async push(operation: Operation): Promise<OperationResult> {
    const { results } = await this.wire.call<{ results: OperationResult[] }>('sync.push', {
      ...{ protocol: PROTOCOL, deviceId: this.deviceId, operations: [operation] },
    })
    const [result] = results
    if (result === undefined) throw new Error('the push was not answered')
    return result
  }
}
