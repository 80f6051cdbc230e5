export {
  type Environment,
  formatProblems,
  type Peer,
  readSettings,
  type SettingProblem,
  type Settings,
} from './settings'
