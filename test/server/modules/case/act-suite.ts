import { expect, it } from 'vitest'
import type { ProblemCode } from '../../../../shared/problem/problem'
import type { Desk } from './desk'

/** What is the same for every act: who does it, on what, with what input, and where it leads. */
export type ActCase = {
  readonly name: string
  readonly audit: string
  readonly who: string
  readonly input: unknown | ((caseId: string) => unknown)
  /** Brings a case to where the act is due; each test tells it anew, for another resident where it must. */
  readonly ready: (desk: Desk, resident: string) => Promise<string>
  readonly leadsTo: string
  /** Somebody who has no right to it, and what they are told. */
  readonly stranger: readonly [who: string, code: ProblemCode]
  /** A case that is not there yet or past it, and what is said. */
  readonly notNow: readonly [tell: (desk: Desk, resident: string) => Promise<string>, code: ProblemCode]
}

/** Residents who can have the act done, one for each test so that no application is a twin. */
const RESIDENTS = ['P002', 'P003', 'P004', 'P005', 'P008']

/** The four promises of every act: it leads where the table says and is on record once, however often it is sent; it is refused on an old version, to strangers, and out of its time. */
export function promisesOfAct(desk: () => Desk, act: ActCase, residents: readonly string[] = RESIDENTS): void {
  const inputOf = async (caseId: string) => (typeof act.input === 'function' ? await act.input(caseId) : act.input)
  const resident = (index: number) => residents[index] ?? 'P002'

  it('leads where the law says, and sent twice under one id it is written once and answered alike', async () => {
    const caseId = await act.ready(desk(), resident(0))
    const call = { opId: desk().id(), baseVersion: await desk().version(caseId) }
    const first = await desk().act(act.who, act.name, caseId, await inputOf(caseId), call)
    const again = await desk().act(act.who, act.name, caseId, await inputOf(caseId), call)
    expect(again).toEqual(first)
    expect(first.status).toBe(act.leadsTo)
    const { db } = desk().county.services
    expect(await db.caseAction.count({ where: { opId: call.opId } })).toBe(1)
    expect(await db.auditRow.count({ where: { action: act.audit, objectId: caseId } })).toBe(1)
  })

  it('is refused to whoever looked at an older version, with who was first', async () => {
    const caseId = await act.ready(desk(), resident(1))
    const baseVersion = (await desk().version(caseId)) - 1
    expect(await desk().refusal(act.who, act.name, caseId, await inputOf(caseId), { baseVersion })).toBe(
      'case.changedMeanwhile',
    )
  })

  it('is refused to who has no right to it', async () => {
    const caseId = await act.ready(desk(), resident(2))
    const [who, code] = act.stranger
    expect(await desk().refusal(who, act.name, caseId, await inputOf(caseId))).toBe(code)
    expect(await desk().status(caseId)).not.toBe('none')
  })

  it('is refused out of its time', async () => {
    const [tell, code] = act.notNow
    const caseId = await tell(desk(), resident(3))
    const before = await desk().version(caseId)
    expect(await desk().refusal(act.who, act.name, caseId, await inputOf(caseId))).toBe(code)
    expect(await desk().version(caseId)).toBe(before)
  })
}
