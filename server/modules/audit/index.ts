export { auditRouter } from './router'
export { auditWiring } from './wiring'
