import { afterAll, beforeAll, describe } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('寄送、下送', () => {
  promisesOfAct(() => desk, {
    name: 'sendResult',
    audit: 'case.send-result',
    who: 'hs.chujian',
    input: SAY.send('toVillage', 'st-201'),
    ready: async (on, resident) => {
      const caseId = await on.toldGranted(resident)
      await on.act('cl.shenpi', 'produceResult', caseId, SAY.produce('hall-hs'))
      return caseId
    },
    leadsTo: 'posted',
    stranger: ['yh.win1', 'case.notYours'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.notYours'],
  })
})
