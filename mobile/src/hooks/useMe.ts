import type { Me } from '@shared/identity/view/session-view'
import { useEffect } from 'react'
import { call } from '../api/call'
import { onSessionChange } from '../api/token'
import { makeStore, useStore } from '../state/store'

const meStore = makeStore<Me | null>(null)
let asked = false

/** Who the server takes this phone for; null while nobody has asked yet or there is no network. */
export function useMe(): Me | null {
  useEffect(() => {
    if (!asked) askMe()
  }, [])
  return useStore(meStore)
}

/** Asks the server again: after a login, a logout, or when something about the person changed. */
export function askMe(): void {
  asked = true
  call('identity', 'me', {}).then(
    (me) => meStore.write(me),
    () => {
      asked = false
    },
  )
}

/** Takes over what a login answered, without asking again. */
export function takeMe(me: Me): void {
  asked = true
  meStore.write(me)
}

onSessionChange(askMe)
