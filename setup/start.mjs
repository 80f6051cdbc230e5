import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm start: from a fresh clone to a county that answers. Everything else is loaded only after Node was found new enough. */
await runCommand(async () => {
  checkNode()
  const { startCounty } = await import('./steps/start-county.mjs')
  await startCounty({ root: fileURLToPath(new URL('..', import.meta.url)), lan: process.argv.includes('--lan') })
})
