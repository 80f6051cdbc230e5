import type { Clock } from '../../server/platform/clock'
import type { Keys } from '../../server/platform/crypto'
import { type Db, inTransaction } from '../../server/platform/db'
import { seedCalendar } from './seed-calendar'
import { seedCatalogue } from './seed-catalogue'
import { readSeedData } from './seed-data'
import { seedEnrolCodes } from './seed-enrol-codes'
import { seedOrganisation } from './seed-organisation'
import { seedPeople } from './seed-people'
import { seedStaff } from './seed-staff'

/**
 * Fills an empty database with the demo county in one transaction: all of it or nothing. Throws an Error with the first rows that do
 * not fit. Ids follow from the data alone, so that two seeds of the same files name the same things alike.
 */
export async function seed(db: Db, clock: Clock, keys: Keys): Promise<void> {
  const data = await readSeedData()
  const at = new Date(clock.nowMs())
  await inTransaction(
    db,
    async (tx) => {
      await seedOrganisation(tx, data)
      await seedEnrolCodes(tx, { at, keys })
      await seedPeople(tx, data, { at, keys })
      await seedStaff(tx, data, { at, keys })
      await seedCalendar(tx, data, at)
      await seedCatalogue(tx, data, at)
    },
    { timeoutMs: 60_000, retries: 0 },
  )
}
