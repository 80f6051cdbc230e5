import { newId, signIn, type TestCounty } from '../../../support/actors'

/** Staff records by account, as the tests of leave name people. */
export const PEOPLE = {
  shsw: 'S018',
  nync: 'S019',
  tyjr: 'S020',
  win1: 'S014',
  win2: 'S015',
  director: 'S013',
} as const

/** Records leave as somebody; of themself where nobody is named. */
export async function record(
  county: TestCounty,
  who: string,
  leave: { deputyId: string; staffId?: string | null; fromOn?: string; untilOn?: string; opId?: string },
): Promise<string> {
  const { call } = await signIn(county, who)
  const { deputyId, staffId = null, fromOn = '2026-03-02', untilOn = '2026-03-04', opId = newId(county) } = leave
  return (await call.leave.record({ opId, staffId, fromOn, untilOn, deputyId })).leaveId
}

/** Ends a leave as somebody. */
export async function end(county: TestCounty, who: string, leaveId: string): Promise<void> {
  await (await signIn(county, who)).call.leave.end({ opId: newId(county), leaveId })
}
