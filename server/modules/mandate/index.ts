export {
  mandatesBetween,
  mandatesHeld,
  mayReadMandate,
  nameMandates,
  principalsByMandate,
  proxiesOf,
  shownMandate,
} from './door'
export type { CaseOf } from './matters'
export { mandateRouter } from './router'
export { mandateWiring } from './wiring'
