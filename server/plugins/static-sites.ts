import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { makeProblem } from '@shared/problem/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerProblem, wantsPage } from './problem-answers'

/** One built client: the address it lives under and the folder of its files. */
export type Site = { readonly prefix: string; readonly folder: string }

/** The three clients of this origin, longest prefix first. */
export function sitesOf(root: string): Site[] {
  return [
    { prefix: '/station/', folder: join(root, 'station', 'dist') },
    { prefix: '/office/', folder: join(root, 'office', 'dist') },
    { prefix: '/', folder: join(root, 'mobile', 'dist', 'h5') },
  ]
}

/** A file whose name carries the hash of its content never changes: it may be kept for a year. */
const HASHED = /[.\-_](?=[\w-]*\d)[\w-]{8,}\.(js|mjs|css|woff2?|ttf|png|jpe?g|svg|webp|wasm)$/

/** Addresses that are never a page of a client, so that a wrong one says so instead of showing the home page. */
const NOT_A_PAGE = /^\/(trpc|files|papers|openapi|v|standin|healthz|readyz)(\/|$)/

/** Hosts the clients; an address inside a client that is no file answers its index.html, for the client's own router. */
export async function staticSites(app: FastifyInstance, sites: readonly Site[]): Promise<void> {
  const built = sites.filter((site) => existsSync(join(site.folder, 'index.html')))
  for (const [index, site] of built.entries()) {
    await app.register(fastifyStatic, {
      root: site.folder,
      prefix: site.prefix,
      decorateReply: index === 0,
      cacheControl: false,
      redirect: false,
      setHeaders: (reply, path) => {
        reply.setHeader('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
        if (path.endsWith('service-worker.js')) reply.setHeader('service-worker-allowed', site.prefix)
      },
    })
  }
  for (const site of built.filter((one) => one.prefix !== '/')) {
    app.get(site.prefix.slice(0, -1), (_, reply) => reply.redirect(site.prefix))
  }
  app.setNotFoundHandler((request, reply) => answerUnknown(request, reply, built))
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, sites: readonly Site[]): FastifyReply {
  const path = request.url.split('?')[0] ?? '/'
  const site = sites.find((one) => path.startsWith(one.prefix))
  const isPage = wantsPage(request) && !NOT_A_PAGE.test(path) && !/\.\w{1,5}$/.test(path)
  if (site && isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html', site.folder)
  return answerProblem(request, reply, makeProblem('system.notFound'))
}
