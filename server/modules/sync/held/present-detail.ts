import type { Answers } from '@shared/case/view/submit-case'
import { ProblemError } from '@shared/problem/problem'
import type { HeldDetail, HeldField, HeldOther, HeldPhoto } from '@shared/sync/held/held-view'
import type { RunContext } from '../../../platform/trpc'
import { ownFiles } from '../../attachment'
import {
  answersAt,
  compareSides,
  type FieldSides,
  lineNames,
  mayReadAttachment,
  pagesOf,
  type Standing,
  situationWords,
  standingOf,
  storedValues,
} from '../../case'
import { choicesFor } from './choices'
import { type Held, heldAct, heldIntake, presentHeldRow } from './load-held'

/** What both sides say: fields, facts, pages, and the other case. */
type Sides = Pick<HeldDetail, 'hasBase' | 'fields' | 'mine' | 'photos' | 'other'>

const NOTHING: Sides = { hasBase: false, fields: [], mine: [], photos: [], other: null }

/** 并排看 — both sides of a held operation in words, masked as everywhere, with what may be decided now. */
export async function presentHeldDetail(ctx: RunContext, held: Held): Promise<HeldDetail> {
  const sides = await sidesOf(ctx, held)
  return { row: await presentHeldRow(ctx, held), ...sides, choices: await choicesFor(ctx, held) }
}

async function sidesOf(ctx: RunContext, held: Held): Promise<Sides> {
  switch (held.trouble) {
    case 'elsewhere':
      return NOTHING
    case 'twin':
      return twinSides(ctx, held)
    case 'numberChanged':
      return { ...NOTHING, mine: numberFacts(held), other: await otherOf(ctx, held.row.caseId) }
    default:
      return heldIntake(held) === null ? actSides(ctx, held) : intakeSides(ctx, held)
  }
}

/** Mine is a case already; the other one is shown as far as the caller may read it. */
async function twinSides(ctx: RunContext, held: Held): Promise<Sides> {
  const { caseId } = held.row
  const otherId = held.problem.values?.otherCaseId
  const mine = caseId === null ? null : await standingOf(ctx, caseId)
  const other = typeof otherId === 'string' ? await standingOf(ctx, otherId) : null
  if (mine === null || other === null) return NOTHING
  const mayRead = await mayReadAttachment(ctx.tx, ctx.actor, other.caseId)
  const sides = { base: null, mine: mine.answers ?? {}, theirs: mayRead ? other.answers : null }
  return {
    hasBase: false,
    fields: (await compareSides(ctx, mine, sides)).map((one) => asField(one)),
    mine: [{ label: '收件号', text: mine.numberText }],
    photos: (await pagesOf(ctx, mine.caseId)).map(({ fileId, lineName, arrived }) => ({
      ...{ fileId, lineName, open: arrived },
    })),
    other: presentOther(other),
  }
}

function numberFacts(held: Held): { label: string; text: string }[] {
  const { had, now } = held.problem.values ?? {}
  return [
    { label: '凭证上印的号', text: String(had ?? '') },
    { label: '换成的新号', text: String(now ?? '') },
  ]
}

/** An intake that is no case: what was filled in, with what the rules say is wrong. */
async function intakeSides(ctx: RunContext, held: Held): Promise<Sides> {
  const intake = heldIntake(held)
  if (intake === null) return NOTHING
  const faults = new Map((held.problem.fields ?? []).map((fault) => [fault.path.split('.')[0] ?? '', fault.message]))
  const fields = await orNone(() => compareSides(ctx, intake, { base: null, mine: intake.answers, theirs: null }))
  const names = (await orNone(async () => [...(await lineNames(ctx, intake))])) as [string, string][]
  const lines = new Map(names)
  return {
    ...NOTHING,
    fields: fields.map((one) => asField(one, faults.get(one.key) ?? null)),
    mine: await orNone(() => situationWords(ctx, intake, intake.situations)),
    photos: await photosOf(
      ctx,
      intake.materials.map((line) => ({ name: lines.get(line.lineKey) ?? line.lineKey, fileIds: line.fileIds })),
    ),
  }
}

