import type { StaffActor } from '@shared/identity/actor'
import type { NoticeTemplate } from '@shared/notice/notice-template'
import { templateFaults } from '@shared/notice/template-faults'
import { partsOf, withParts } from '@shared/notice/template-parts'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { publishTemplates } from '../publish/publish-templates'
import {
  type ChangedText,
  findWaiting,
  insertProposal,
  lockProposal,
  lockTemplate,
  saveDecision,
  type TemplateProposal,
  textsOf,
} from '../store/proposal-store'
import { findTemplate, type PublishedTemplate } from '../store/template-store'

/** The newest version of a template by a key that a person gave. Throws `template.unknown`. */
export async function templateOf(ctx: RunContext, key: string): Promise<PublishedTemplate> {
  const published = await findTemplate(ctx.tx, key)
  if (published === null) throw problem('template.unknown')
  return published
}

/** A template with other words, looked at as whoever publishes it would. Throws `input.invalid` with the place of every fault. */
export function edited(template: NoticeTemplate, texts: readonly ChangedText[]): NoticeTemplate {
  const changed = withParts(template, texts)
  const faults = templateFaults(changed)
  if (faults.length > 0) {
    const fields = faults.map((one) => ({ path: one.path, message: `${one.what}。` }))
    throw problem('input.invalid', { count: fields.length }, fields)
  }
  return changed
}

/**
 * 提议改文字 — keeps other words for a template until another person has looked at them; papers are made by the old ones meanwhile. Throws
 * `template.unknown`, `template.changed` for a version that is not the newest, `template.waiting`, `template.same`, `input.invalid`.
 */
export async function proposeTexts(
  ctx: RunContext,
  actor: StaffActor,
  said: {
    readonly key: string
    readonly version: number
    readonly texts: readonly ChangedText[]
    readonly reason: string
  },
): Promise<string> {
  await lockTemplate(ctx.tx, said.key)
  const { template, version } = await templateOf(ctx, said.key)
  if (version !== said.version) throw problem('template.changed')
  if ((await findWaiting(ctx.tx, said.key)) !== null) throw problem('template.waiting')
  const now = new Map(partsOf(template).map((part) => [part.path, part.text]))
  const texts = said.texts.filter((one) => now.has(one.path) && now.get(one.path) !== one.text)
  if (texts.length === 0) throw problem('template.same')
  edited(template, texts)
  const proposalId = ctx.newId()
  await insertProposal(ctx.tx, {
    ...{ proposalId, key: said.key, baseVersion: version, texts, reason: said.reason },
    ...{ proposedBy: actor.staffId, proposedName: actor.name, proposedAt: new Date(ctx.now) },
  })
  return proposalId
}

/**
 * 审核 — another person than who proposed publishes the words as the next version, or drops them. Papers keep the version that they were made by. Throws
 * `template.unknown` for what is decided already, `template.twoPersons`, `template.changed` when another version came out meanwhile.
 */
export async function decideTexts(
  ctx: RunContext,
  actor: StaffActor,
  said: { readonly proposalId: string; readonly publish: boolean },
): Promise<void> {
  const proposal = await openProposal(ctx, said.proposalId)
  const who = { decidedBy: actor.staffId, decidedName: actor.name, decidedAt: new Date(ctx.now) }
  if (!said.publish) return saveDecision(ctx.tx, proposal.proposalId, { state: 'dropped', ...who })
  if (proposal.proposedBy === actor.staffId) throw problem('template.twoPersons')
  await lockTemplate(ctx.tx, proposal.key)
  const { template, version } = await templateOf(ctx, proposal.key)
  if (version !== proposal.baseVersion) throw problem('template.changed')
  await publishTemplates(ctx.tx, [edited(template, textsOf(proposal))], new Date(ctx.now))
  await saveDecision(ctx.tx, proposal.proposalId, { state: 'published', ...who })
}

async function openProposal(ctx: RunContext, proposalId: string): Promise<TemplateProposal> {
  const proposal = await lockProposal(ctx.tx, proposalId)
  if (proposal === null || proposal.state !== 'proposed') throw problem('template.unknown')
  ctx.audit.about('template', proposalId)
  return proposal
}
