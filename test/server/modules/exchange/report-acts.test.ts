import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exchangeOf, exchangeWiring } from '../../../../server/modules/exchange'
import { reconcile } from '../../../../server/modules/exchange/reconcile'
import { type Dispatcher, startDispatcher } from '../../../../server/platform/outbox'
import { type StandIns, startStandIns } from '../../../../stand-in/start-stand-ins'
import { openTestCounty, type TestCounty } from '../../../support/actors'
import { tellCase } from './exchange-story'

const RANGE = { from: '2026-02-20', to: '2026-03-10' }

let county: TestCounty
let standIns: StandIns
let dispatcher: Dispatcher

beforeAll(async () => {
  county = await openTestCounty()
  standIns = await startStandIns()
  dispatcher = dispatcherOf()
})
afterAll(async () => {
  await dispatcher.stop()
  await standIns.close()
  await county.close()
})
beforeEach(() => {
  county.clock.moveTo('2026-03-02T09:00:00+08:00')
  standIns.received.clear()
  standIns.faults.clear()
})

function dispatcherOf(): Dispatcher {
  const { services } = county
  const { outboxHandlers } = exchangeWiring(services, { province: standIns.province })
  const { db, clock, log } = services
  return startDispatcher({ db, clock, log, handlers: outboxHandlers, sweepMs: 3_600_000, chance: () => 0.5 })
}

/** Sends what is due, minute by minute, until nothing waits or the hours are over. */
async function report(hours = 12, senders: readonly Dispatcher[] = [dispatcher]): Promise<void> {
  for (let minute = 0; minute < hours * 60; minute += 5) {
    await Promise.all(senders.map((sender) => sender.drain()))
    const waiting = await county.services.db.outboxRow.count({ where: { state: { in: ['waiting', 'sending'] } } })
    if (waiting === 0) return
    county.clock.moveTo(new Date(county.clock.nowMs() + 300_000).toISOString())
  }
}

/** The acts of a case as they arrived, oldest first. */
function arrived(number: string): number[] {
  return standIns.received
    .list('province')
    .filter((item) => item.detail.caseNumber === number)
    .map((item) => Number(item.detail.seq))
    .reverse()
}

