export { authorityOf, staffIdOf, staffNameOf } from './authority'
export { claimCounty } from './claim-county'
export {
  endLeaveRow,
  findLeaveForUpdate,
  insertLeave,
  listHandedOver,
  listHeldLeaves,
  listLeavesSince,
  listStandIns,
  type NamedLeave,
} from './leave-store'
export { findPointOfDivision, getPoint, type OrgTree, orgTree, pointsOfUnits } from './org-tree'
export { holdersAt, holdersOver, organs, type RoleHolder, unitsOfOrgan } from './role-holders'
export { placeRouter } from './router'
export {
  findStaffWithPosts,
  listStaffOf,
  lockStaff,
  type StaffWithPosts,
  stopStaffAccount,
} from './staff-store'
export { stationCards } from './station-cards'
export type { MandateRow } from './store'
export { findCountyCode, listHolders, readOpeningHours } from './store'
