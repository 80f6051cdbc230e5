import * as z from 'zod/mini'
import { Id } from '../../kernel/id'

/**
 * 由谁代办 — set when somebody else than the applicant handed the application in: a guardian by law (民法典第二十三、二十七条), or an agent
 * by a mandate (第一百六十五条) of our register, or by a paper that the counter saw and kept.
 */
export const Agency = z.strictObject({
  kind: z.enum(['guardian', 'agent']),
  basis: z.enum(['law', 'register', 'paper']),
  mandateId: z.nullable(Id),
})
export type Agency = z.infer<typeof Agency>
