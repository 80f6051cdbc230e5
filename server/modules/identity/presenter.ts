import type { Actor, StaffActor } from '@shared/identity/actor'
import { maskIdNumber, maskName, maskPhone } from '@shared/identity/mask'
import type { PersonFacts, PersonMasked } from '@shared/identity/view/person-view'
import { Assurance, type Me } from '@shared/identity/view/session-view'
import type { RunContext } from '../../platform/trpc'
import { orgTree } from '../organisation'
import { getAccount } from './store/account-store'
import { findPersonById, type KnownPerson, listLicences } from './store/person-store'

/** Who the caller is, in the shape of the wire: a citizen sees their own name masked, since others look at the screen too. */
export async function presentMe(ctx: RunContext, actor: Actor): Promise<Me> {
  if (actor.kind === 'staff') return presentStaff(ctx, actor)
  if (actor.kind !== 'citizen') return { kind: 'anonymous' }
  const { keys } = ctx.services
  const account = await getAccount(ctx.tx, keys, actor.accountId)
  const person = account.personId === null ? null : await findPersonById(ctx.tx, keys, account.personId)
  return {
    kind: 'citizen',
    accountId: account.accountId,
    registered: person !== null,
    assurance: Assurance.parse(account.assurance),
    nameMasked: person === null ? null : maskName(person.name),
    phoneMasked: maskPhone(account.phone),
    wechatBound: account.wechatBound,
    elderMode: account.elderMode,
  }
}

async function presentStaff(ctx: RunContext, actor: StaffActor): Promise<Me> {
  const tree = await orgTree(ctx.tx)
  const nameOf = (unitId: string) => tree.units.get(unitId)?.name ?? unitId
  const units = [...new Set(actor.roles.map((grant) => grant.unit))]
  const points = units.flatMap((unit) => tree.pointsByUnit.get(unit) ?? [])
  return {
    kind: 'staff',
    staffId: actor.staffId,
    name: actor.name,
    unit: {
      unitId: actor.unit,
      name: nameOf(actor.unit),
      shortName: tree.units.get(actor.unit)?.shortName ?? nameOf(actor.unit),
    },
    roles: actor.roles.map((grant) => ({
      role: grant.role,
      unitId: grant.unit,
      unitName: nameOf(grant.unit),
      place: grant.place,
      acting: grant.acting,
    })),
    points: points.flatMap((pointId) => {
      const point = tree.points.get(pointId)
      return point === undefined ? [] : [{ pointId, name: point.name, kind: point.kind }]
    }),
  }
}

/** Enough of a person to recognise them by. */
export function presentMasked(person: KnownPerson): PersonMasked {
  return {
    nameMasked: maskName(person.name),
    idMasked: person.idNumber === null ? null : maskIdNumber(person.idNumber),
    phoneMasked: person.phone === null ? null : maskPhone(person.phone),
  }
}

/** A person for the clerk who takes an application in. */
export async function presentPerson(
  ctx: RunContext,
  person: KnownPerson,
  source: PersonFacts['source'],
): Promise<PersonFacts> {
  const { facts } = person
  return {
    personId: person.personId,
    name: person.name,
    idNumber: person.idNumber,
    gender: facts?.gender ?? null,
    birthDate: facts?.birthDate ?? null,
    phone: person.phone,
    hukouAddress: facts?.hukouAddress ?? null,
    residenceAddress: facts?.residenceAddress ?? null,
    ethnicity: facts?.ethnicity ?? null,
    licences: await listLicences(ctx.tx, person.personId),
    source,
  }
}