describe('acts reach the province', () => {
  it('each once, in the order of the case, and its number comes back', async () => {
    const { caseId, number } = await tellCase(county, { acts: 8 })
    expect(await exchangeOf(county.services.db, caseId)).toEqual({ state: 'unsent', number: null })
    await report()
    expect(arrived(number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const said = await exchangeOf(county.services.db, caseId)
    expect(said.state).toBe('sent')
    expect(said.number).toMatch(/^430423-\d{8}$/)
  })

  it('and say of the person nothing at all', async () => {
    const { number } = await tellCase(county)
    await report()
    const sent = standIns.received.list('province').filter((item) => item.detail.caseNumber === number)
    expect(Object.keys(sent[0]?.detail ?? {}).sort()).toEqual(
      [
        'action',
        'actionId',
        'areaCode',
        'at',
        'caseNumber',
        'channel',
        'dueOn',
        'itemId',
        'itemName',
        'on',
        'rating',
        'seq',
        'status',
        'unitName',
      ].sort(),
    )
  })

  it('only when they happened: what was rolled back and what is practice is not reported', async () => {
    const rolledBack = await tellCase(county, { rollBack: true })
    const practice = await tellCase(county, { practice: true })
    await report()
    expect([...arrived(rolledBack.number), ...arrived(practice.number)]).toEqual([])
    expect((await exchangeOf(county.services.db, practice.caseId)).state).toBe('unsent')
  })

  it.each([
    ['the line is cut', [{ kind: 'cut' }]],
    [
      'the province answers 500 and 503',
      [
        { kind: 'status', status: 500 },
        { kind: 'status', status: 503 },
      ],
    ],
    ['answers are lost after the province took the act', [{ kind: 'lostAnswer' }]],
    ['everything goes wrong at once', [{ kind: 'cut' }, { kind: 'lostAnswer' }, { kind: 'status', status: 502 }]],
  ] as const)('nothing lost, nothing doubled, in order, although %s', async (_, faults) => {
    for (let round = 0; round < 6; round += 1) for (const fault of faults) standIns.faults.add('province', fault)
    const cases = await Promise.all([
      tellCase(county, { acts: 5 }),
      tellCase(county, { acts: 5 }),
      tellCase(county, { acts: 5 }),
    ])
    await report()
    for (const one of cases) {
      expect(arrived(one.number)).toEqual([1, 2, 3, 4, 5])
      expect((await exchangeOf(county.services.db, one.caseId)).state).toBe('sent')
    }
  })

  it('once although two processes send at the same time', async () => {
    const other = dispatcherOf()
    standIns.faults.add('province', { kind: 'slow', ms: 200 }, 4)
    const cases = await Promise.all(Array.from({ length: 6 }, () => tellCase(county, { acts: 5 })))
    await report(12, [dispatcher, other])
    await other.stop()
    for (const one of cases) expect(arrived(one.number)).toEqual([1, 2, 3, 4, 5])
  })

  it('and an act that the province refuses holds the later ones of its case back, and of no other case', async () => {
    const bad = await tellCase(county, { acts: 3 })
    const good = await tellCase(county, { acts: 3 })
    await county.services.db.$executeRaw`UPDATE "ExchangeRecord" SET "report" = jsonb_set("report", '{unitName}', '""')
      WHERE "actionId" = ${bad.actionIds[1]}::uuid`
    await report(1)
    expect(arrived(bad.number)).toEqual([1])
    expect(arrived(good.number)).toEqual([1, 2, 3])
    expect((await exchangeOf(county.services.db, bad.caseId)).state).toBe('failed')
    await county.services.db
      .$executeRaw`UPDATE "ExchangeRecord" SET "report" = jsonb_set("report", '{unitName}', '"县农业农村局"')
      WHERE "actionId" = ${bad.actionIds[1]}::uuid`
    await county.services.db.$executeRaw`UPDATE "OutboxRow" SET "state" = 'waiting', "tries" = 0 WHERE "state" = 'dead'`
    await report(2)
    expect(arrived(bad.number)).toEqual([1, 2, 3])
    expect((await exchangeOf(county.services.db, bad.caseId)).state).toBe('sent')
  })
})

describe('reconciliation', () => {
  const forget = (actionId: string) =>
    fetch(`${standIns.province.url}/standin/forget`, { method: 'POST', body: JSON.stringify({ actionId }) })
  const run = () => reconcile(county.services, standIns.province, RANGE)

  it('sends again what the province lost, once', async () => {
    const { caseId, number, actionIds } = await tellCase(county, { acts: 4 })
    await report()
    await run()
    await forget(actionIds[1] ?? '')
    await forget(actionIds[2] ?? '')
    expect(await run()).toMatchObject({ missing: 2, differing: 0 })
    expect((await exchangeOf(county.services.db, caseId)).state).toBe('partly')
    await report()
    expect(arrived(number).slice(4)).toEqual([2, 3])
    expect(await run()).toMatchObject({ missing: 0, found: 0, differing: 0 })
    expect((await exchangeOf(county.services.db, caseId)).state).toBe('sent')
  })

  it('confirms what arrived without our hearing of it', async () => {
    const { caseId } = await tellCase(county, { acts: 1 })
    standIns.faults.add('province', { kind: 'lostAnswer' })
    await dispatcher.drain()
    expect((await exchangeOf(county.services.db, caseId)).state).toBe('unsent')
    expect(await run()).toMatchObject({ found: 1 })
    expect((await exchangeOf(county.services.db, caseId)).state).toBe('sent')
  })

  it('marks what differs, for a person to look at', async () => {
    const { caseId, actionIds } = await tellCase(county, { acts: 2 })
    await report()
    await county.services.db
      .$executeRaw`UPDATE "ExchangeRecord" SET "report" = jsonb_set("report", '{status}', '"void"')
      WHERE "actionId" = ${actionIds[0]}::uuid`
    expect(await run()).toMatchObject({ differing: 1, missing: 0 })
    expect((await exchangeOf(county.services.db, caseId)).state).toBe('failed')
  })
})
