export { bundleRouter } from './router'
export { bundleWiring } from './wiring'
