import { toShanghaiDate } from '@shared/kernel/instant'
import { call } from '../api/call'

let aheadMs = 0

/** The county's day: the phone's own, moved as the demo county's clock is. */
export function today(): string {
  return toShanghaiDate(new Date(Date.now() + aheadMs).toISOString())
}

/** Asks the demo county how far its clock was moved; a real county has none to move, and the phone's own day stands. */
export async function learnToday(): Promise<void> {
  try {
    const { now } = await call('demo', 'state', {})
    aheadMs = Date.parse(now) - Date.now()
  } catch {
    aheadMs = 0
  }
}
