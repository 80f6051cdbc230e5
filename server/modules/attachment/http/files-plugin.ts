import type { FastifyInstance } from 'fastify'
import { chunkRoute } from './chunk-route'
import type { FileDesk } from './file-desk'
import { offsetsRoute } from './offsets-route'
import { readRoute } from './read-route'
import { tusRoutes } from './tus-routes'

/** Everything under /files: uploading by tus and by chunks, and reading. */
export function filesPlugin(desk: FileDesk): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    await app.register(async (scope) => {
      await tusRoutes(scope, desk)
      await chunkRoute(scope, desk)
      await offsetsRoute(scope, desk)
      await readRoute(scope, desk)
    })
  }
}
