import type { Problem } from '@shared/problem/problem'
import { makeProblem } from '@shared/problem/problem'
import type { HeldRow } from '@shared/sync/held/held-view'
import { type Trouble, troubleOf } from '@shared/sync/held/trouble'
import { isTrouble } from '../../app/useCounts'
import type { OutboxRow } from '../../data/station-api'

/** 问题一条 — as the list shows it; `own` is this device's record of it, null for one of another device of the point. */
export type ProblemEntry = {
  readonly key: string
  readonly opId: string
  readonly trouble: Trouble
  readonly title: string
  readonly who: string
  readonly number: string | null
  readonly madeBy: string
  readonly madeAt: string
  readonly deviceName: string
  readonly problem: Problem
  readonly own: OutboxRow | null
}

/** This device's own, which need no network, then those that only the server knows of; newest first. */
export function listOf(outbox: readonly OutboxRow[], held: readonly HeldRow[]): ProblemEntry[] {
  const own = outbox.filter(isTrouble).map(ownEntry)
  const known = new Set(own.map((one) => one.key))
  const others = held.map((row) => heldEntry(row, outbox)).filter((one) => !known.has(one.key))
  return [...own, ...others].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

function ownEntry(row: OutboxRow): ProblemEntry {
  const problem = row.problem ?? makeProblem('sync.unreadable')
  const outcome = row.state === 'quarantined' ? 'quarantined' : 'conflict'
  const trouble = troubleOf({ outcome, code: problem.code })
  const { opId, title, who, number, madeBy, madeAt } = row
  return {
    key: keyOf(opId, trouble),
    opId,
    trouble,
    title,
    who,
    number,
    madeBy,
    madeAt,
    deviceName: '',
    problem,
    own: row,
  }
}

function heldEntry(row: HeldRow, outbox: readonly OutboxRow[]): ProblemEntry {
  const { opId, trouble, title, who, number, madeBy, madeAt, deviceName } = row
  const own = outbox.find((one) => one.opId === opId) ?? null
  // The words came from a Problem of the server's catalogue, which may be newer than ours.
  const problem = row.problem as Problem
  return { key: keyOf(opId, trouble), opId, trouble, title, who, number, madeBy, madeAt, deviceName, problem, own }
}

const keyOf = (opId: string, trouble: Trouble) => `${opId}~${trouble}`
