import type { FieldDictionary } from '@shared/form/field-definition'
import type { FormContext } from '@shared/form/form-data'
import type { FormView } from '@shared/service-item/view/form-view'
import { call } from '../api/call'
import { type Asked, useAnswer } from '../hooks/useAnswer'
import { learnToday, today } from '../state/today'

/** 表和它要用的 — the form of an item with its dictionary, and what expressions may know of the world. */
export type LoadedForm = { readonly view: FormView; readonly county: string }

/** Loads the form of an item (none while `itemId` is null); kept on the phone, so that a half-written application can go on without a network. */
export function useForm(itemId: string | null, version: number | null): Asked<LoadedForm> {
  const name = `form-${itemId ?? ''}-${version ?? ''}`
  return useAnswer(
    itemId === null ? null : name,
    async () => {
      if (itemId === null) throw new Error('no form is asked for')
      const [view, tree] = await Promise.all([
        call('catalogue', 'getForm', version === null ? { itemId } : { itemId, version }),
        call('place', 'getDivisionTree', {}),
        learnToday(),
      ])
      // Expressions are `unknown`; on their way through the wire types they lose that they are always there.
      return { view: view as FormView, county: tree.code }
    },
    { keepAs: name },
  )
}

/** The dictionary as shared rules take it. */
export function dictionaryOf(view: FormView): FieldDictionary {
  return {
    fields: new Map(view.fields.map((field) => [field.key, field])),
    codeLists: new Map(Object.entries(view.codeLists)),
  }
}

/** What an expression may know: the day in Asia/Shanghai and the county. */
export function contextOf(county: string): FormContext {
  return { today: today(), county }
}
