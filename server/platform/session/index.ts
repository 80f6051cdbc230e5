export { identify, makeRequestContext } from './request-context'
export {
  deleteEndedSessions,
  findStaffActor,
  insertSession,
  listSessions,
  revokeSession,
  revokeSessionsOf,
  type SessionOwner,
} from './session-store'
export { hashToken, makeToken } from './token'
