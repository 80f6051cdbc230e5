import type { CodeList, FieldDefinition, FieldDictionary } from '@shared/form/field-definition'
import { fieldsOfForm } from '@shared/form/form-data'
import type { FormDefinition } from '@shared/form/form-definition'

/** The fields that a form uses with the code lists that they and their columns name: a phone need not load the whole dictionary. */
export function dictionaryPart(
  form: FormDefinition,
  dictionary: FieldDictionary,
): { fields: FieldDefinition[]; codeLists: Record<string, CodeList> } {
  const fields = fieldsOfForm(form, dictionary)
  const names = fields.flatMap((field) => [field.optionsRef, ...(field.columns ?? []).map((one) => one.optionsRef)])
  const codeLists: Record<string, CodeList> = {}
  for (const name of names) {
    const list = name === null ? undefined : dictionary.codeLists.get(name)
    if (name !== null && list !== undefined) codeLists[name] = list
  }
  return { fields, codeLists }
}
