import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import { OwnList } from '@shared/station/view/device-view'
import { byDueDay, byLastChange, type OwnListSource } from '../own-list-source'
import type { Remote } from './call'

/** Cases and tasks of the point as the server has them at this moment. */
export function remoteOwnList(remote: Remote): OwnListSource {
  const ask = () => remote.call('device.listOwn', {}, OwnList)
  return {
    listCases: async () => [...(await ask()).cases].sort(byLastChange),
    listTasks: async () => [...(await ask()).tasks].sort(byDueDay),
    findCase: async (by) => {
      const number = by.number === undefined ? null : parseCaseNumber(by.number)?.number
      const queryCode = by.queryCode === undefined ? null : parseQueryCode(by.queryCode)
      const { cases } = await ask()
      return (
        cases.find(
          (one) => (number != null && one.number === number) || (queryCode !== null && one.queryCode === queryCode),
        ) ?? null
      )
    },
  }
}
