import { randomUUID } from 'node:crypto'
import type { Db } from '../../../server/platform/db'
import { createCallerFactory, type RequestContext } from '../../../server/platform/trpc'
import { appRouter } from '../../../server/router'
import { ProblemError } from '../../../shared/problem/problem'
import type { Call } from './calls'
import type { Fixture } from './fixture-cases'
import type { Seat } from './seats'

/** `closed`: refused for who they are. `open`: let through, whatever came of it. `sees`: let through, and the answer shows the case. */
export type Outcome = { readonly kind: 'closed' | 'open' | 'sees'; readonly code: string }

/** Refusals that say "not you"; everything else means that the caller got past who may. */
const CLOSED = new Set([
  'identity.signInFirst',
  'identity.notAllowed',
  'identity.notYourPlace',
  'case.notYours',
  'case.notFound',
  'system.demoOnly',
  'sync.deviceUnknown',
  'sync.recoveryGone',
  'case.pointMayNot',
  'notice.notFound',
  'file.notFound',
  'sync.heldNotFound',
  'leave.notYours',
])

class Undo extends Error {}

const makeCaller = createCallerFactory(appRouter)

/** Calls a procedure as one seat and takes back whatever it wrote, so that every call meets the same county. */
export async function ask(fixture: Fixture, seat: Seat, path: string, call: Call): Promise<Outcome> {
  const { services } = fixture.county
  let outcome: Outcome = { kind: 'closed', code: 'none' }
  await services.db
    .$transaction(
      async (tx) => {
        outcome = await callAs(fixture, seat, path, call, nested(tx as unknown as Db))
        throw new Undo()
      },
      { timeout: 20_000, maxWait: 20_000 },
    )
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return outcome
}

/** The open transaction in the shape of the database: what the ladder begins inside it is part of it. */
function nested(tx: Db): Db {
  return new Proxy(tx, {
    get: (target, key) =>
      key === '$transaction' ? (run: (inner: Db) => Promise<unknown>) => run(nested(tx)) : Reflect.get(target, key),
  })
}

async function callAs(fixture: Fixture, seat: Seat, path: string, call: Call, db: Db): Promise<Outcome> {
  const { services } = fixture.county
  const context: RequestContext = {
    services: { ...services, db },
    requestId: randomUUID(),
    actor: seat.actor,
    session:
      seat.actor.kind === 'anonymous'
        ? null
        : { tokenHash: new Uint8Array(32), audience: seat.actor.kind === 'staff' ? 'staff' : 'citizen' },
    device: seat.device === null ? null : fixture.devices[seat.device],
    addressKey: seat.name,
    browser: false,
    setSessionCookie: () => undefined,
  }
  const procedure = path
    .replace(/#.*/, '')
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], makeCaller(context)) as (
    input: unknown,
  ) => Promise<unknown>
  try {
    const answer = await procedure(call.input)
    const shows = call.about !== undefined && JSON.stringify(answer ?? null).includes(call.about)
    return { kind: shows ? 'sees' : 'open', code: 'answered' }
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    if (!(cause instanceof ProblemError)) throw error
    return { kind: CLOSED.has(cause.problem.code) ? 'closed' : 'open', code: cause.problem.code }
  }
}
