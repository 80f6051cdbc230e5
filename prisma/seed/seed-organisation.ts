import { ServicePoint } from '@shared/organisation/service-point'
import type { Tx } from '../../server/platform/db'
import type { DivisionNode, Hall, Station } from './schema/organisation-file'
import type { SeedData } from './seed-data'

/** Five characters of the case numbers of each hall; stations bring theirs (case-law §8.1). */
const HALL_PREFIXES: Readonly<Record<string, string>> = {
  'hall-hs': 'HSW01',
  'hall-yh': 'YHW01',
  'hall-yhpcs': 'YHW02',
}

/** Stores divisions, units and the points that take in. */
export async function seedOrganisation(tx: Tx, { divisions, organisation }: SeedData): Promise<void> {
  await tx.division.createMany({ data: divisions.divisions.flatMap((node) => flatten(node, null, 1)) })
  await tx.unit.createMany({
    data: organisation.units.map((unit) => ({
      unitId: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      level: unit.level,
      parent: unit.parent,
      division: unit.division,
      docPrefix: unit.docPrefix,
      phone: unit.phone,
      body: unit,
    })),
  })
  const divisionOf = new Map(organisation.units.map((unit) => [unit.id, unit.division]))
  const points = [
    ...organisation.halls.map((hall) => pointOfHall(hall, divisionOf.get(hall.unit) ?? organisation.divisionRoot)),
    ...organisation.stations.map(pointOfStation),
  ]
  await tx.servicePoint.createMany({
    data: points.map(({ pointId, kind, unitId, name, division, prefix, phone, ...rest }) => ({
      ...{ pointId, kind, unitId, name, division, prefix, phone },
      body: rest,
    })),
  })
}

function flatten(node: DivisionNode, parent: string | null, level: number): DivisionRow[] {
  const own = { code: node.code, name: node.name, parent, level }
  return [own, ...(node.children ?? []).flatMap((child) => flatten(child, node.code, level + 1))]
}

type DivisionRow = { code: string; name: string; parent: string | null; level: number }

function pointOfHall(hall: Hall, division: string): ServicePoint {
  return ServicePoint.parse({
    pointId: hall.id,
    kind: 'hall',
    unitId: hall.unit,
    name: hall.name,
    division,
    prefix: HALL_PREFIXES[hall.id],
    phone: hall.phone,
    address: null,
    hours: hall.hours,
    extraHours: null,
    facilities: hall.facilities,
    accessible: hall.facilities.includes('无障碍通道'),
    homeVisit: false,
    windows: hall.windows,
    keepers: [hall.director, hall.leaderInCharge].filter((one) => one !== undefined),
    devices: [],
    network: null,
  })
}

function pointOfStation(station: Station): ServicePoint {
  return ServicePoint.parse({
    pointId: station.id,
    kind: 'station',
    unitId: station.id,
    name: station.name,
    division: station.division,
    prefix: station.numberBlock.prefix,
    phone: station.phone,
    address: station.address,
    hours: station.hours,
    extraHours: station.extraHours,
    facilities: station.accessible ? ['无障碍通道'] : [],
    accessible: station.accessible,
    homeVisit: station.homeVisit,
    windows: [],
    keepers: [station.clerk, station.deputy],
    devices: station.devices,
    network: station.network,
  })
}
