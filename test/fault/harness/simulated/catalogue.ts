import { optionsOf } from '@shared/form/field-definition'
import { fieldsOfForm } from '@shared/form/form-data'
import { RemedyUse } from '@shared/notice/notice-template'
import type { ServicePoint } from '@shared/organisation/service-point'
import { formOf } from '@shared/service-item/fallback-form'
import type { CataloguePackage } from '@shared/service-item/view/catalogue-package'
import { dictionary, itemOf } from '../../../shared/service-item/county-catalogue'

/** An item of the demo county that has no form of its own: few fields, and the rules are the real ones. */
const ITEM = 'arable-subsidy'
const item = itemOf(ITEM)
const fields = fieldsOfForm(formOf(item), dictionary)

/** What every intake of a schedule is about: the item, answers that its form takes, and a line of its materials. */
export const MATTER = {
  itemId: ITEM,
  lineKey: formOf(item).materials[0]?.key ?? 'm1',
  answers: Object.fromEntries(
    fields.flatMap((field) => {
      if (field.type === 'signature' || field.type === 'photo') return []
      const [first] = optionsOf(field, dictionary)
      if (field.type === 'address') return [[field.key, { division: '430423201201', detail: '3 组 12 号' }]]
      return [[field.key, first?.code ?? field.example]]
    }),
  ) as Readonly<Record<string, unknown>>,
}

/** A catalogue package of this one item: opening a large one is not what a schedule is about. */
export function smallPackage(points: readonly ServicePoint[]): CataloguePackage {
  const lists = new Set(fields.flatMap((field) => (field.optionsRef === null ? [] : [field.optionsRef])))
  return {
    version: 'small-1',
    unchanged: false,
    items: [item],
    cards: [],
    fields: [...fields],
    codeLists: Object.fromEntries([...dictionary.codeLists].filter(([key]) => lists.has(key))),
    ...{ licences: [], holders: {}, bundles: [], divisions: [], units: [], points: [...points], hours: null },
    calendar: { version: 'c1', years: [], days: {} },
    ...{ noticeTemplates: [], reasons: [], searchEntries: [] },
    noticeRules: {
      remedies: Object.fromEntries(
        RemedyUse.options.map((use) => [use, { text: '', online: null, law: [], use }]),
      ) as unknown as CataloguePackage['noticeRules']['remedies'],
      smsRule: {
        ...{ signature: '', maxLength: 70, measured: '', quietHours: '', sensitiveItems: [], sensitiveRule: '' },
        never: [],
      },
    },
  }
}
