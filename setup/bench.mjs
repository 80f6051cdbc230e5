import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm run bench [name …]: the figures of docs/performance.md, each with its peer or limit beside it in the same run. */
await runCommand(async () => {
  checkNode()
  const { runBenches } = await import('./testing/run-benches.mjs')
  const root = fileURLToPath(new URL('..', import.meta.url))
  process.exitCode = await runBenches(root, process.argv.slice(2))
})
