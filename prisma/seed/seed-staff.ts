import { hash } from '@node-rs/argon2'
import { PERSON_SEALS, StoredPersonFacts } from '@shared/identity/person-facts'
import type { Keys } from '../../server/platform/crypto'
import type { Tx } from '../../server/platform/db'
import { DEMO_PASSWORD } from './demo-password'
import type { StaffMember } from './schema/people-file'
import type { SeedData } from './seed-data'
import { seedId } from './seed-id'
import { personRow } from './seed-people'

/** Stores the officers, the roles that their posts give them with their deputies, and the written mandates to decide. */
export async function seedStaff(
  tx: Tx,
  data: SeedData,
  using: { readonly at: Date; readonly keys: Keys },
): Promise<void> {
  const { organisation, people } = data
  const divisionOf = new Map(organisation.units.map((unit) => [unit.id, unit.division]))
  const placeOf = (unit: string) => divisionOf.get(unit) ?? organisation.divisionRoot
  await tx.person.createMany({
    data: people.staff.map((one) =>
      personRow({ ...one, demoKey: one.id, kind: 'person', division: placeOf(one.unit) }, factsOfOfficer(one), using),
    ),
  })
  const passwordHash = await hash(DEMO_PASSWORD)
  await tx.staff.createMany({
    data: people.staff.map((one) => ({
      staffId: one.id,
      name: one.name,
      unitId: one.unit,
      account: one.account,
      staffNumber: one.staffNumber,
      passwordHash,
      phoneCipher: using.keys.sealText(one.phone, PERSON_SEALS.staffPhone),
      personId: seedId(one.id),
      relatives: (one.relatives ?? []).map(seedId),
    })),
  })
  await tx.roleHeld.createMany({
    data: organisation.posts.flatMap((post) =>
      post.roles.map((role) => ({
        id: `${post.id}-${role}`,
        staffId: post.holder,
        role,
        unitId: post.unit,
        place: placeOf(post.unit),
        deputyId: post.deputy,
      })),
    ),
  })
  await tx.decisionMandate.createMany({
    data: organisation.chiefRepMandates.map((mandate) => ({
      number: mandate.number,
      staffId: mandate.holder,
      unitId: mandate.unit,
      items: mandate.items,
      grantedBy: mandate.grantedBy,
      acts: mandate.acts,
      fromOn: mandate.from,
      untilOn: mandate.to,
    })),
  })
}

function factsOfOfficer(officer: StaffMember): StoredPersonFacts {
  return StoredPersonFacts.parse({
    gender: officer.sex === '男' ? '1' : '2',
    birthDate: officer.birth,
    ethnicity: null,
    hukouAddress: null,
    residenceAddress: null,
    household: null,
    guardianPersonId: null,
    disability: null,
    deathDate: null,
    dischargedOn: null,
    tags: [],
  })
}
