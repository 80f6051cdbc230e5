import * as z from 'zod/mini'
import { CodeList, FieldDefinition } from '../../form/field-definition'
import { FormDefinition } from '../../form/form-definition'
import { ItemVersion } from '../item-version'

/**
 * 填表要用的 — the item version with the form that is asked and the part of the dictionary that it uses. `isFallback` means that the item
 * has no form of its own: the applicant's fields and a free statement are asked, and the first page says so.
 */
export const FormView = z.strictObject({
  item: ItemVersion,
  form: FormDefinition,
  isFallback: z.boolean(),
  fields: z.array(FieldDefinition),
  codeLists: z.record(z.string(), CodeList),
  /** Names of the licence types that the materials of this form speak of. */
  licenceNames: z.record(z.string(), z.string()),
  /** Which answer names the holder of a licence: role → field key. */
  holders: z.record(z.string(), z.nullable(z.string())),
})
export type FormView = z.infer<typeof FormView>
