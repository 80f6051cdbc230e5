import type { Tx } from '../../../platform/db'
import type { TemplateProposal } from '../../../platform/db/generated/client'

export type { TemplateProposal }

/** A place in a template and the words that shall stand there. */
export type ChangedText = { readonly path: string; readonly text: string }

/** Keeps a proposal until somebody decides it. */
export async function insertProposal(
  tx: Tx,
  proposal: Omit<TemplateProposal, 'texts' | 'state' | 'decidedBy' | 'decidedName' | 'decidedAt'> & {
    readonly texts: readonly ChangedText[]
  },
): Promise<void> {
  await tx.templateProposal.create({
    data: { ...proposal, texts: proposal.texts as unknown as object, state: 'proposed' },
  })
}

/** The proposal of a template that waits, or null. */
export async function findWaiting(tx: Tx, key: string): Promise<TemplateProposal | null> {
  return tx.templateProposal.findFirst({ where: { key, state: 'proposed' } })
}

/** Keys of all templates of which a proposal waits. */
export async function listWaitingKeys(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.templateProposal.findMany({ where: { state: 'proposed' }, select: { key: true } })
  return new Set(rows.map((row) => row.key))
}

/** A proposal with its row locked, so that two who decide it queue up; null when there is none. */
export async function lockProposal(tx: Tx, proposalId: string): Promise<TemplateProposal | null> {
  await tx.$executeRaw`SELECT 1 FROM "TemplateProposal" WHERE "proposalId" = ${proposalId}::uuid FOR UPDATE`
  return tx.templateProposal.findUnique({ where: { proposalId } })
}

/** Two who propose for the same template queue up until the end of the transaction. */
export async function lockTemplate(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`template/${key}`}, 0))`
}

/** Writes down who decided and how. */
export async function saveDecision(
  tx: Tx,
  proposalId: string,
  decision: Pick<TemplateProposal, 'state' | 'decidedBy' | 'decidedName' | 'decidedAt'>,
): Promise<void> {
  await tx.templateProposal.update({ where: { proposalId }, data: decision })
}

/** The words that were proposed. */
export function textsOf(proposal: TemplateProposal): readonly ChangedText[] {
  return proposal.texts as unknown as readonly ChangedText[]
}
