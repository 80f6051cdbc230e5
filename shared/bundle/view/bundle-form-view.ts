import * as z from 'zod/mini'
import { FormView } from '../../service-item/view/form-view'

/** 成员一行 — an item of the bundle as the applicant sees it before the start; `after` names the members whose result it waits for. */
const BundleFormMember = z.strictObject({
  key: z.string(),
  itemId: z.string(),
  itemVersion: z.int(),
  name: z.string(),
  unit: z.string(),
  after: z.array(z.string()),
})

/**
 * 合并表单 — what the phone needs to ask for a bundle as it asks for an item: the merged form under the bundle's own id. `saved` is how many
 * fields and papers are asked once instead of several times when everything is applied for (F044).
 */
export const BundleFormView = z.extend(FormView, {
  bundle: z.strictObject({
    bundleId: z.string(),
    members: z.array(BundleFormMember),
    saved: z.strictObject({ fields: z.int(), papers: z.int() }),
  }),
})
export type BundleFormView = z.infer<typeof BundleFormView>
