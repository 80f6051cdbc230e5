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
export function isTrouble(state: string): boolean {
  return TROUBLE_STATES.includes(state)
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
    problems: outbox.filter((one) => isTrouble(one.state)).length,
    supplement: own.filter((one) => one.supplement !== null && !one.ended).length,
    pickup: own.filter((one) => isForPickup(one)).length + tasks.filter((one) => isParcel(one)).length,
    calls: tasks.filter((one) => isCall(one)).length,
    accept: tasks.filter((one) => isAccept(one)).length,
    desk: tasks.filter((one) => isOpen(one) && !isCall(one) && !isAccept(one) && !isParcel(one)).length,
  }
}

/** True for a case whose result lies at a point and waits for its owner. */
export function isForPickup(one: { readonly statusKey: string; readonly custodyPoint: string | null }): boolean {
  return one.custodyPoint !== null && (one.statusKey === 'readyForPickup' || one.statusKey === 'unclaimed')
}

function isOpen(task: { readonly state: string }): boolean {
  return task.state === 'waiting' || task.state === 'claimed'
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
