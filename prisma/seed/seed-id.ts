import { createHash } from 'node:crypto'
import { type Id, makeId } from '@shared/kernel/id'

/** 2026-01-05, the first working day of the demo year: the time in the ids of seeded rows. */
const SEED_MS = Date.UTC(2026, 0, 5)

/** The id of a seeded row: always the same for the same key of the data files (`P001`, `licence/P001/id-card`). */
export function seedId(key: string): Id {
  return makeId(SEED_MS, createHash('sha256').update(`seed/${key}`).digest())
}
