import { type AnswerOf, callServer } from '../api/call-server'

/** Signs a staff member in on this browser; `deviceLabel` is how the list of sessions names it. Throws ProblemError. */
export function signInStaff(
  deviceLabel: string,
  input: { readonly account: string; readonly password: string },
): Promise<AnswerOf<'identity.loginStaff'>> {
  return callServer('identity.loginStaff', { ...input, deviceLabel })
}
