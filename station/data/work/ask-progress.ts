import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import { PublicProgress } from '@shared/case/view/case-view'
import { ProblemError, problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { clerkOf, type DeviceContext } from '../device-context'
import { listOutbox } from '../local/outbox'
import { localOwnList } from '../local/own-list'
import type { Remote } from '../remote/call'
import type { Station } from '../station-api'

type Asked = Parameters<Station['askProgress']>[0]
type Answer = Awaited<ReturnType<Station['askProgress']>>

/** 问进度 — what is not sent yet is known here only; else the server says, and without a network the device as of its last pull. */
export async function askProgress(ctx: DeviceContext, remote: Remote, asked: Asked): Promise<Answer> {
  clerkOf(ctx)
  const unsent = await findUnsent(ctx, asked)
  if (unsent !== null) return { from: 'outbox', row: unsent }
  try {
    const { cases } = await remote.call('case.askProgress', asked, z.strictObject({ cases: z.array(PublicProgress) }))
    return { from: 'server', cases }
  } catch (error) {
    const own = await localOwnList(ctx).findCase(asked)
    if (own !== null) return { from: 'device', own }
    if (error instanceof ProblemError) throw error
    throw problem('case.notFound')
  }
}

async function findUnsent(ctx: DeviceContext, asked: Asked) {
  const number = parseCaseNumber(asked.number ?? '')?.number ?? null
  const code = parseQueryCode(asked.queryCode ?? '')
  if (number === null && code === null) return null
  const rows = await listOutbox(ctx, true)
  const sent = ['confirmed', 'duplicate', 'keptCopy']
  return (
    rows.find(
      (row) =>
        row.kind === 'submitCase' &&
        !sent.includes(row.state) &&
        (row.number?.replaceAll('-', '') === number || (code !== null && row.queryCode === code)),
    ) ?? null
  )
}
