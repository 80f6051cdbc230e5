import * as z from 'zod/mini'
import { defineAct, logged } from '../act'
import { line, optionalText } from '../act-input'

/** 内网录入完成 — the case was keyed again in an intranet system; its number there is kept (二次录入, F064). */
export const recordReentry = defineAct({
  name: 'recordReentry',
  input: z.strictObject({ system: line(60), externalNo: line(60), differences: optionalText(300) }),
  decide: (_, input) => logged({ ...input }, { closes: ['reenter'] }),
})
