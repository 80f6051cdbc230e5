import type { Operation } from '../../../../../shared/sync/operation'
import { DISABILITY } from '../../../../support/builders'
import { type StationDevice, stationDevice, withPayload } from '../../../../support/station-device'
import { Desk, SAY } from '../../case/desk'

/** 沙头村的一台设备和它的办件 — what has happened before a problem comes up. */
export class HeldDesk {
  private constructor(
    readonly desk: Desk,
    readonly device: StationDevice,
  ) {}

  static async open(): Promise<HeldDesk> {
    return HeldDesk.on(await Desk.open())
  }

  static async on(desk: Desk): Promise<HeldDesk> {
    return new HeldDesk(desk, await stationDevice(desk.county, 'st-201', 'shatou'))
  }

  close(): Promise<void> {
    return this.desk.close()
  }

  /** An intake that is pushed and became a case. */
  async intake(resident: string, itemId = DISABILITY): Promise<Operation & { caseId: string }> {
    const operation = await this.device.intake({ itemId, resident })
    await this.device.push(operation)
    return { ...operation, caseId: operation.caseId ?? '' }
  }

  /** An intake whose ID number cannot be right. */
  async faulty(resident: string): Promise<Operation> {
    const intake = await this.device.intake({ itemId: DISABILITY, resident })
    const { answers, ...rest } = intake.payload as { answers: Record<string, unknown> }
    const broken = withPayload(intake, { ...rest, answers: { ...answers, idNumber: '990423190001010000' } })
    await this.device.push(broken)
    return broken
  }

  /** A supply that the device wrote down on the version that the case had, pushed after `meanwhile`. */
  async lateSupply(
    resident: string,
    sent: { mine: Record<string, unknown>; meanwhile: (caseId: string) => Promise<unknown> },
  ): Promise<Operation & { caseId: string }> {
    const { caseId } = await this.intake(resident)
    await this.desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo', 'idCard'))
    const supply = this.device.operation(
      'act',
      {
        name: 'supply',
        baseVersion: await this.desk.version(caseId),
        input: { ...SAY.supply('idCard'), parts: [], answers: sent.mine },
      },
      { caseId },
    )
    await sent.meanwhile(caseId)
    await this.device.push(supply)
    return { ...supply, caseId }
  }

  /** A result handed out on the device that somebody else had handed out before. */
  async lateHandOut(resident: string, handedOut?: string): Promise<Operation & { caseId: string }> {
    const caseId = handedOut ?? (await this.desk.toldHandedOut(resident))
    const act = this.device.operation(
      'act',
      { name: 'handOut', baseVersion: 1, input: { ...SAY.handOut, takerName: '刘小芳' } },
      { caseId },
    )
    await this.device.push(act)
    return { ...act, caseId }
  }

  /** What the inbox of the point holds about an operation. */
  async troublesOf(opId: string): Promise<string[]> {
    const { rows } = await this.device.clerk.call.sync.listHeld({})
    return rows.filter((row) => row.opId === opId).map((row) => row.trouble)
  }

  /** What the device is told at its next pull. */
  async pulledHeld(): Promise<string[]> {
    const { held } = await this.device.clerk.call.sync.pull({ protocol: 1, cursor: null, tasksHash: null })
    return held.map((one) => one.opId)
  }
}
