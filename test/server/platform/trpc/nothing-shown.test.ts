import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../../../support/actors'
import { askedRecovery } from '../../../support/vault-recovery'
import { HandoverDesk } from '../../modules/handover/handover-desk'

/** Every read that the office's rail asks for each minute, as its source has them. */
const RAIL = ['office/app/Rail.tsx', 'office/app/station-links.ts'].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/useServer\('([\w.]+)'/g)].map((match) => match[1] ?? ''),
)
/** Lists that show people when there are any. */
const LISTS = ['task.list', 'reentry.list', 'handover.list', 'notice.listInbox', 'device.listVaultRecoveries']

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

type Ask = (input: object) => Promise<unknown>
const asked = (who: Somebody, path: string): Promise<unknown> => {
  const [module = '', name = ''] = path.split('.')
  return (who.call as unknown as Record<string, Record<string, Ask>>)[module]?.[name]?.({}) ?? Promise.reject(path)
}
const rowsWritten = async (run: () => Promise<unknown>): Promise<number> => {
  const { auditRow } = desk.county.services.db
  const before = await auditRow.count()
  await run()
  return (await auditRow.count()) - before
}

it('an empty list leaves no audit row', async () => {
  const director = await desk.as('yh.zhuren')
  for (const path of LISTS) expect([path, await rowsWritten(() => asked(director, path))]).toEqual([path, 0])
})

it('the counts of the office’s rail leave no audit row, though there is much to count; the lists themselves leave one', async () => {
  await desk.device.push(await desk.intake('P002'))
  await desk.handOver()
  await askedRecovery(desk.county, desk.device)
  const director = await desk.as('yh.zhuren')
  expect(RAIL.length).toBeGreaterThan(6)
  expect(JSON.stringify(await Promise.all(RAIL.map((path) => asked(director, path))))).toMatch(/[1-9]/)
  for (const path of RAIL) expect([path, await rowsWritten(() => asked(director, path))]).toEqual([path, 0])
  for (const path of ['task.list', 'handover.list', 'device.listVaultRecoveries']) {
    expect([path, await rowsWritten(() => asked(director, path))]).toEqual([path, 1])
  }
})
