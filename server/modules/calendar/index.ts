export { importCalendar } from './import-calendar'
export { loadCalendar } from './load-calendar'
