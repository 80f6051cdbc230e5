import * as z from 'zod/mini'
import { defineAct, logged } from '../act'

/** 存草稿 — keeps what was typed; not an act in law, so the log holds only the revision. */
export const saveDraft = defineAct({
  name: 'saveDraft',
  input: z.strictObject({ revision: z.int().check(z.minimum(0)) }),
  decide: (_, input) => logged({ revision: input.revision }),
})
