import * as z from 'zod/mini'
import { defineAct, logged } from '../act'
import { key, reasonText } from '../act-input'

/** 转办 — another point takes the case over; no clock restarts (F078). */
export const transfer = defineAct({
  name: 'transfer',
  input: z.strictObject({ pointId: key, pointUnit: key, reason: reasonText }),
  decide: (_, input) => logged({ ...input }),
})
