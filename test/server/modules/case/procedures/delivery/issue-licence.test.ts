import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

import { AFTER } from '../../after-story'

describe('签发电子证照', () => {
  promisesOfAct(() => desk, {
    name: 'issueLicence',
    audit: 'case.issue-licence',
    who: 'cl.daibiao',
    input: AFTER.licence,
    ready: (on, resident) => on.toldGranted(resident),
    leadsTo: 'granted',
    stranger: ['mz.daibiao', 'case.notYours'],
    notNow: [(on, resident) => on.toldReviewed(resident), 'case.tooEarly'],
  })

  it('is sealed once, under the number of the record, with the use of the seal in the log', async () => {
    const caseId = await desk.toldGranted('P009')
    await desk.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-hs'))
    const other = { ...AFTER.licence, number: '1' }
    expect(await desk.refusal('cl.daibiao', 'issueLicence', caseId, other)).toBe('case.orderRequired')
    await desk.act('cl.daibiao', 'issueLicence', caseId, AFTER.licence)
    expect(await desk.refusal('cl.daibiao', 'issueLicence', caseId, AFTER.licence)).toBe('case.alreadyDone')
    const row = await desk.county.services.db.caseAction.findFirstOrThrow({ where: { caseId, name: 'issueLicence' } })
    expect(row.input).toMatchObject({ seal: 'official', number: AFTER.licence.number })
  })
})
