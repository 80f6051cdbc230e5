import type { OwnCase } from '@shared/station/view/own-case'
import { HAND_OUT_TITLE } from '../data/station-api'
import { useStation, useWatched } from './station-context'

/** 左边的数 — how many of each wait here, as the device itself knows. */
export type Counts = {
  readonly drafts: number
  readonly outbox: number
  readonly problems: number
  readonly supplement: number
  readonly pickup: number
  readonly calls: number
  readonly accept: number
  /** Hand-over lists of the point that do not agree and have to be traced. */
  readonly traces: number
  /** Work of this clerk that is done at the work desk of the office app, not here. */
  readonly desk: number
}

const DONE_STATES = ['confirmed', 'duplicate', 'keptCopy']
const TROUBLE_STATES = ['conflict', 'quarantined']

/** True while a record, or a photo of it, is on this device only. */
export function isWaiting(state: string): boolean {
  return !DONE_STATES.includes(state) && !TROUBLE_STATES.includes(state)
}

/** True when a person has to decide about a record. */
export function isTrouble(row: { readonly state: string; readonly doubt: object | null }): boolean {
  return TROUBLE_STATES.includes(row.state) || row.doubt !== null
}

/** Counts for the rail, all from the device. */
export function useCounts(): Counts {
  const station = useStation()
  const drafts = useWatched(station.drafts)
  const outbox = useWatched(station.outbox)
  const own = useWatched(station.ownCases)
  const tasks = useWatched(station.tasks)
  return {
    drafts: drafts.length,
    outbox: outbox.filter((one) => isWaiting(one.state)).length,
    problems: outbox.filter(isTrouble).length,
    supplement: own.filter((one) => one.supplement !== null && !one.ended).length,
    pickup: forPickup(own, outbox).length + tasks.filter((one) => isParcel(one)).length,
    calls: tasks.filter((one) => isCall(one)).length,
    accept: tasks.filter((one) => isAccept(one)).length,
    traces: tasks.filter((one) => isTrace(one)).length,
    desk: tasks.filter((one) => isOpen(one) && !isDoneHere(one)).length,
  }
}

/**
 * 待领取 — cases whose result lies at a point and waits for its owner. What was handed out here and has not arrived yet is left out, for nobody may hand
 * it out twice; when the township has it aside, it stands here again.
 */
export function forPickup(
  cases: readonly OwnCase[],
  outbox: readonly { readonly title: string; readonly caseId: string | null; readonly state: string }[],
): readonly OwnCase[] {
  const handedOut = new Set(
    outbox.filter((row) => row.title.startsWith(HAND_OUT_TITLE) && isWaiting(row.state)).map((row) => row.caseId),
  )
  return cases.filter(
    (one) =>
      one.custodyPoint !== null &&
      (one.statusKey === 'readyForPickup' || one.statusKey === 'unclaimed') &&
      !handedOut.has(one.caseId),
  )
}

function isOpen(task: { readonly state: string }): boolean {
  return task.state === 'waiting' || task.state === 'claimed'
}

/** True for a hand-over list of which something did not arrive. */
function isTrace(task: { readonly kind: string; readonly state: string }): boolean {
  return isOpen(task) && task.kind === 'traceMissing'
}

/** True for a task that has a screen of its own here. */
function isDoneHere(task: { readonly kind: string; readonly state: string }): boolean {
  return isCall(task) || isAccept(task) || isParcel(task) || isTrace(task)
}

/** True for a result that is on its way to this point. */
export function isParcel(task: { readonly kind: string; readonly state: string }): boolean {
  return isOpen(task) && task.kind === 'watchParcel'
}

/** True for an open task that is a phone call or a visit to somebody without a phone of their own. */
export function isCall(task: { readonly state: string; readonly kind: string }): boolean {
  return isOpen(task) && task.kind === 'phoneCall'
}

/** True for an open task to look at the papers of a case and accept it here. */
export function isAccept(task: { readonly state: string; readonly kind: string }): boolean {
  return isOpen(task) && task.kind === 'checkCompleteness'
}
