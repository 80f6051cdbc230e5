import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm run dev [-- station office mobile]: the same county as npm start, rebuilt and reloaded as files change; clients by name, else all. */
await runCommand(async () => {
  checkNode()
  const { watchCounty } = await import('./steps/watch-county.mjs')
  const args = process.argv.slice(2)
  const names = args.filter((one) => !one.startsWith('--'))
  await watchCounty(fileURLToPath(new URL('..', import.meta.url)), { names, lan: args.includes('--lan') })
})
