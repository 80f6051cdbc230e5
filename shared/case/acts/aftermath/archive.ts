import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { servedDayOf } from '../../facets/decision-paper'
import { openObjectionsOf } from '../../facets/objection'
import { type ActContext, defineAct, logged } from '../act'
import { assertUploaded } from '../guards'

/**
 * 归档 — the file of an ended case is sealed as one package: form, materials, papers and log by their hashes (国务院关于在线政务服务的若干规定第十二条;
 * 档案法第十三、十四条). Only what is settled is sealed (case-law §3.3-54). Throws `case.orderRequired` with what is still open.
 */
export const archive = defineAct({
  name: 'archive',
  input: z.strictObject({
    /** SHA-256 of the package as the server built it, in hex. */
    packageHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Years of keeping; null: for ever (永久). */
    years: z.nullable(z.union([z.literal(10), z.literal(30)])),
    index: z
      .array(
        z.strictObject({
          name: z.string().check(z.maxLength(120)),
          number: z.string().check(z.maxLength(60)),
          pages: z.string().check(z.maxLength(10)),
          hash: z.string().check(z.maxLength(64)),
        }),
      )
      .check(z.minLength(1), z.maxLength(400)),
  }),
  decide: (ctx, input) => {
    assertUploaded(ctx)
    assertSettled(ctx)
    const { packageHash, years, index } = input
    const lines = index.map((row) => ({ ...row, hash: row.hash.slice(0, 8) }))
    return logged(
      { packageHash, years, files: index.length },
      { papers: [{ key: 'archiveIndex', facts: {}, lines }], closes: ['archiveCase'] },
    )
  },
})

/** What keeps a file open: papers on their way, somebody's objection, review or suit, a publication, a repair that was promised. */
function assertSettled({ state, plan, calendar, today }: ActContext): void {
  const first = (action: string) => problem('case.orderRequired', { action })
  if (state.paper?.state === 'moving') throw first('签收还在路上的纸质材料')
  if (state.paper?.state === 'missing') throw first('找到没到的纸质材料')
  const open = openObjectionsOf(state)[0]
  if (open !== undefined) throw first('办结异议、复议或诉讼')
  const published = (state.service ?? []).find((one) => {
    const served = one.superseded ? null : servedDayOf(one, calendar)
    return one.way === 'publicNotice' && served !== null && served > today
  })
  if (published !== undefined) throw first('等公告期满')
  if (state.redo !== undefined && state.redo.repliedOn === null) throw first('答复差评整改')
  if (state.status === 'closed' && plan.reentry && state.acceptedOn !== null && state.reentry === null)
    throw first('内网录入')
}
