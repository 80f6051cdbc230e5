import { randomUUID } from 'node:crypto'
import type { ProvinceReport } from '@shared/exchange/province-report'
import { SYSTEM } from '@shared/identity/actor'
import { enqueueExchange } from '../../../../server/modules/exchange'
import { runWrite } from '../../../../server/platform/trpc'
import { newId, type TestCounty } from '../../../support/actors'

const ACTS = ['submit', 'receive', 'accept', 'nodeApprove', 'grant', 'produceResult', 'handOut', 'rate'] as const

/** What the province is told of the n-th act of a case. */
function reportOf(caseNumber: string, seq: number, actionId: string): ProvinceReport {
  return {
    actionId,
    caseNumber,
    seq,
    action: ACTS[seq - 1] ?? 'close',
    at: `2026-03-02T0${seq}:00:00.000Z`,
    on: '2026-03-02',
    areaCode: '430423201201',
    itemId: 'pesticide',
    itemName: '农药经营许可证核发',
    unitName: '衡山县农业农村局',
    status: 'accepted',
    channel: 'window',
    dueOn: '2026-03-30',
    rating: ACTS[seq - 1] === 'rate' ? 1 : null,
  }
}

/** Lets a case happen: one transaction an act, as the case module does it. Answers the ids of case and acts. */
export async function tellCase(
  county: TestCounty,
  options: { acts?: number; practice?: boolean; rollBack?: boolean } = {},
): Promise<{ caseId: string; number: string; actionIds: string[] }> {
  const caseId = newId(county)
  const number = `430423260302YH201${caseId.slice(-6).toUpperCase()}K`
  const actionIds = Array.from({ length: options.acts ?? 4 }, () => newId(county))
  for (const [index, actionId] of actionIds.entries()) {
    await inWrite(county, async (ctx) => {
      const report = reportOf(number, index + 1, actionId)
      await enqueueExchange(ctx, { caseId, practice: options.practice ?? false, report })
      if (options.rollBack) throw new Error('rolled back')
    }).catch((error: unknown) => {
      if (!options.rollBack) throw error
    })
  }
  return { caseId, number, actionIds }
}

/** Runs one write as the ladder would. */
async function inWrite(county: TestCounty, run: Parameters<typeof runWrite<object, void>>[2]['run']): Promise<void> {
  const request = {
    services: county.services,
    requestId: randomUUID(),
    actor: SYSTEM,
    session: null,
    device: null,
    addressKey: 'test',
    browser: false,
    setSessionCookie: () => undefined,
  }
  await runWrite(request, SYSTEM, { name: 'test.write', audit: 'test.write', run }, {})
}
