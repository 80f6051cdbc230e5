import { watchOnline } from '../platform/net/online'
import { makeStore } from './store'

export const onlineStore = makeStore(true)

/** Begins to follow the network, once, at launch. */
export function followNetwork(): void {
  watchOnline((online) => {
    if (online !== onlineStore.read()) onlineStore.write(online)
  })
}
