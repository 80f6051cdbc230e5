import { type Actor, ANONYMOUS, ROLE_CODES, type RoleCode } from '../../../shared/identity/actor'

/** 席位 — somebody who might call: nobody, a citizen, a device, or an officer with one role at one place as seen from the case. */
export type Seat = {
  readonly name: string
  readonly actor: Actor
  readonly device: 'own' | 'other' | null
}

/** As seen from a case of 沙头村 (st-201) in 永和乡, taken in at hall-yh, for an item of the county's 残联. */
type Where = 'own' | 'sibling' | 'parent' | 'elsewhere'
type Post = { readonly unit: string; readonly place: string }

const VILLAGE: Record<Where, Post> = {
  own: { unit: 'st-201', place: '430423201201' },
  sibling: { unit: 'st-202', place: '430423201202' },
  parent: { unit: 'yhx', place: '430423201000' },
  elsewhere: { unit: 'st-900', place: '430424100201' },
}
const TOWNSHIP = (unit: string): Record<Where, Post> => ({
  own: { unit, place: '430423201000' },
  sibling: { unit: `other-${unit}`, place: '430423101000' },
  parent: { unit: 'hs', place: '430423000000' },
  elsewhere: { unit: 'other-county', place: '430424201000' },
})
const COUNTY = (unit: string): Record<Where, Post> => ({
  own: { unit, place: '430423000000' },
  sibling: { unit: 'rsj', place: '430423000000' },
  parent: { unit: 'hengyang', place: '430400000000' },
  elsewhere: { unit: 'other-county', place: '430424000000' },
})

const POSTS: Record<RoleCode, Record<Where, Post>> = {
  villageClerk: VILLAGE,
  helper: VILLAGE,
  guide: TOWNSHIP('yhx-zwzx'),
  windowClerk: TOWNSHIP('yhx-zwzx'),
  townReviewer: TOWNSHIP('yhx-shsw'),
  centreDirector: TOWNSHIP('yhx-zwzx'),
  issuer: TOWNSHIP('yhx-zwzx'),
  leaderInCharge: TOWNSHIP('yhx'),
  approver: COUNTY('cl'),
  chiefRep: COUNTY('cl'),
  deptLeader: COUNTY('cl'),
  governmentHead: COUNTY('hs'),
  hallDirector: COUNTY('xspj'),
  cashier: COUNTY('czj'),
  complaintHandler: COUNTY('xspj'),
  callbackAgent: COUNTY('xspj'),
  hotlineAgent: COUNTY('xspj-12345'),
  supervisor: COUNTY('xspj'),
  catalogueEditor: COUNTY('xspj'),
  catalogueReviewer: COUNTY('xspj'),
  archivist: COUNTY('xspj'),
  systemAdmin: COUNTY('xspj'),
  securityAdmin: COUNTY('xspj'),
  auditAdmin: COUNTY('xspj'),
}

const PLACES: readonly Where[] = ['own', 'sibling', 'parent', 'elsewhere']

/** Every role at every place, and those who hold none. `owner` and `stranger` are accounts of the fixtures. */
export function listSeats(citizens: { readonly owner: Actor; readonly stranger: Actor }): Seat[] {
  const officers = ROLE_CODES.flatMap((role) =>
    PLACES.map((where): Seat => {
      const { unit, place } = POSTS[role][where]
      return {
        name: `${role}@${where}`,
        device: null,
        actor: {
          kind: 'staff',
          staffId: `seat-${role}-${where}`,
          name: '某某',
          unit,
          roles: [{ role, unit, place, acting: false }],
          personId: null,
          relatives: [],
        },
      }
    }),
  )
  return [
    { name: 'anonymous', actor: ANONYMOUS, device: null },
    { name: 'citizen@owner', actor: citizens.owner, device: null },
    { name: 'citizen@stranger', actor: citizens.stranger, device: null },
    { name: 'device@own', actor: ANONYMOUS, device: 'own' },
    { name: 'device@sibling', actor: ANONYMOUS, device: 'other' },
    ...officers,
    ...officers
      .filter((seat) => /^(villageClerk|windowClerk)@(own|sibling)$/.test(seat.name))
      .map((seat): Seat => ({ ...seat, name: `${seat.name}+device`, device: 'own' })),
  ]
}
