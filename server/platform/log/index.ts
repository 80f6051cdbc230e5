export { type Log, openLog } from './log'
export { maskPersonal } from './mask-personal'
