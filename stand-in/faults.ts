import type { FastifyReply, FastifyRequest } from 'fastify'

/** 故障 — what goes wrong: an HTTP status, an answer that comes late, a cut line, or an answer lost after the work was done. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'lostAnswer' }

/** Faults that wait for the next requests of each peer, first in first out. */
export class FaultPlan {
  private readonly waiting = new Map<string, Fault[]>()

  add(peer: string, fault: Fault, times = 1): void {
    const list = this.waiting.get(peer) ?? []
    for (let index = 0; index < times; index += 1) list.push(fault)
    this.waiting.set(peer, list)
  }

  clear(): void {
    this.waiting.clear()
  }

  /** The fault of this request: from the plan, or from `?fail=500|slow|cut|lost` in its address. */
  take(peer: string, query: unknown): Fault | null {
    const planned = this.waiting.get(peer)?.shift()
    if (planned) return planned
    const asked = typeof query === 'object' && query !== null && 'fail' in query ? String(query.fail) : ''
    if (/^[45]\d\d$/.test(asked)) return { kind: 'status', status: Number(asked) }
    if (asked === 'slow') return { kind: 'slow', ms: 15_000 }
    if (asked === 'cut') return { kind: 'cut' }
    return asked === 'lost' ? { kind: 'lostAnswer' } : null
  }
}

/**
 * Runs `work` under the fault that is due. `lostAnswer` does the work and then cuts the line: what a receiver must survive by
 * its idempotency key.
 */
export async function underFault(
  faults: FaultPlan,
  peer: string,
  exchange: { request: FastifyRequest; reply: FastifyReply },
  work: () => object,
): Promise<object> {
  const { request, reply } = exchange
  const fault = faults.take(peer, request.query)
  if (fault?.kind === 'status') return reply.code(fault.status).send({ message: 'stand-in fault' })
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  if (fault?.kind === 'cut') return cut(request, reply)
  const answer = work()
  return fault?.kind === 'lostAnswer' ? cut(request, reply) : answer
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  request.raw.socket.destroy()
  return reply
}
