export { syncRouter } from './router'
export { beginEpoch } from './store'
export { mayReadHeldFile } from './verify/held-files'
