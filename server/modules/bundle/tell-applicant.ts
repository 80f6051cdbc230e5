import { formatCaseNumber } from '@shared/case/number/case-number'
import type { RunContext } from '../../platform/trpc'
import { writeOnCase } from '../case'
import type { OpenApplication } from './open-application'

/** 有变化 — what happened to which members. */
export type BundleChange = { readonly kind: 'dropped' | 'held' | 'split'; readonly keys: readonly string[] }

const SAID: Readonly<Record<BundleChange['kind'], (names: string) => string>> = {
  dropped: (names) => `${names}要用的结果没有办成，不能接着办，没有提交过申请；以后可以单独申请`,
  held: (names) => `${names}自动提交时有一处对不上，原因写在进度里；可以拆出来单独申请，也可以打电话问窗口`,
  split: (names) => `按您的意思，${names}不再一起办`,
}

/** 一件事变更告知单 — says on paper and by message what has changed; it lies in the file of the first case of the application. */
export async function tellApplicant(ctx: RunContext, open: OpenApplication, change: BundleChange): Promise<void> {
  const lead = leadCaseOf(open)
  if (lead === null) return
  const names = open.members.filter((member) => change.keys.includes(member.key)).map((member) => member.row.itemName)
  await writeOnCase(ctx, lead, {
    key: 'bundleChange',
    facts: { ...bundleFacts(open), reason: SAID[change.kind](`“${names.join('”“')}”`) },
  })
}

/** The first case of an application: what concerns the whole lies in its file. */
export function leadCaseOf({ members }: Pick<OpenApplication, 'members'>): string | null {
  return members.find((member) => member.case !== null)?.case?.caseId ?? null
}

/** What every paper of a bundle names. */
export function bundleFacts({ row }: Pick<OpenApplication, 'row'>): Record<string, string> {
  return { bundle: row.name, bundleNumber: formatCaseNumber(row.number) }
}
