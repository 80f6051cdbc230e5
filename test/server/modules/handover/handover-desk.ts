import type { HandOverList } from '@shared/handover/hand-over-list'
import { makeListNumber } from '@shared/handover/list-number'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { Operation } from '@shared/sync/operation'
import { newId, openTestCounty, type Somebody, signIn, type TestCounty } from '../../../support/actors'
import { DISABILITY } from '../../../support/builders'
import { type StationDevice, stationDevice, withPayload } from '../../../support/station-device'

/** A dot as a PNG, for a signature. */
export const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** 移交的一台 — 沙头村 with papers in hand, and the windows of the township. */
export class HandoverDesk {
  private constructor(
    readonly county: TestCounty,
    readonly device: StationDevice,
    private sequence: number,
  ) {}

  static async open(): Promise<HandoverDesk> {
    const county = await openTestCounty()
    const device = await stationDevice(county, 'st-201', 'shatou')
    return new HandoverDesk(county, device, device.answer.block.fromSeq + 100)
  }

  as(account: string): Promise<Somebody> {
    return signIn(this.county, account)
  }

  /** An intake whose first papers were handed in at the counter; answers the operation, not sent yet. */
  async intake(resident: string, papers = 2): Promise<Operation> {
    const operation = await this.device.intake({ itemId: DISABILITY, resident })
    const payload = operation.payload as { materials: unknown[] }
    const materials = LINES.slice(0, papers).map((lineKey) => ({
      ...{ lineKey, fileIds: [], exempt: null, paper: true, pages: 2 },
    }))
    return withPayload(operation, { ...payload, materials })
  }

  /** A list of what lies at the station, or of what is given; not sent yet. */
  async list(change: Partial<HandOverList> = {}): Promise<HandOverList> {
    const { papers } = await this.board()
    const handedAt = this.county.clock.now()
    this.sequence += 1
    return {
      listId: newId(this.county),
      number: makeListNumber({
        point: this.device.answer.block.pointPrefix,
        on: toShanghaiDate(handedAt),
        sequence: this.sequence,
      }),
      ...{ fromPoint: 'st-201', toPoint: 'hall-yh', way: 'hand', handedAt, courier: null, sealNo: null },
      papers: papers.map(({ toPoint: _, takenOn: __, ...paper }) => ({ ...paper, leftOut: null })),
      signatures: { sender: DOT, courier: null },
      ...change,
    }
  }

  /** Makes a list and sends it. */
  async handOver(change: Partial<HandOverList> = {}): Promise<HandOverList> {
    const list = await this.list(change)
    const [result] = (await this.device.push(this.device.operation('handOver', list))).results
    if (result?.outcome !== 'applied') throw new Error(`${result?.outcome} ${result?.problem?.code}`)
    return list
  }

  /** Papers and lists as the station's device pulls them. */
  async board() {
    const answer = await this.device.clerk.call.sync.pull({
      protocol: 1,
      cursor: null,
      tasksHash: null,
      handoverHash: null,
    })
    if (answer.handover === undefined) throw new Error('no board')
    return answer.handover
  }

  /** Everything on a list came, but for what is said otherwise by line. */
  marks(list: HandOverList, otherwise: Readonly<Record<string, 'missing' | 'damaged'>> = {}) {
    return list.papers
      .filter((paper) => paper.leftOut === null)
      .map(({ caseId, lineKey }) => ({
        caseId,
        lineKey,
        outcome: otherwise[lineKey] ?? ('arrived' as const),
        note: null,
      }))
  }

  async confirm(account: string, list: HandOverList, otherwise: Readonly<Record<string, 'missing' | 'damaged'>> = {}) {
    const { call } = await this.as(account)
    const marks = this.marks(list, otherwise)
    return call.handover.confirm({ opId: newId(this.county), number: list.number, marks, signature: DOT })
  }

  close(): Promise<void> {
    return this.county.close()
  }
}

/** Papers of the item, as its form names them. */
const LINES: readonly string[] = ['hukou', 'idCard', 'photo']
