import { router } from '../../platform/trpc'
import { changePassword } from './procedures/account/change-password'
import { getProfile } from './procedures/account/get-profile'
import { listSessions } from './procedures/account/list-sessions'
import { me } from './procedures/account/me'
import { registerPerson } from './procedures/account/register-person'
import { revokeSession } from './procedures/account/revoke-session'
import { setElderMode } from './procedures/account/set-elder-mode'
import { unlockStaff } from './procedures/account/unlock-staff'
import { listElderCards } from './procedures/person/list-elder-cards'
import { lookUpPerson } from './procedures/person/look-up-person'
import { printElderCard } from './procedures/person/print-elder-card'
import { recordPhone } from './procedures/person/record-phone'
import { revokeElderCard } from './procedures/person/revoke-elder-card'
import { scanElderCard } from './procedures/person/scan-elder-card'
import { answerConsent } from './procedures/service-code/answer-consent'
import { createServiceCode } from './procedures/service-code/create-service-code'
import { getConsentedPerson } from './procedures/service-code/get-consented-person'
import { listConsents } from './procedures/service-code/list-consents'
import { scanServiceCode } from './procedures/service-code/scan-service-code'
import { bindPhone } from './procedures/sign-in/bind-phone'
import { loginByPhone } from './procedures/sign-in/login-by-phone'
import { loginByWechat } from './procedures/sign-in/login-by-wechat'
import { loginStaff } from './procedures/sign-in/login-staff'
import { logout } from './procedures/sign-in/logout'
import { requestOtp } from './procedures/sign-in/request-otp'

export const identityRouter = router({
  requestOtp,
  loginByPhone,
  loginByWechat,
  bindPhone,
  loginStaff,
  changePassword,
  unlockStaff,
  logout,
  me,
  listSessions,
  revokeSession,
  registerPerson,
  getProfile,
  setElderMode,
  createServiceCode,
  listConsents,
  answerConsent,
  scanServiceCode,
  getConsentedPerson,
  lookUpPerson,
  scanElderCard,
  printElderCard,
  listElderCards,
  revokeElderCard,
  recordPhone,
})
