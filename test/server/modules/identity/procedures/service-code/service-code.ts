import { type Somebody, signIn, type TestCounty } from '../../../../../support/actors'

/** A citizen with a phone, the clerk of the village, and the code that the one shows the other. */
export async function atTheCounter(county: TestCounty): Promise<{ kuang: Somebody; clerk: Somebody; code: string }> {
  const kuang = await signIn(county, 'P002')
  const clerk = await signIn(county, 'shatou')
  const { code } = await kuang.call.identity.createServiceCode({})
  return { kuang, clerk, code }
}

/** An item that villages take in. */
export const ITEM = 'elder-allowance'
