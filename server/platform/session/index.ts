export { makeRequestContext, SESSION_COOKIE } from './request-context'
export { findStaffActor, insertSession, revokeSession } from './session-store'
export { hashToken, makeToken } from './token'
