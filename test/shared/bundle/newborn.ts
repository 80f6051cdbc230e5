import { BundlePlan } from '@shared/bundle/bundle-plan'
import { memberForms } from '@shared/bundle/member-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import { CodeList, FieldDefinition } from '@shared/form/field-definition'
import { FormDefinition } from '@shared/form/form-definition'
import * as z from 'zod/mini'
import plans from '../../../prisma/seed/data/bundle-plans.json'
import dictionaryFile from '../../../prisma/seed/data/fields.json'
import formsFile from '../../../prisma/seed/data/forms.json'

/** The demo county's newborn bundle with the forms of its members. */
export function newborn() {
  const plan = z.parse(z.array(BundlePlan), plans.bundlePlans).find((one) => one.bundleId === 'newborn')
  if (plan === undefined) throw new Error('the county has no newborn bundle')
  const forms = new Map(z.parse(z.array(FormDefinition), formsFile.forms).map((form) => [form.itemId, form]))
  const dictionary: FieldDictionary = {
    fields: new Map(z.parse(z.array(FieldDefinition), dictionaryFile.fields).map((one) => [one.key, one])),
    codeLists: new Map(Object.entries(z.parse(z.record(z.string(), CodeList), dictionaryFile.codeLists))),
  }
  return { plan, forms, dictionary, members: memberForms(plan, forms) }
}
