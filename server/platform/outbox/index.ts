export { callPeer, type PeerAnswer, type PeerCall } from './call-peer'
export { GiveUpError, PostponeError } from './delivery-failure'
export { type Dispatcher, type OutboxHandler, type OutboxHandlers, PeerCallError, startDispatcher } from './dispatcher'
export {
  type DeadLetter,
  listDeadLetters,
  putIntoOutbox,
  type ReplayRange,
  replayKeys,
  replayRange,
} from './outbox-store'
