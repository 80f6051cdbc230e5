import type { CaseState } from '@shared/case/case-state'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { statusKeyOf } from '@shared/case/progress/status-key'
import type { ServicePoint } from '@shared/organisation/service-point'
import type { DeviceDetail, DevicePoint, DeviceRow, LentBlock } from '@shared/station/view/device-view'
import type { OwnCase } from '@shared/station/view/own-case'
import type { Device } from './store/device-store'
import type { NumberBlock } from './store/number-store'
import type { OwnCaseRow } from './store/own-case-store'
import type { VaultOn } from './store/vault-store'

/** A lent block as the device keeps it. */
export function presentBlock(block: NumberBlock, point: ServicePoint, county: string): LentBlock {
  return {
    blockId: block.id,
    county,
    pointPrefix: point.prefix,
    year: block.year,
    fromSeq: block.fromSeq,
    toSeq: block.toSeq,
    codesSeed: Buffer.from(block.codesSeed).toString('hex'),
    lentAt: block.lentAt.toISOString(),
  }
}

/** A point as its papers name it. */
export function presentPoint(point: ServicePoint): DevicePoint {
  const { pointId, name, kind, division, unitId, prefix, phone, address } = point
  return { pointId, name, kind, division, unitId, prefix, phone, address }
}

/** The state of a device as clients know it; what the row says beyond the three counts as stopped. */
export function deviceStateOf(state: string): DeviceRow['state'] {
  return state === 'active' || state === 'suspect' ? state : 'revoked'
}

/** A device with the people around it, by name; an id that has no name stays as it is. */
export function presentDevice(
  row: DeviceRow,
  about: {
    readonly device: Device
    readonly vaults: readonly VaultOn[]
    readonly names: ReadonlyMap<string, string>
    readonly mayIssueCode: boolean
  },
): DeviceDetail {
  const { device, vaults, names, mayIssueCode } = about
  const nameOf = (staffId: string) => names.get(staffId) ?? staffId
  return {
    row,
    enrolledBy: nameOf(device.staffId),
    stoppedAt: device.stoppedAt?.toISOString() ?? null,
    stoppedBy: device.stoppedBy === null ? null : nameOf(device.stoppedBy),
    clerks: vaults.map(({ staffId, since }) => ({ name: nameOf(staffId), since: since.toISOString() })),
    mayIssueCode,
  }
}

/** A case as the device of its point keeps it: state and lists, masked name, no answers. */
export function presentOwnCase(row: OwnCaseRow): OwnCase {
  const state = row.state as unknown as CaseState
  const asked = row.status === 'supplementAsked' || row.status === 'prereviewReturned' ? state.oneTimeNotice : null
  return {
    caseId: row.caseId,
    number: row.number,
    numberText: formatCaseNumber(row.number),
    queryCode: row.queryCode,
    itemId: row.itemId,
    itemVersion: row.itemVersion,
    itemName: row.itemName,
    applicantMasked: row.applicantMasked,
    hasPhone: row.hasPhone,
    version: row.version,
    status: row.status,
    statusKey: statusKeyOf(state),
    channel: row.channel,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    dueOn: row.dueOn,
    light: lightOf(row.light),
    custodyPoint: row.custodyPoint,
    resultName: state.result?.name ?? null,
    supplement:
      asked === null
        ? null
        : {
            dueOn: row.dueOn ?? asked.on,
            lines: asked.lines.map(({ lineId, name, reason, how }) => ({
              lineId,
              name,
              reason,
              how,
              supplied: asked.supplied.includes(lineId),
            })),
          },
    uploadsPending: row.uploadsPending,
    deviceId: row.deviceId,
    ended: row.endedAt !== null,
    updatedAt: row.updatedAt.toISOString(),
  }
}

function lightOf(light: string): OwnCase['light'] {
  return light === 'good' || light === 'soon' || light === 'late' || light === 'paused' ? light : 'none'
}
