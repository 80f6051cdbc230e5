import * as z from 'zod/mini'
import { key, line, reasonText } from '../acts/act-input'

/** 告知利害关系人（送来的） — the server makes the digest that the log keeps. */
export const InterestedInput = z.strictObject({
  person: line(60),
  interest: line(120),
  days: z.int().check(z.minimum(1), z.maximum(15)),
  hearing: z.boolean(),
})

/** 联席会审（送来的） — the server puts in the names of the organs. */
export const MeetingInput = z.strictObject({
  meetingId: key,
  meetingNo: line(60),
  meetingAt: line(40),
  people: line(200),
  opinions: z
    .array(z.strictObject({ unit: key, answer: z.enum(['agree', 'disagree', 'conditions']), text: line(500) }))
    .check(z.minLength(1), z.maxLength(20)),
  conclusion: reasonText,
})
