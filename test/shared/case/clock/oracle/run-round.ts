import { compareCases } from './compare'

/** `TZ=… node --import tsx run-round.ts seed:cases …`: rounds in a process of their own, for a zone is the process's. */
const rounds = process.argv.slice(2).map((round) => {
  const [seed = 1, cases = 1] = round.split(':').map(Number)
  return compareCases(seed, cases)
})
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
process.stdout.write(JSON.stringify({ rounds, zone, cpuMs: Math.round(process.cpuUsage().user / 1000) }))
