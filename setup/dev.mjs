import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm run dev: the same county as npm start, rebuilt and reloaded as files change. */
await runCommand(async () => {
  checkNode()
  const { watchCounty } = await import('./steps/watch-county.mjs')
  await watchCounty(fileURLToPath(new URL('..', import.meta.url)))
})
