export { identify, makeRequestContext, SESSION_COOKIE } from './request-context'
export { type Audience, findStaffActor, insertSession, revokeSession } from './session-store'
export { hashToken, makeToken } from './token'
