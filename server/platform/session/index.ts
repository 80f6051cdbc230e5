export { identify, makeRequestContext } from './request-context'
export {
  bindSession,
  deleteEndedSessions,
  findStaffActor,
  insertSession,
  listSessions,
  revokeSession,
  revokeSessionsOf,
  type SessionBond,
  type SessionOwner,
} from './session-store'
export { hashToken, makeToken } from './token'
