export { syncRouter } from './router'
