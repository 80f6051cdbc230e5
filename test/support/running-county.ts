import type { TestProject } from 'vitest/node'
import { buildParts, EVERYTHING } from '../../setup/steps/build.mjs'
import { startDemoCounty } from './demo-county'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running demo county, and of the inbox page of the stand-ins. */
    county: { readonly url: string; readonly inboxUrl: string }
  }
}

/** Starts the demo county with the real command, on its own data and port, for one run of the end-to-end tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // The start command builds what it serves; the mini-program is driven as well, and a stale one would mislead.
  await buildParts(process.cwd(), EVERYTHING)
  const { url, inboxUrl, close } = await startDemoCounty()
  project.provide('county', { url, inboxUrl })
  return close
}
