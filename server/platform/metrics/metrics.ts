import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** 指标 — counts and times by route and status; labels are ours and never a person's. */
export type Metrics = {
  readonly registry: Registry
  readonly observe: (answer: { method: string; route: string; status: number; seconds: number }) => void
}

export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const total = new Counter({
    name: 'yimen_answers_total',
    help: 'Answers by route and status',
    labelNames,
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'yimen_answer_seconds',
    help: 'Seconds to answer, by route',
    labelNames: ['method', 'route'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    registry,
    observe: (answer) => {
      total.inc({ method: answer.method, route: answer.route, status: String(answer.status) })
      seconds.observe({ method: answer.method, route: answer.route }, answer.seconds)
    },
  }
}

/** Serves /metrics on a port of its own, on loopback, so that no citizen's network ever reaches it. */
export async function serveMetrics(metrics: Metrics, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    void metrics.registry.metrics().then((text) => {
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
