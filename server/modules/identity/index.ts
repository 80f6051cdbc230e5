export {
  findPerson,
  findPersonByIdNumber,
  listLicencesOf,
  personFacts,
  reachOf,
} from './person/people'
export { sameName as isSameName } from './person/same-name'
export { type LearntPerson, type PersonContext, upsertPersonByIdNumber } from './person/upsert-person'
export { counterOf } from './policy'
export { identityRouter } from './router'
export type { KnownPerson } from './store/person-store'
export { identityWiring } from './wiring'
