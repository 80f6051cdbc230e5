export { leaveRouter } from './router'
