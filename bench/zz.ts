import { openContest } from './line/contest'
import { LIVELY } from './line/link'
const contest = await openContest()
const work = await contest.workload({ records: 10, photosEach: 3, photoBytes: 150_000 })
await contest.run('station', { ...work, records: 1 }, { shape: LIVELY, what: 'all', mostMs: 60_000 })
for (const cutEveryMs of (process.env.CUTS ?? '3000,1000').split(',').map(Number)) {
  const before = await contest.county.ask<{ cases: number; files: number }>('arrived')
  const run = await contest.run('station', work, { shape: { ...LIVELY, cutEveryMs }, what: 'all', mostMs: 240_000 })
  const after = await contest.county.ask<{ cases: number; files: number }>('arrived')
  console.log(cutEveryMs, 'done', run.done, (run.allMs / 1000).toFixed(1), 's text', (run.textMs / 1000).toFixed(1), 'up', run.up, 'cuts', run.cuts, after.cases - before.cases, after.files - before.files)
}
await contest.close(); process.exit(0)
