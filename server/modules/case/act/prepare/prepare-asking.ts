import { createHash } from 'node:crypto'
import { InterestedInput, MeetingInput } from '@shared/case/view/asking-inputs'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import type { OpenCase } from '../open-case'
import { readInput } from './read-input'

const WithUnit = z.object({ toUnit: z.string() })

/** A question goes to a unit that the county knows. Throws `place.unknown`. */
export async function prepareConsult(_: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const read = z.safeParse(WithUnit, input)
  if (read.success && open.places.unit(read.data.toUnit) === null) throw problem('place.unknown')
  return input
}

/** The minutes name each organ as the county does. Throws `place.unknown`. */
export async function prepareMeeting(_: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const { opinions, ...meeting } = readInput(MeetingInput, input)
  const named = opinions.map((row) => {
    const unit = open.places.unit(row.unit)
    if (unit === null) throw problem('place.unknown')
    return { ...row, name: unit.name }
  })
  return { ...meeting, opinions: named }
}

/** The log knows a third person by a digest that says nothing outside this case. */
export async function prepareInterested(_: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const told = readInput(InterestedInput, input)
  const name = told.person.normalize('NFC').replace(/\s+/gu, '')
  const ref = createHash('sha256').update(`${open.row.caseId}\n${name}`).digest('hex').slice(0, 32)
  return { ...told, ref }
}
