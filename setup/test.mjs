import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm test: the same set-up as npm start, then everything that must hold. The last line says `N passed, N failed`. */
await runCommand(async () => {
  checkNode()
  const { runEverything } = await import('./testing/run-everything.mjs')
  process.exitCode = await runEverything(fileURLToPath(new URL('..', import.meta.url)))
})
