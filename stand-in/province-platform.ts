import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SignatureCheck } from './signed-request'
import type { StandInParts } from './stand-in-parts'

type Report = {
  actionId: string
  caseNumber: string
  seq: number
  action: string
  on: string
  [field: string]: unknown
}
type Held = { readonly digest: string; readonly provinceNo: string; readonly on: string; readonly actionId: string }

const NEEDED = ['actionId', 'caseNumber', 'seq', 'action', 'at', 'on', 'areaCode', 'itemId', 'unitName'] as const
const PAGE = 500

/**
 * 省平台 — takes one signed report an act (办件汇聚), once per idempotency key; the same key with another content is refused. One
 * number a case. Ratings likewise. `/ids` lists what arrived between two days with its digest, for reconciliation.
 */
export function registerProvincePlatform(app: FastifyInstance, parts: StandInParts): void {
  const check = new SignatureCheck(parts.province.key, parts.province.secret)
  const held = new Map<string, Held>()
  const numbers = new Map<string, string>()

  const numberOf = (caseNumber: string, areaCode: unknown) => {
    const known = numbers.get(caseNumber)
    if (known) return known
    const number = `43${String(areaCode).slice(2, 6)}-${String(numbers.size + 1).padStart(8, '0')}`
    numbers.set(caseNumber, number)
    return number
  }

  const refused = (request: FastifyRequest, body: string) =>
    check.wrong({
      method: request.method,
      path: (request.url.split('?')[0] ?? '').trim(),
      body,
      headers: request.headers,
    })

  const take = (request: FastifyRequest, reply: FastifyReply): object => {
    const raw = String(request.body ?? '')
    const key = String(request.headers['idempotency-key'] ?? '')
    const report = JSON.parse(raw) as Report
    const missing = NEEDED.find((field) => report[field] === undefined || report[field] === '')
    if (missing !== undefined) return reply.code(422).send({ code: '422', message: `${missing} missing` })
    if (key !== report.actionId)
      return reply.code(422).send({ code: '422', message: 'idempotency key differs from actionId' })
    const digest = createHash('sha256').update(raw).digest('hex')
    const known = held.get(key)
    if (known && known.digest !== digest)
      return reply.code(409).send({ code: '409', message: 'same key, other content' })
    const provinceNo = known?.provinceNo ?? numberOf(report.caseNumber, report.areaCode)
    if (!known) {
      held.set(key, { digest, provinceNo, on: report.on, actionId: report.actionId })
      parts.received.add({
        peer: 'province',
        to: provinceNo,
        text: `${report.caseNumber} ${report.seq} ${report.action}`,
        detail: report,
      })
    }
    return { code: '0', data: { provinceNo, repeated: known !== undefined } }
  }

  for (const path of ['/province/api/v1/case-actions', '/province/api/v1/ratings']) {
    app.post(path, async (request, reply) => {
      const wrong = refused(request, String(request.body ?? ''))
      if (wrong !== null) return reply.code(401).send({ code: '401', message: wrong })
      return parts.underFault('province', { request, reply }, () => take(request, reply))
    })
  }

  app.get<{ Querystring: { from?: string; to?: string; after?: string } }>(
    '/province/api/v1/case-actions/ids',
    async (request, reply) => {
      const wrong = refused(request, '')
      if (wrong !== null) return reply.code(401).send({ code: '401', message: wrong })
      const { from = '', to = '9999', after = '' } = request.query
      const within = [...held.values()].filter((entry) => entry.on >= from && entry.on <= to)
      const sorted = within.sort((a, b) => (a.actionId < b.actionId ? -1 : 1))
      const page = sorted.filter((entry) => entry.actionId > after).slice(0, PAGE)
      const entries = page.map(({ actionId, provinceNo, digest }) => ({ actionId, provinceNo, digest }))
      const next = page.length === PAGE ? (page.at(-1)?.actionId ?? null) : null
      return { code: '0', data: { count: sorted.length, entries, next } }
    },
  )

  app.post('/province/standin/forget', async (request) => {
    const { actionId } = JSON.parse(String(request.body || '{}')) as { actionId?: string }
    return { forgotten: held.delete(actionId ?? '') }
  })
}