/** An act that came too late, or whose fields somebody else changed too. */
async function actSides(ctx: RunContext, held: Held): Promise<Sides> {
  const act = heldAct(held)
  const { caseId } = held.row
  if (act === null || caseId === null) return NOTHING
  const standing = await standingOf(ctx, caseId)
  if (standing === null) return { ...NOTHING, mine: actFacts(act.input, new Map()) }
  const names = await lineNames(ctx, standing)
  const changed = answersIn(act.input)
  const base = await answersAt(ctx, caseId, act.baseVersion ?? 0)
  const fields =
    changed === null
      ? []
      : await compareSides(ctx, standing, {
          base: base ?? {},
          mine: await storedValues(ctx, standing, changed),
          theirs: standing.answers ?? {},
        })
  return {
    hasBase: changed !== null && base !== null,
    fields: fields.filter((one) => changed !== null && one.key in changed).map((one) => asField(one)),
    mine: actFacts(act.input, names),
    photos: await photosOf(ctx, partsIn(act.input, names)),
    other: presentOther(standing),
  }
}

/** The answers that a 补交 changes; null when it changes none. */
export function answersIn(input: Readonly<Record<string, unknown>>): Answers | null {
  const { answers } = input
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers)) return null
  return Object.keys(answers).length === 0 ? null : (answers as Answers)
}

type NamedFiles = { readonly name: string; readonly fileIds: readonly string[] }

function partsIn(input: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): NamedFiles[] {
  if (!Array.isArray(input.parts)) return []
  return input.parts.flatMap((part: unknown) => {
    const { lineId, fileIds } = part as { lineId?: unknown; fileIds?: unknown }
    if (typeof lineId !== 'string' || !Array.isArray(fileIds)) return []
    return [{ name: names.get(lineId) ?? lineId, fileIds: fileIds.map(String) }]
  })
}

/** Who may take a result, as the clerk chose it. */
const TAKERS: Readonly<Record<string, string>> = { self: '本人', family: '家人', guardian: '监护人', proxy: '代理人' }

/** What an act says, in words; what is not a plain word of the clerk stays out. */
function actFacts(
  input: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): { label: string; text: string }[] {
  const lineIds = Array.isArray(input.lineIds) ? input.lineIds.map(String) : []
  const facts: [string, unknown][] = [
    ['补的材料', lineIds.map((lineId) => names.get(lineId) ?? lineId).join('、')],
    ['补不来的原因', input.cannotGet],
    ['谁来领', TAKERS[String(input.taker)]],
    ['领取人', input.takerName],
    ['与本人的关系', input.relation],
    ['备注', input.note],
  ]
  return facts.flatMap(([label, text]) => (typeof text === 'string' && text !== '' ? [{ label, text }] : []))
}

async function photosOf(ctx: RunContext, lines: readonly NamedFiles[]): Promise<HeldPhoto[]> {
  const open = await ownFiles(
    ctx,
    lines.flatMap((line) => line.fileIds),
  )
  return lines.flatMap((line) =>
    line.fileIds.map((fileId) => ({ fileId, lineName: line.name, open: open.has(fileId) })),
  )
}

async function otherOf(ctx: RunContext, caseId: string | null): Promise<HeldOther | null> {
  const standing = caseId === null ? null : await standingOf(ctx, caseId)
  return standing === null ? null : presentOther(standing)
}

function presentOther({ caseId, numberText, queryCode, itemName, who, sentence, submittedAt }: Standing): HeldOther {
  return { caseId, numberText, queryCode, itemName, who, sentence, submittedAt }
}

function asField(one: FieldSides, fault: string | null = null): HeldField {
  return { ...one, fault }
}

/** What an item that the county does not know cannot tell. */
async function orNone<T>(ask: () => Promise<T[]>): Promise<T[]> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ProblemError) return []
    throw error
  }
}
