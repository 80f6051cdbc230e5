import { describe, expect, it } from 'vitest'
import type { Station } from '../../../station/data/station-api'
import { DISABILITY } from '../../support/builders'
import {
  enrolledStation,
  intakeOn,
  PIN,
  reopenedStation,
  testWorld,
  until,
  type WorldChange,
} from '../../support/station-world'
import { wiredStations } from '../../support/wired-stations'

const { county, wired, open } = await wiredStations()

/** Two tabs of one browser: the same databases, cookies and line between them. */
async function twoTabs(change: WorldChange = {}): Promise<[Station, Station]> {
  const world = testWorld(county, {
    url: wired.wire.url,
    openChannel: (name) => new BroadcastChannel(name),
    ...change,
  })
  const first = await enrolledStation(world)
  open.push(first)
  const second = await reopenedStation(world)
  open.push(second)
  await second.unlock({ staffId: 'S001', pin: PIN })
  return [first, second]
}

describe('S10: two tabs of one device', () => {
  it('have one leader, and what one hands in the other shows', async () => {
    const [first, second] = await twoTabs()
    await until('the one that was opened last leads', () => second.sync.getSnapshot().leader)
    await until('and no other', () => leaders(first, second) === 1)
    const receipt = await intakeOn(second, county, { itemId: DISABILITY, resident: 'P020' })
    await until('the first shows it', () => shows(first, receipt.opId))
    await until('it is confirmed in both', () =>
      [first, second].every(
        (tab) => tab.outbox.getSnapshot().find((row) => row.opId === receipt.opId)?.state === 'confirmed',
      ),
    )
    expect(leaders(first, second)).toBe(1)
    expect(await county.services.db.case.count({ where: { caseId: receipt.caseId } })).toBe(1)
  })

  it('that hand in at the same moment get different numbers and an unbroken sequence', async () => {
    const [first, second] = await twoTabs()
    const residents = ['P021', 'P022', 'P023', 'P024']
    const receipts = await Promise.all(
      residents.map((resident, index) =>
        intakeOn(index % 2 === 0 ? first : second, county, { itemId: DISABILITY, resident }),
      ),
    )
    expect(new Set(receipts.map((one) => one.number)).size).toBe(4)
    await until('all are confirmed', () =>
      receipts.every((one) => first.outbox.getSnapshot().find((row) => row.opId === one.opId)?.state === 'confirmed'),
    )
    const seqs = await county.services.db.syncOperation.findMany({
      where: { opId: { in: receipts.map((one) => one.opId) } },
      orderBy: { deviceSeq: 'asc' },
    })
    expect(seqs.map((row) => Number(row.deviceSeq))).toEqual([1, 2, 3, 4])
  })

  it('cannot hand in the same draft twice', async () => {
    const [first, second] = await twoTabs()
    const draft = await first.newDraft({ itemId: DISABILITY })
    await first.dropDraft(draft.draftId)
    await expect(second.getDraft(draft.draftId)).rejects.toMatchObject({ problem: { code: 'sync.draftGone' } })
  })

  it('pass the lead on when the leader goes', async () => {
    const [first, second] = await twoTabs({ locks: fakeLocks() })
    await until('the first leads', () => first.sync.getSnapshot().leader)
    expect(second.sync.getSnapshot().leader).toBe(false)
    open.splice(open.indexOf(first), 1)
    await first.close()
    await until('the second leads', () => second.sync.getSnapshot().leader)
  })

  it('are locked together', async () => {
    const [first, second] = await twoTabs()
    await first.lock()
    await until('the second is locked', () => second.situation.getSnapshot().state === 'locked')
    expect(second.outbox.getSnapshot()).toEqual([])
  })
})

const leaders = (...tabs: Station[]) => tabs.filter((tab) => tab.sync.getSnapshot().leader).length
const shows = (tab: Station, opId: string) => tab.outbox.getSnapshot().some((row) => row.opId === opId)

/** Web Locks as browsers have them, as far as one exclusive name needs: the next in line gets it when the holder's work ends. */
function fakeLocks(): LockManager {
  let line: Promise<unknown> = Promise.resolve()
  const request = (_: string, options: LockOptions, work: (lock: Lock | null) => Promise<unknown>) => {
    const turn = line.then(() => {
      if (options.signal?.aborted) throw new DOMException('given up', 'AbortError')
      return work(null)
    })
    line = turn.catch(() => undefined)
    return turn
  }
  return { request, query: async () => ({ held: [], pending: [] }) } as unknown as LockManager
}
