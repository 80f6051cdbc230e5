import type { MandateScope } from '@shared/mandate/mandate-scope'
import { problem } from '@shared/problem/problem'
import type { Tx } from '../../platform/db'
import type { RunContext } from '../../platform/trpc'
import { getCurrentVersion } from '../service-item'

/** 办件要点 — what a mandate for one case must know of it. */
export type MandatedCase = {
  readonly applicantId: string | null
  readonly itemId: string
  readonly itemName: string
  readonly numberText: string
  readonly queryCode: string
  readonly resultName: string
  readonly ended: boolean
}

/** The answer of the module that owns cases, which mandates may not import. */
export type CaseOf = (tx: Tx, caseId: string) => Promise<MandatedCase | null>

let answer: CaseOf = async () => null

/** Told once when the process is put together; until then there is no case. */
export function registerCaseOf(caseOf: CaseOf): void {
  answer = caseOf
}

/** The case of a mandate for one case, or null. */
export async function caseOf(tx: Tx, caseId: string): Promise<MandatedCase | null> {
  return answer(tx, caseId)
}

/** Throws `mandate.matterUnknown` unless every item is offered here, and the case is the principal's own and not over. */
export async function assertMatter(ctx: RunContext, scope: MandateScope, principalId: string): Promise<void> {
  if (scope.kind === 'items') {
    for (const itemId of scope.itemIds) {
      const known = await getCurrentVersion(ctx.tx, itemId).catch(() => null)
      if (known === null) throw problem('mandate.matterUnknown')
    }
  }
  if (scope.kind !== 'case') return
  const found = await caseOf(ctx.tx, scope.caseId)
  if (found === null || found.applicantId !== principalId || found.ended) throw problem('mandate.matterUnknown')
}

/** The items that a mandate names, by itself or by its case; none for one that names no matter. */
export async function itemsOf(tx: Tx, scope: MandateScope): Promise<readonly string[]> {
  if (scope.kind === 'items') return scope.itemIds
  const found = scope.kind === 'case' ? await caseOf(tx, scope.caseId) : null
  return found === null ? [] : [found.itemId]
}

/** 委托事项的写法 — the names of what the mandate is for. */
export async function sayMatters(tx: Tx, scope: MandateScope): Promise<string[]> {
  if (scope.kind === 'all') return ['所有可以代办的事项']
  if (scope.kind === 'items') {
    const named = scope.itemIds.map(async (itemId) => {
      const item = await getCurrentVersion(tx, itemId).catch(() => null)
      return item?.facts.name ?? '已经取消的事项'
    })
    return Promise.all(named)
  }
  const found = await caseOf(tx, scope.caseId)
  return [found === null ? '一件办件' : `${found.itemName}（${found.numberText}）`]
}
