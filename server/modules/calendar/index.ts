export { importCalendar } from './import-calendar'
export { loadCalendar } from './load-calendar'
export {
  type CalendarReplay,
  closeReplay,
  findReplay,
  latestReplay,
  lockReplay,
  type MovedRow,
  movedByHolder,
  saveReplayPage,
} from './replay-door'
export { calendarRouter } from './router'
