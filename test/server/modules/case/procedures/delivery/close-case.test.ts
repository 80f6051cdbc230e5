import { afterAll, beforeAll, describe } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('办结', () => {
  promisesOfAct(() => desk, {
    name: 'close',
    audit: 'case.close',
    who: 'yh.win1',
    input: { why: '津贴按月发到登记的账户' },
    ready: async (on, resident) => {
      const caseId = await on.toldMedins(resident)
      await on.act('yh.win1', 'accept', caseId, SAY.accept)
      await on.act('yh.zhuren', 'grant', caseId, SAY.grant)
      return caseId
    },
    leadsTo: 'closed',
    stranger: ['hs.win1', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })
})
