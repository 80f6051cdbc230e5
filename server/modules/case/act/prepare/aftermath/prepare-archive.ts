import { ACTION_LABELS } from '@shared/case/action-name'
import { ArchiveInput } from '@shared/case/view/aftermath-inputs'
import { hashOf, type RunContext } from '../../../../../platform/trpc'
import { fileDigestsOf } from '../../../../attachment'
import { paperRecordsOf } from '../../../../notice'
import { listAnswerDigests } from '../../../store/answers-store'
import { listActions } from '../../../store/case-store'
import { listMaterials } from '../../../store/material-store'
import type { OpenCase } from '../../open-case'
import { readInput } from '../read-input'

/** One row of the index of the file. */
type IndexRow = { readonly name: string; readonly number: string; readonly pages: string; readonly hash: string }

const hexOf = (value: unknown) => Buffer.from(hashOf(value)).toString('hex')

/**
 * Builds the package of the file: every revision of the form, every material, every paper and the whole log, each by its hash, and one hash over
 * the list (case-law §3.3-54). Whoever has the same case computes the same hash.
 */
export async function prepareArchive(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const { years } = readInput(ArchiveInput, input)
  const index = await indexOf(ctx, open)
  return { years, packageHash: hexOf(index), index }
}

async function indexOf(ctx: RunContext, open: OpenCase): Promise<IndexRow[]> {
  const { caseId } = open.row
  const answers = await listAnswerDigests(ctx.tx, caseId)
  const lines = await listMaterials(ctx.tx, caseId)
  const files = new Map((await fileDigestsOf(ctx.tx, caseId)).map((file) => [file.fileId, file.hash]))
  const papers = await paperRecordsOf(ctx.tx, caseId)
  const actions = await listActions(ctx.tx, caseId)
  const named = new Set(lines.flatMap((line) => line.fileIds))
  const rest = [...files].filter(([fileId]) => !named.has(fileId))
  const last = actions.at(-1)
  return [
    ...answers.map((one) => ({ name: `申请表第 ${one.revision} 稿`, number: one.savedOn, pages: '—', hash: one.hash })),
    ...lines.map((line) => ({
      name: line.name,
      number: line.form ?? line.state,
      pages: String(line.pages ?? line.fileIds.length),
      hash: hexOf(line.fileIds.map((fileId) => files.get(fileId) ?? '')),
    })),
    ...rest.map(([, hash]) => ({ name: '其他附件', number: '—', pages: '—', hash })),
    ...papers.map((paper) => ({
      name: paper.title,
      number: paper.docNumber ?? paper.issuedOn,
      pages: '—',
      hash: hexOf(Buffer.from(paper.cipher).toString('hex')),
    })),
    {
      name: `办理日志（${actions.length} 步，最后一步：${last === undefined ? '—' : ACTION_LABELS[last.name]}）`,
      number: last?.on ?? '—',
      pages: '—',
      hash: hexOf(actions),
    },
  ]
}
