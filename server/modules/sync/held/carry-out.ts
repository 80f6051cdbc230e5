import { ACTION_LABELS } from '@shared/case/action-name'
import { problem } from '@shared/problem/problem'
import type { ResolveHeld } from '@shared/sync/held/held-view'
import { compareThree } from '@shared/sync/held/three-way'
import type { RunContext } from '../../../platform/trpc'
import { bindFiles, unboundFiles } from '../../attachment'
import { addNote, answersAt, applyAct, headOf, labelsOf, standingOf, storedValues } from '../../case'
import { type Held, heldAct } from './load-held'
import { answersIn } from './present-detail'

/** What a decision does, in the transaction in which it is recorded; answers both sides as they were, for the record. */
export async function carryOut(ctx: RunContext, held: Held, input: ResolveHeld): Promise<object> {
  switch (input.decision) {
    case 'keepBoth':
      return keepBoth(ctx, held, input)
    case 'withdrawMine':
      return withdrawMine(ctx, held, input)
    case 'receiptChanged':
      return noted(ctx, held, { kind: 'number', text: `已告诉本人新号。${input.reason ?? ''}` })
    case 'chooseFields':
      return chooseFields(ctx, held, input)
    case 'asNote':
      return asNote(ctx, held, input)
    case 'takeAnew':
    case 'setAside':
      return setAside(ctx, held, input)
  }
}

const otherIdOf = (held: Held) => String(held.problem.values?.otherCaseId ?? '')

async function noted(ctx: RunContext, held: Held, note: Pick<Parameters<typeof addNote>[1], 'kind' | 'text'>) {
  const { caseId } = held.row
  if (caseId !== null) await addNote(ctx, { caseId, ...note })
  return { problem: held.problem }
}

async function keepBoth(ctx: RunContext, held: Held, input: ResolveHeld): Promise<object> {
  const text = `核对过，不是重复，两件都办。${input.reason ?? ''}`
  await addNote(ctx, { caseId: otherIdOf(held), kind: 'twin', text })
  return noted(ctx, held, { kind: 'twin', text })
}

/** The applicant takes this one back; the law's own act, so that clocks end and the paper is made. */
async function withdrawMine(ctx: RunContext, held: Held, input: ResolveHeld): Promise<object> {
  const caseId = held.row.caseId ?? ''
  const other = await standingOf(ctx, otherIdOf(held))
  const reason = `与 ${other?.numberText ?? '另一件'} 重复。${input.reason ?? ''}`.slice(0, 300)
  await applyAct(ctx, 'withdraw', { caseId, input: { reason, papersBack: false } })
  await addNote(ctx, { caseId: otherIdOf(held), kind: 'twin', text: '核对过，是重复，另一件已撤回，这件照常办。' })
  return { ...(await noted(ctx, held, { kind: 'twin', text: reason })), other: other?.numberText ?? null }
}

/** The chosen values go in as a supply of its own, with the pages of the held one; what was not chosen stays in the record. */
async function chooseFields(ctx: RunContext, held: Held, input: ResolveHeld): Promise<object> {
  const act = heldAct(held)
  const { caseId } = held.row
  const standing = caseId === null ? null : await standingOf(ctx, caseId)
  if (act === null || standing === null) throw problem('sync.decisionClosed', { decision: '按选的存' })
  const base = (await answersAt(ctx, standing.caseId, act.baseVersion ?? 0)) ?? {}
  const mine = await storedValues(ctx, standing, answersIn(act.input) ?? {})
  const fields = compareThree(base, mine, standing.answers ?? {}).filter((one) => one.key in mine)
  const clashes = fields.filter((one) => one.verdict === 'clash')
  const open = clashes.filter((one) => input.fields?.[one.key] === undefined).map((one) => one.key)
  if (open.length > 0) {
    throw problem('sync.chooseEach', {
      list: (await labelsOf(ctx, standing, open)).map((one) => `「${one}」`).join(''),
    })
  }
  const chosen = fields.flatMap((one) => {
    const side = one.verdict === 'clash' ? (input.fields?.[one.key] ?? 'theirs') : one.verdict
    return side === 'mine' || side === 'base' ? [[one.key, one[side]] as const] : []
  })
  const answers = chosen.length === 0 ? null : Object.fromEntries(chosen)
  const { fileIds = [], parts, ...rest } = act.input as { fileIds?: string[]; parts?: unknown }
  await applyAct(ctx, 'supply', {
    caseId: standing.caseId,
    input: { ...rest, fileIds, ...(parts === undefined ? {} : { parts }), answers },
  })
  const labels = await labelsOf(
    ctx,
    standing,
    clashes.map((one) => one.key),
  )
  const picked = clashes.map((one, at) => `「${labels[at] ?? one.key}」用${SIDES[input.fields?.[one.key] ?? 'theirs']}`)
  await addNote(ctx, {
    caseId: standing.caseId,
    kind: 'fields',
    text: `${picked.join('，')}。两边的写法都留着。${input.reason ?? ''}`,
  })
  return { problem: held.problem, base, mine, theirs: standing.answers, chosen: input.fields ?? {} }
}

/** The sides as a sentence names them. */
const SIDES = { base: '原来的', mine: '补交的', theirs: '现在的' } as const

/** 补充意见 — the act was too late; what it says and its pages go to whoever handles the case. */
async function asNote(ctx: RunContext, held: Held, input: ResolveHeld): Promise<object> {
  const act = heldAct(held)
  const { caseId } = held.row
  if (act === null || caseId === null) throw problem('sync.decisionClosed', { decision: '转为补充意见' })
  const fileIds = Array.isArray(act.input.fileIds) ? act.input.fileIds.map(String) : []
  const unbound = await unboundFiles(ctx, fileIds)
  await bindFiles(ctx, caseId, unbound)
  const pages = unbound.length === 0 ? '' : `附照片 ${unbound.length} 张。`
  await addNote(ctx, {
    caseId,
    kind: 'supplementary',
    text: `「${ACTION_LABELS[act.name]}」没赶上：${input.reason ?? ''}。${pages}`,
  })
  const standing = await standingOf(ctx, caseId)
  return { problem: held.problem, mine: act, theirs: standing?.answers ?? null, files: unbound }
}

async function setAside(ctx: RunContext, held: Held, input: ResolveHeld): Promise<object> {
  const { caseId } = held.row
  if (caseId !== null && (await headOf(ctx, caseId)) !== null) {
    const act = heldAct(held)
    const what = act === null ? '一笔' : `「${ACTION_LABELS[act.name]}」`
    await addNote(ctx, { caseId, kind: 'setAside', text: `${what}没有办，内容存档。${input.reason ?? ''}` })
  }
  return { problem: held.problem, mine: held.operation?.payload ?? null }
}
