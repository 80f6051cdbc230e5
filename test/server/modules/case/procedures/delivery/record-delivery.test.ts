import { afterAll, beforeAll, describe } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('送达登记', () => {
  promisesOfAct(
    () => desk,
    {
      name: 'recordDelivery',
      audit: 'case.record-delivery',
      who: 'shatou',
      input: SAY.arrived('st-201'),
      ready: async (on, resident) => {
        const caseId = await on.toldGranted(resident)
        await on.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-hs'))
        await on.act('hs.chujian', 'sendResult', caseId, SAY.send('toVillage', 'st-201'))
        return caseId
      },
      leadsTo: 'readyForPickup',
      stranger: ['longyan', 'case.notYours'],
      notNow: [(on, resident) => on.toldGranted(resident), 'case.orderRequired'],
    },
    ['P002', 'P003', 'P004', 'P005'],
  )
})
