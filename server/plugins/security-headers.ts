import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Half a year, subdomains included. */
const HSTS = 'max-age=15552000; includeSubDomains'

/**
 * Headers of every answer. Scripts come from this origin only; the few inline ones that the builds put into their own
 * index.html are allowed by hash, so any other inline script stays dead. HSTS only where the caller came by HTTPS: to us, or to a proxy that
 * the settings name. Over plain HTTP browsers ignore it, and a county without a certificate would lock itself out with it.
 */
export async function securityHeaders(app: FastifyInstance, options: { htmlFiles: readonly string[] }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'", ...inlineScriptHashes(options.htmlFiles)],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'sameorigin' },
  })
  app.addHook('onSend', async (request, reply) => {
    // A captive portal answers too: without this header a client takes no answer for an acknowledgement.
    reply.header('x-yimen-server', '1')
    // `protocol` is that of our own connection unless a trusted proxy says another.
    if (request.protocol === 'https') reply.header('strict-transport-security', HSTS)
    reply.header('x-request-id', request.id)
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=(self), payment=()')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

/** CSP sources for the inline scripts of our own pages as they were built. */
function inlineScriptHashes(htmlFiles: readonly string[]): string[] {
  const bodies = htmlFiles
    .filter((file) => existsSync(file))
    .flatMap((file) => inlineScripts(readFileSync(file, 'utf8')))
  return [...new Set(bodies.map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`))]
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)]
    .map((match) => match[1] ?? '')
    .filter((body) => body !== '')
}
