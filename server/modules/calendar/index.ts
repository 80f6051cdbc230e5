export { loadCalendar } from './load-calendar'
