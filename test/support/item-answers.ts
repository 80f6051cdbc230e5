/** What an item asks for that no resident of the demo county has by themself. */
export const ASKED_BY_ITEMS: Readonly<
  Record<string, { answers?: Record<string, unknown>; situations?: Record<string, string | boolean> }>
> = {
  'disability-cert-reassess': {
    answers: { disabilityCertNo: '99042319740621901944', disabilityType: '4', disabilityLevel: '4' },
  },
  'disability-two-subsidies': {
    answers: {
      ...{ disabilityCertNo: '99042319740621901941', disabilityType: '4', disabilityLevel: '1' },
      ...{ currentBenefits: ['dibao'], subsidyKinds: ['living'] },
    },
    situations: { which: 'living' },
  },
  tekun: { answers: { laborAbility: 'none' }, situations: { who: 'elder', hasObligor: false, handler: 'self' } },
  'pension-enroll': { answers: { otherPension: false } },
  'pension-claim': { answers: { otherPension: false } },
  'residence-permit': {
    answers: { hukouAddress: { division: '431224100000', detail: '1 组' }, residenceSince: '2025-01-01' },
  },
  'animal-epi-cert': { answers: { keyStaff: [staffRow('vet')] } },
  pesticide: { answers: { pesticideEquipment: ['scanner', 'ledger'] } },
  'food-license': { answers: { foodItems: ['hot'] }, situations: { form: 'sales', sale: false } },
}

function staffRow(staffRole: string) {
  return {
    ...{ staffName: '张玉丰', staffIdNumber: '990423196805121233', staffRole, staffEducation: '40', staffCertNo: '' },
    ...{ staffTrainingHours: 60, healthCertUntil: '2027-06-30' },
  }
}
