import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_ENROL_CODE } from '../../../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { openTestCounty, type TestCounty } from '../../support/actors'
import { type ServerProcess, startServer } from '../../support/server-process'
import { type BrowserProcess, makeBrowser } from './browser-process'
import { bundleClerk } from './clerk-in-page'

/** The clerk of 沙头村, as a page signs in and enrols. */
export const WHO = { account: 'shatou', password: DEMO_PASSWORD, code: DEMO_ENROL_CODE }

/** 真浏览器的县 — a county with a server and a real browser in processes of their own, and the script that works in its page. */
export type BrowserCounty = {
  readonly county: TestCounty
  readonly server: ServerProcess
  readonly browser: BrowserProcess
  /** For what a drill writes outside of all of them; goes with the county. */
  readonly folder: string
  readonly script: string
  readonly close: () => Promise<void>
}

/** Opens all of it. */
export async function openBrowserCounty(): Promise<BrowserCounty> {
  const county = await openTestCounty()
  const folder = await mkdtemp(join(tmpdir(), 'yimen-browser-county-'))
  const server = await startServer({ databaseUrl: county.database.url, dataFolder: join(folder, 'data') })
  const browser = await makeBrowser()
  return {
    ...{ county, server, browser, folder, script: await bundleClerk() },
    close: async () => {
      await browser.close()
      await server.kill()
      await county.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
