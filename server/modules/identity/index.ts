export {
  findPerson,
  findPersonByIdNumber,
  listLicencesOf,
  personFacts,
  personName,
  personOfAccount,
  reachOf,
} from './people'
export { identityRouter } from './router'
export type { KnownPerson } from './store/person-store'
export { type LearntPerson, type PersonContext, upsertPersonByIdNumber } from './upsert-person'
export { identityWiring } from './wiring'
