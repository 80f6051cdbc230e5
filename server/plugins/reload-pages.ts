import { statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import type { Site } from './static-sites'

const LOOK_MS = 700

const SCRIPT = `const source = new EventSource('/dev/changes')
let seen
source.onmessage = (message) => {
  if (seen !== undefined && seen !== message.data) location.reload()
  seen = message.data
}
`

/** While developing: open pages reload when a client was built anew or the server restarted. Never registered otherwise. */
export function reloadPages(app: FastifyInstance, sites: readonly Site[]): void {
  const stamp = () => `${process.pid}:${sites.map((site) => modifiedAt(join(site.folder, 'index.html'))).join(':')}`
  app.get('/dev/reload.js', async (_, reply) => reply.type('text/javascript').send(SCRIPT))
  const open = new Set<ServerResponse>()
  app.get('/dev/changes', (request, reply) => {
    reply.hijack()
    open.add(reply.raw)
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    const timer = setInterval(() => reply.raw.write(`data: ${stamp()}\n\n`), LOOK_MS)
    request.raw.on('close', () => {
      clearInterval(timer)
      open.delete(reply.raw)
    })
  })
  // A page that listens must not keep the process from leaving.
  app.addHook('preClose', async () => {
    for (const response of open) response.end()
  })
  app.addHook('onSend', async (_, reply, payload) => {
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html')
    if (!isPage || !(payload instanceof Readable)) return payload
    reply.removeHeader('content-length')
    return `${await text(payload)}<script src="/dev/reload.js"></script>`
  })
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
