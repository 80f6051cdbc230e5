export { assertWithin, forget, forgetBelow, type Hit, hit, hitsOf, type RateLimit, refund } from './rate-limit'
export { deleteEnded } from './rate-store'
export { sayWait } from './say-wait'
