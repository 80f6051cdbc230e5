import { createHash, createHmac, randomBytes } from 'node:crypto'
import { toShanghaiDate } from '@shared/kernel/instant'
import { codeMessage, lentNumber } from '@shared/station/lent-number'
import type { EnrolAnswer } from '@shared/station/view/device-view'
import { canonicalText } from '@shared/sync/canonical'
import type { Operation, OperationKind, PayloadOf } from '@shared/sync/operation'
import { PROTOCOL } from '@shared/sync/protocol'
import { DEMO_ENROL_CODE } from '../../prisma/seed/demo-enrol-code'
import { makeToken } from '../../server/platform/session'
import { newId, type Somebody, signIn, somebody, type TestCounty } from './actors'
import { application } from './builders'

/** 测试用的站点设备 — enrolled by the real procedure; makes operations as a device would. */
export type StationDevice = {
  readonly deviceId: string
  readonly staffId: string
  readonly clerk: Somebody
  readonly answer: EnrolAnswer
  /** The next operation of this device; `change` replaces parts of the envelope. */
  readonly operation: <Kind extends OperationKind>(
    kind: Kind,
    payload: PayloadOf<Kind>,
    change?: Partial<Operation>,
  ) => Operation
  /** An intake with the next number of the block; of somebody without a phone when `hasPhone` is false. */
  readonly intake: (about: { itemId: string; resident: string; hasPhone?: boolean }) => Promise<Operation>
  readonly push: (...operations: Operation[]) => ReturnType<Somebody['call']['sync']['push']>
}

/** Enrols a device of an officer at a point and signs the officer in on it. */
export async function stationDevice(county: TestCounty, pointId: string, account: string): Promise<StationDevice> {
  const officer = await signIn(county, account)
  const deviceId = newId(county)
  const credential = makeToken()
  const answer = await officer.call.device.enrol({
    opId: newId(county),
    deviceId,
    credential,
    deviceName: '测试平板',
    pointId,
    code: DEMO_ENROL_CODE,
  })
  const clerk = somebody(county, { token: officer.token, credential })
  let lastSeq = 0
  let nextNumber = answer.block.fromSeq
  const { staffId } = answer.staff
  const device: StationDevice = {
    deviceId,
    staffId,
    clerk,
    answer,
    operation: (kind, payload, change = {}) => {
      lastSeq += 1
      const caseId = 'caseId' in payload && typeof payload.caseId === 'string' ? payload.caseId : null
      return {
        opId: 'opId' in payload && typeof payload.opId === 'string' ? payload.opId : newId(county),
        deviceSeq: lastSeq,
        after: null,
        staffId,
        caseId,
        kind,
        schemaVersion: 1,
        madeAt: county.clock.now(),
        payloadHash: createHash('sha256').update(canonicalText(payload)).digest('hex'),
        payload,
        ...change,
      }
    },
    intake: async (about) => {
      const number = printed(answer.block, nextNumber, county.clock.now())
      nextNumber += 1
      const { hasPhone = true } = about
      const submission = await application(county, about, {
        contact: { hasPhone, electronicConsent: hasPhone },
        channel: 'station',
        pointId,
        confirmation: { way: 'signature', fileId: newId(county), witness: null, digest: null, at: county.clock.now() },
        lent: { ...number, handedInAt: county.clock.now(), receivedByPoint: true },
      })
      return device.operation('submitCase', submission)
    },
    push: (...operations) => clerk.call.sync.push({ protocol: PROTOCOL, deviceId, operations }),
  }
  return device
}

/** Number and query code as the device prints them. */
function printed(block: EnrolAnswer['block'], sequence: number, at: string): { number: string; queryCode: string } {
  const seed = Buffer.from(block.codesSeed, 'hex')
  const mac = createHmac('sha256', seed).update(codeMessage(block.year, sequence)).digest()
  return lentNumber(block, { sequence, on: toShanghaiDate(at), mac })
}

/** The same operation with another payload, hashed anew. */
export function withPayload(operation: Operation, payload: unknown): Operation {
  return { ...operation, payload, payloadHash: createHash('sha256').update(canonicalText(payload)).digest('hex') }
}

/** Sixteen random bytes as an id-like text, for what must be unknown. */
export function unknownId(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
