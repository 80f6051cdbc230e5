import type { RoleCode } from '@shared/identity/actor'
import { useServer } from '@web/api/useServer'
import type { Page } from './place'

/** Others decide the same requests and records: counts are asked for again this often. */
const EVERY_MS = 60_000

/** Posts by page of the stations; the server asks again, of the place as well. */
const PAGES_OF: Readonly<Record<'devices' | 'recoveries' | 'to-verify' | 'import', readonly RoleCode[]>> = {
  devices: ['centreDirector', 'hallDirector', 'systemAdmin', 'windowClerk', 'issuer', 'villageClerk', 'helper'],
  recoveries: ['centreDirector', 'hallDirector', 'systemAdmin'],
  'to-verify': ['centreDirector', 'hallDirector'],
  import: ['centreDirector', 'hallDirector', 'windowClerk', 'townReviewer', 'systemAdmin'],
}
type StationPage = keyof typeof PAGES_OF

/** True for posts that have this page of the stations. */
export function hasStationPage(roles: readonly RoleCode[], page: StationPage): boolean {
  return PAGES_OF[page].some((role) => roles.includes(role))
}

/** 村站 — devices, keys to bring back, what is to be verified, files that are handed in: each for the posts that may. */
export function useStationLinks(roles: readonly RoleCode[]): { page: Page; label: string; count: number }[] {
  const may = (page: StationPage) => hasStationPage(roles, page)
  const options = (page: StationPage) => ({ everyMs: EVERY_MS, enabled: may(page) })
  const recoveries = useServer('device.countVaultRecoveries', {}, options('recoveries')).data?.open ?? 0
  const toVerify = useServer('sync.countToVerify', {}, options('to-verify')).data?.open ?? 0
  const links: readonly { page: StationPage; label: string; count: number }[] = [
    { page: 'devices', label: '设备', count: 0 },
    { page: 'recoveries', label: '找回口令', count: recoveries },
    { page: 'to-verify', label: '待核实', count: toVerify },
    { page: 'import', label: '导入 U 盘文件', count: 0 },
  ]
  return links.filter(({ page }) => may(page))
}
