import type { FormDefinition } from '../form/form-definition'
import type { ItemVersion } from './item-version'

/** True when an item has no form of its own; the guide and the first page say so. */
export function hasOwnForm(item: ItemVersion): boolean {
  return item.form !== null
}

/** The form that is asked: the item's own, or the applicant's fields with a free statement and the materials of the guide. */
export function formOf(item: ItemVersion): FormDefinition {
  if (item.form !== null) return item.form
  const field = (key: string, required: boolean) => ({ field: key, required, showWhen: null, prefill: true })
  return {
    itemId: item.itemId,
    name: item.facts.name,
    demo: true,
    applicantKinds: ['person'],
    allowAgent: false,
    subjectField: 'idNumber',
    applicantField: 'idNumber',
    situations: [],
    sections: [
      {
        key: 'applicant',
        title: '申请人',
        showWhen: null,
        fields: ['name', 'idNumber', 'gender', 'birthDate', 'phone', 'residenceAddress'].map((key) =>
          field(key, key !== 'phone'),
        ),
      },
      { key: 'statement', title: '要办的事', showWhen: null, fields: [field('applyReason', true)] },
      {
        key: 'finish',
        title: '通知与领取',
        showWhen: null,
        fields: [field('noticeChannel', true), field('commitmentAccepted', true), field('applicantSignature', true)],
      },
    ],
    materials: (item.facts.materials ?? []).map((material, index) => ({
      key: `m${index + 1}`,
      name: material.name,
      fromItem: true,
      origin: 'material',
      replaces: null,
      holders: ['applicant'],
      requiredWhen: material.necessity === '必要' && material.condition === null ? true : null,
      satisfiedBy: [],
      tolerable: { allowed: false, withinWorkingDays: null },
      accept: ['photo', 'scan', 'pdf'],
      pages: { min: 1, max: 20 },
      originalsChecked: false,
      sampleHint: material.condition ?? '四个角齐全，字看得清。',
    })),
    preChecks: [],
    eligibility: [],
    nodes: [],
    result: { licenceType: null, validMonths: null, variants: [], note: null },
    channel: { online: true, station: true, window: true, villageMode: item.routing.villageMode },
    demoConfig: ['通用表'],
  }
}
