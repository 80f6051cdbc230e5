export { type Clock, type MovableClock, runningClock, shanghaiDay, standingClock, systemClock } from './clock'
