import { takesPart } from '@shared/bundle/member-application'
import { mergeForms } from '@shared/bundle/merge-forms'
import { predecessorsOf } from '@shared/bundle/plan-faults'
import type { BundleReceipt, StartBundle } from '@shared/bundle/view/start-bundle'
import { formatCaseNumber, makeCaseNumber } from '@shared/case/number/case-number'
import type { SubmitReceipt } from '@shared/case/view/submit-case'
import type { FormDefinition } from '@shared/form/form-definition'
import { maskName } from '@shared/identity/mask'
import type { PaperFacts } from '@shared/notice/paper-facts'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { bindFiles } from '../attachment'
import { checkAnswers, takeSequence, writeOnCase } from '../case'
import { orgTree } from '../organisation'
import { type BundleContent, sealContent } from './content'
import { noteAction } from './log'
import { completed, type OpenApplication } from './open-application'
import { formsOf, getPlan, type OpenPlan, openPlan } from './plans'
import { expectedEnd } from './present'
import { type BundleRow, insertBundle, type MemberRow, saveMember } from './store'
import { submitMember, worldOf } from './submit-member'
import { bundleFacts, leadCaseOf } from './tell-applicant'

/** The counter and the five characters from which numbers of bundles are drawn; no point has them. */
const COUNTER = { pointId: 'bundle', prefix: 'B0001' } as const

/**
 * 一件事申报 — takes in one application for all members: the merged form is checked as a whole, kept encrypted, its files are bound to it, and
 * every member that waits for nobody is submitted at once, each under the rules of its own item (case-law §2.H-56). All or nothing.
 * Throws `bundle.notOffered`, `case.versionOld`, `identity.personNeeded` and the Problems of a submission.
 */
export async function startApplication(ctx: RunContext, input: StartBundle): Promise<BundleReceipt> {
  if (ctx.actor.kind !== 'citizen' || ctx.actor.personId === null) throw problem('identity.personNeeded')
  ctx.audit.about('bundle', input.applicationId)
  const open = await openPlan(ctx.tx, await getPlan(ctx.tx, input.bundleId))
  assertVersions(open, input)
  const form = mergeForms(open.plan, formsOf(open))
  const content = checkedContent(ctx, { open, form }, input)
  const { accountId, personId } = ctx.actor
  const row = await firstRow(ctx, open, { input, content, accountId, personId })
  const members = membersOf(ctx, open, row, content)
  await insertBundle(ctx.tx, row, members)
  await bindFiles(ctx, input.applicationId, input.filesExpected)
  const version = await noteAction(ctx, row, {
    ...{ name: 'startBundle', opId: input.opId },
    input: { planVersion: open.plan.version, members: members.map((member) => member.memberKey) },
  })
  const receipts = new Map<string, SubmitReceipt>()
  for (const member of members) {
    if (predecessorsOf(open.plan, member.memberKey).length > 0) continue
    const receipt = await submitMember(ctx, member, { plan: open, content, outputs: {}, pointId: row.pointId })
    await saveMember(ctx.tx, member, { caseId: receipt.caseId })
    receipts.set(member.memberKey, receipt)
  }
  const started = await completed(ctx, { ...row, version })
  await writeReceipt(ctx, started, handedIn(form, content))
  return present(ctx, started, receipts)
}

/** Nobody answers yesterday's questions: plan and members' forms must be those in force. */
function assertVersions({ plan, items }: OpenPlan, input: StartBundle): void {
  if (input.planVersion !== plan.version)
    throw problem('case.versionOld', { had: input.planVersion, now: plan.version })
  for (const [key, { version }] of items) {
    if (input.itemVersions[key] !== version)
      throw problem('case.versionOld', { had: input.itemVersions[key] ?? 0, now: version })
  }
}

/** What is kept of the application: what the merged form asks, checked by its rules. */
function checkedContent(
  ctx: RunContext,
  { open, form }: { readonly open: OpenPlan; readonly form: FormDefinition },
  input: StartBundle,
): BundleContent {
  const { situations, answers, materials, confirmation, delivery, contact } = input
  const { filled } = checkAnswers(form, open.dictionary, { answers, situations }, worldOf(ctx))
  return { ...filled, materials, confirmation, delivery, contact }
}

