import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@shared/identity/actor'
import type { RequestContext, Services } from './services'

/** The request of nobody: what jobs hand to the ladder when the clock itself acts. */
export function systemRequest(services: Services): RequestContext {
  return {
    services,
    requestId: randomUUID(),
    actor: SYSTEM,
    session: null,
    device: null,
    addressKey: '',
    browser: false,
    setSessionCookie: () => undefined,
  }
}
