import { mayReadAttachment } from '../../server/modules/case'
import { findPerson } from '../../server/modules/identity'
import { runningClock } from '../../server/platform/clock'
import { application, DISABILITY } from '../../test/support/builders'
import { DEMO_NOW } from '../../test/support/demo-now'
import { serveFiles } from '../../test/support/file-county'
import { openBenchCounty } from '../bench-county'
import { cpuMs } from '../cpu-clock'
import { newStations } from './new-stations'
import { answerQuestions } from './servers'

/**
 * 县里的服务端 — the real procedures, files and PostgreSQL in a process of their own, so that its CPU is its own. Questions that a bench asks it
 * are about what lies in the database, never a way round the protocol.
 */
const bench = await openBenchCounty(runningClock(DEMO_NOW))
const { county } = bench
const http = await serveFiles(county, { mayReadCase: mayReadAttachment })
const { db } = county.services
const RESIDENT = 'P002'

async function nameOfResident(): Promise<string> {
  const { personId } = await db.person.findUniqueOrThrow({ where: { demoKey: RESIDENT } })
  return (await findPerson(db, county.services.keys, personId))?.name ?? ''
}

answerQuestions(http.url, {
  cpu: async () => cpuMs(bench.postmaster),
  application: async () => application(county, { itemId: DISABILITY, resident: RESIDENT }),
  name: nameOfResident,
  /** Stations that are enrolled and have something to push. */
  stations: async (about) => {
    const { stations, texts } = about as { stations: number; texts: number }
    return newStations(county, { stations, texts, name: await nameOfResident() })
  },
  /** What arrived: cases, files that are whole, operations that were stored, rows of the log of events. */
  arrived: async () => ({
    cases: await db.case.count({ where: { channel: 'station' } }),
    files: await db.attachment.count({ where: { state: 'complete' } }),
  }),
  close: async () => {
    await http.close()
    await bench.close()
    return null
  },
})
