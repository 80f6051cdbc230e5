import { bundleIdOf } from '@shared/bundle/bundle-plan'
import type { BundleFormView } from '@shared/bundle/view/bundle-form-view'
import type { FieldDictionary } from '@shared/form/field-definition'
import type { FormContext } from '@shared/form/form-data'
import type { FormView } from '@shared/service-item/view/form-view'
import { call } from '../api/call'
import { type Asked, useAnswer } from '../hooks/useAnswer'
import { learnToday, today } from '../state/today'

/** 表和它要用的 — the form of an item with its dictionary, and what expressions may know of the world. */
export type LoadedForm = { readonly view: FormView | BundleFormView; readonly county: string }

/** Loads the form of an item or of a bundle by its id (none while it is null); kept on the phone, so that a half-written application can go on without a network. */
export function useForm(itemId: string | null, version: number | null): Asked<LoadedForm> {
  const name = `form-${itemId ?? ''}-${version ?? ''}`
  return useAnswer(
    itemId === null ? null : name,
    async () => {
      if (itemId === null) throw new Error('no form is asked for')
      const [view, tree] = await Promise.all([
        formFor(itemId, version),
        call('place', 'getDivisionTree', {}),
        learnToday(),
      ])
      // Expressions are `unknown`; on their way through the wire types they lose that they are always there.
      return { view: view as LoadedForm['view'], county: tree.code }
    },
    { keepAs: name },
  )
}

/** A bundle is asked in the form that is in force: its members' versions are checked when it is handed in. */
function formFor(itemId: string, version: number | null) {
  const bundleId = bundleIdOf(itemId)
  if (bundleId !== null) return call('bundle', 'getForm', { bundleId })
  return call('catalogue', 'getForm', version === null ? { itemId } : { itemId, version })
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
