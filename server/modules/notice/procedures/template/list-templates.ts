import { TemplateRows } from '@shared/notice/view/template-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { TEMPLATE_READERS } from '../../policy'
import { presentTemplateRow } from '../../presenter'
import { listWaitingKeys } from '../../store/proposal-store'
import { listNewest } from '../../store/published-store'

/** Papers are what most is changed of. */
const KINDS = ['paper', 'sms', 'subscribe', 'inApp', 'script']

/** 模板清单 — every paper and message of the county in the order of their kinds, what waits for a decision first. */
export const listTemplates = read({
  access: staff(...TEMPLATE_READERS),
  audit: 'notice.list-templates',
  input: z.strictObject({}),
  output: TemplateRows,
  run: async (ctx) => {
    const waiting = await listWaitingKeys(ctx.tx)
    const rows = [...(await listNewest(ctx.tx))].map(([key, one]) => presentTemplateRow(one, waiting.has(key)))
    return rows.sort((a, b) => Number(b.waiting) - Number(a.waiting) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  },
})
