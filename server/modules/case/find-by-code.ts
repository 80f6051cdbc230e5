import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import { problem } from '@shared/problem/problem'
import { assertWithin, refund } from '../../platform/rate-limit'
import type { RequestContext, RunContext } from '../../platform/trpc'
import { type CaseFile, findByNumber, findByQueryCode } from './store/case-store'

/** Wrong tries of one address a quarter of an hour: enough for a family, too few for a guesser of 32^8 codes. */
const TRIES = 20
const WINDOW_MS = 15 * 60_000

/** Counts one try at a code before it is looked at; a right one is taken back. Throws `identity.tooMany`. */
export async function countCodeTry(request: RequestContext): Promise<void> {
  const { services } = request
  await assertWithin(services.db, [{ key: keyOf(request), most: TRIES, windowMs: WINDOW_MS }], services.clock.nowMs())
}

/**
 * The case of a query code (or printed number) with the last four characters of ID number or phone. One answer for every wrong pair:
 * nobody learns whether a code exists. Throws `identity.queryNoMatch`.
 */
export async function findByCode(
  ctx: RunContext,
  asked: { readonly queryCode: string; readonly lastFour: string },
): Promise<CaseFile> {
  const { keys, county } = ctx.services
  const code = parseQueryCode(asked.queryCode)
  const number = code === null ? parseCaseNumber(asked.queryCode) : null
  const file =
    code !== null
      ? await findByQueryCode(ctx.tx, county, code)
      : number !== null
        ? await findByNumber(ctx.tx, county, number.number)
        : null
  const tail = asked.lastFour.trim().toUpperCase()
  const matches = (stored: Uint8Array | null | undefined, kind: 'idTail' | 'phoneTail') =>
    stored != null && Buffer.from(stored).equals(Buffer.from(keys.blind(kind, tail)))
  const right =
    file !== null && (matches(file.row.idTailBlind, 'idTail') || matches(file.row.phoneTailBlind, 'phoneTail'))
  if (!right || file === null || file.row.practice) throw problem('identity.queryNoMatch')
  // A whole village may sit behind one address: only who guesses is counted.
  await refund(ctx.tx, keyOf(ctx.request))
  return file
}

function keyOf({ addressKey }: Pick<RequestContext, 'addressKey'>): string {
  return `case-code/${addressKey}`
}
