import { loadCalendar } from '../../../../../server/modules/calendar'
import { replayCalendar } from '../../../../../server/modules/case'
import { standingClock } from '../../../../../server/platform/clock'
import { openKeys } from '../../../../../server/platform/crypto'
import { openDatabase } from '../../../../../server/platform/db'
import { TEST_COUNTY_KEY } from '../../../../support/template-database'

/** `node --import tsx replay-process.ts url moment`: a server that only replays, to be killed in the middle of it. */
const [url = '', now = ''] = process.argv.slice(2)
const { db, close } = openDatabase({ url, poolSize: 2 })
const began = performance.now()
const count = await replayCalendar({
  ...{ db, clock: standingClock(now), keys: openKeys(TEST_COUNTY_KEY), county: '430423000000', demo: true },
  ...{ publicUrl: 'http://127.0.0.1:3000', wechat: null, loadCalendar, wakeOutbox: () => undefined },
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
})
await close()
process.stdout.write(JSON.stringify({ ...count, ms: Math.round(performance.now() - began) }))
