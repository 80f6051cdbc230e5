export { authorityOf, holdersOf, staffNameOf } from './authority'
export { findPointOfDivision, getPoint, getUnit, type OrgTree, orgTree, pointsOfUnits } from './org-tree'
export type { MandateRow } from './store'
export { readOpeningHours } from './store'
