export {
  findPerson,
  findPersonByIdNumber,
  listLicencesOf,
  personFacts,
  reachOf,
} from './person/people'
export { type LearntPerson, type PersonContext, upsertPersonByIdNumber } from './person/upsert-person'
export { identityRouter } from './router'
export type { KnownPerson } from './store/person-store'
export { identityWiring } from './wiring'
