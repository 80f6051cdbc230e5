export { syncRouter } from './router'
export { beginEpoch } from './store'
