import { problem } from '@shared/problem/problem'
import type { Tx } from '../../platform/db'
import { findCountyCode, insertCountyCode } from './store'

/** A county's place code: province, city and county, the rest zeros. */
const COUNTY_CODE = /^\d{4}(?!00)\d{2}0{6}$/

/**
 * 认县 — writes whose county this database is, where nobody has said it yet; true when it was written now. Case numbers and access begin with
 * this code, so that a database never changes hands. Throws `catalogue.refused` for what is no county's code, `catalogue.otherCounty` for another's.
 */
export async function claimCounty(tx: Tx, code: string, at: Date): Promise<boolean> {
  if (!COUNTY_CODE.test(code)) {
    const message = `“${code.slice(0, 40)}”不是县的 12 位区划代码。改成像 430423000000 这样的代码。`
    throw problem('catalogue.refused', { count: 1 }, [{ path: 'organisation.divisionRoot', message }])
  }
  const written = await insertCountyCode(tx, code, at)
  const own = await findCountyCode(tx)
  if (own !== code) throw problem('catalogue.otherCounty', { own, other: code })
  return written
}
