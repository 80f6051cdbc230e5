import type { Tx } from '../../platform/db'
import type {
  BundleAction,
  Bundle as BundleRow,
  BundleMember as MemberRow,
  BundleOutput as OutputRow,
  Prisma,
} from '../../platform/db/generated/client'

export type { BundleRow, MemberRow, OutputRow }

/** An application for a bundle; null when there is none. */
export async function findBundle(tx: Tx, applicationId: string): Promise<BundleRow | null> {
  return tx.bundle.findUnique({ where: { applicationId } })
}

/** The same, locked until the transaction ends: two members that move at once queue up. */
export async function lockBundle(tx: Tx, applicationId: string): Promise<BundleRow | null> {
  await tx.$executeRaw`SELECT 1 FROM "Bundle" WHERE "applicationId" = ${applicationId}::uuid FOR UPDATE`
  return findBundle(tx, applicationId)
}

/** Stores a new application with its members. */
export async function insertBundle(tx: Tx, row: BundleRow, members: readonly MemberRow[]): Promise<void> {
  await tx.bundle.create({
    data: { ...row, plan: row.plan as Prisma.InputJsonValue, cipher: Uint8Array.from(row.cipher) },
  })
  await tx.bundleMember.createMany({ data: [...members] })
}

/** Members in the order of the plan. */
export async function listMembers(tx: Tx, applicationId: string): Promise<MemberRow[]> {
  return tx.bundleMember.findMany({ where: { applicationId }, orderBy: { position: 'asc' } })
}

/** The application that a case is a member of; null for a case by itself. */
export async function applicationOfCase(tx: Tx, caseId: string): Promise<string | null> {
  const row = await tx.bundleMember.findUnique({ where: { caseId }, select: { applicationId: true } })
  return row?.applicationId ?? null
}

/** Notes what became of a member: its case, that it was split out, or what holds it back. */
export async function saveMember(
  tx: Tx,
  member: Pick<MemberRow, 'applicationId' | 'memberKey'>,
  change: Partial<Pick<MemberRow, 'caseId' | 'dropped' | 'heldBy'>>,
): Promise<void> {
  const { applicationId, memberKey } = member
  await tx.bundleMember.update({ where: { applicationId_memberKey: { applicationId, memberKey } }, data: change })
}

/** Applications of an account, newest first. */
export async function listBundlesOf(tx: Tx, accountId: string): Promise<BundleRow[]> {
  return tx.bundle.findMany({ where: { accountId }, orderBy: { startedAt: 'desc' }, take: 50 })
}

/** What members have brought so far. */
export async function listOutputs(tx: Tx, applicationId: string): Promise<OutputRow[]> {
  return tx.bundleOutput.findMany({ where: { applicationId } })
}

/** Writes down what a member has brought; it is never changed. */
export async function insertOutput(tx: Tx, output: OutputRow): Promise<void> {
  await tx.bundleOutput.create({ data: { ...output, cipher: Uint8Array.from(output.cipher) } })
}

/** Appends one action to the log and answers the new version. */
export async function appendAction(
  tx: Tx,
  action: Omit<BundleAction, 'seq' | 'actor' | 'input'> & { had: number; actor: object; input: object },
): Promise<number> {
  const { had, ...row } = action
  await tx.bundleAction.create({ data: { ...row, seq: had + 1 } })
  await tx.bundle.update({ where: { applicationId: row.applicationId }, data: { version: had + 1 } })
  return had + 1
}

/** The last action of a name; null when there was none. */
export async function findAction(tx: Tx, applicationId: string, name: string): Promise<BundleAction | null> {
  return tx.bundleAction.findFirst({ where: { applicationId, name }, orderBy: { seq: 'desc' } })
}

/** Notes that every member has come to its end. */
export async function endBundle(tx: Tx, applicationId: string, at: Date): Promise<void> {
  await tx.bundle.updateMany({ where: { applicationId, endedAt: null }, data: { endedAt: at } })
}
