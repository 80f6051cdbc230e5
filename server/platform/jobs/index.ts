export { type Jobs, type ScheduledJob, startJobs } from './jobs'