async function firstRow(
  ctx: RunContext,
  { plan }: OpenPlan,
  about: { input: StartBundle; content: BundleContent; accountId: string; personId: string },
): Promise<BundleRow> {
  const { input, content, accountId, personId } = about
  const sequence = await takeSequence(ctx.tx, COUNTER.pointId, Number(ctx.today.slice(0, 4)))
  const name = content.answers.name
  return {
    applicationId: input.applicationId,
    county: ctx.services.county,
    bundleId: plan.bundleId,
    planVersion: plan.version,
    plan: plan as unknown as BundleRow['plan'],
    name: plan.name,
    number: makeCaseNumber({ county: ctx.services.county, on: ctx.today, point: COUNTER.prefix, sequence }),
    accountId,
    personId,
    applicantMasked: maskName(typeof name === 'string' ? name : '申请人'),
    pointId: input.pointId,
    version: 0,
    cipher: Uint8Array.from(await sealContent(ctx, input.applicationId, content)),
    startedAt: new Date(ctx.now),
    startedOn: ctx.today,
    endedAt: null,
  }
}

/** The members of this application; those that it does not include are not stored. */
function membersOf(ctx: RunContext, open: OpenPlan, row: BundleRow, content: BundleContent): MemberRow[] {
  return open.members
    .filter((member) => takesPart(member, content, worldOf(ctx)))
    .flatMap(({ plan: { key } }, position) => {
      const item = open.items.get(key)
      return item === undefined
        ? []
        : [
            {
              ...{ applicationId: row.applicationId, memberKey: key, position },
              ...{ itemId: item.itemId, itemVersion: item.version, itemName: item.facts.name },
              ...{ unitId: item.routing.decideUnit, caseId: null, dropped: null, heldBy: null },
            },
          ]
    })
}

/** 一件事收件凭证 — one paper that lists all members; it lies in the file of the first case. */
async function writeReceipt(ctx: RunContext, open: OpenApplication, materials: PaperFacts['materials']): Promise<void> {
  const lead = leadCaseOf(open)
  if (lead === null) return
  const { units } = await orgTree(ctx.tx)
  const paper = {
    key: 'bundleReceipt',
    facts: { ...bundleFacts(open), memberCount: String(open.members.length), officer: '本人在手机上提交' },
    lines: open.members.map((member, index) => ({
      no: String(index + 1),
      name: member.row.itemName,
      by: units.get(member.row.unitId)?.shortName ?? '',
      number: member.case?.numberText ?? '前一件办好后自动提交',
    })),
  }
  await writeOnCase(ctx, lead, paper, materials)
}

/** The papers of the whole application, each once. */
function handedIn(form: FormDefinition, { materials }: BundleContent): PaperFacts['materials'] {
  const names = new Map(form.materials.map((one) => [one.key, one.name]))
  return materials
    .filter((line) => line.paper || line.fileIds.length > 0)
    .map((line) => ({
      name: names.get(line.lineKey) ?? line.lineKey,
      form: line.paper ? '纸质（带到窗口）' : '照片（电子）',
      copies: '1',
      pages: String(line.pages ?? line.fileIds.length),
      note: '',
    }))
}

async function present(
  ctx: RunContext,
  open: OpenApplication,
  receipts: ReadonlyMap<string, SubmitReceipt>,
): Promise<BundleReceipt> {
  const nameOf = (key: string) => open.members.find((member) => member.key === key)?.row.itemName ?? ''
  const all = [...receipts.values()]
  const missing = new Map(all.flatMap((one) => one.missing).map((line) => [line.name, line]))
  return {
    applicationId: open.row.applicationId,
    number: formatCaseNumber(open.row.number),
    name: open.row.name,
    startedAt: ctx.now,
    expected: await expectedEnd(ctx, open),
    members: open.members.map((member) => ({
      key: member.key,
      name: member.row.itemName,
      caseId: member.case?.caseId ?? null,
      numberText: member.case?.numberText ?? null,
      queryCode: member.case?.queryCode ?? null,
      waitsFor: member.case === null ? member.after.map(nameOf) : [],
    })),
    missing: [...missing.values()],
    warnings: [...new Set(all.flatMap((one) => one.warnings))],
  }
}
