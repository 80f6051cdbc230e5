export {
  type Environment,
  formatProblems,
  type Peer,
  readDatabaseUrl,
  readSettings,
  type SettingProblem,
  type Settings,
} from './settings'
