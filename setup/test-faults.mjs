import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm run test:faults [file …]: the fault tests at their whole size (hours), and the report docs/faults.md. */
await runCommand(async () => {
  checkNode()
  const { runFaults } = await import('./testing/run-faults.mjs')
  process.exitCode = await runFaults(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2))
})
