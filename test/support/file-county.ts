import { attachmentWiring } from '../../server/modules/attachment'
import { makeRequestContext } from '../../server/platform/session'
import type { TestCounty } from './actors'
import { type HttpCounty, serveTestCounty } from './http-county'

type Readers = Partial<Pick<Parameters<typeof attachmentWiring>[1], 'mayReadCase' | 'mayReadWaiting'>>

/** Serves a test county with its files over real HTTP; nobody reads a file of a case unless `readers` let them. */
export function serveFiles(county: TestCounty, readers: Readers = {}): Promise<HttpCounty> {
  const makeContext = makeRequestContext(county.services)
  return serveTestCounty(
    county,
    (dataFolder) =>
      attachmentWiring(county.services, { mayReadCase: async () => false, ...readers, makeContext, dataFolder })
        .plugins,
  )
}
