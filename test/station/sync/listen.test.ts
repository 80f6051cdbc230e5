import { ProblemError, problem } from '@shared/problem/problem'
import { expect, it } from 'vitest'
import type { Remote } from '../../../station/data/remote/call'
import { listenTo } from '../../../station/sync/listen'

type Ending = { readonly tookMs: number; readonly code?: 'sync.offline' | 'sync.captive' | 'file.type' }

/** What is told of one request that ends like this. */
async function toldOf({ tookMs, code }: Ending): Promise<readonly string[]> {
  let now = 0
  const told: string[] = []
  const end = async () => {
    now += tookMs
    if (code !== undefined) throw problem(code)
    return new Response()
  }
  const remote: Remote = { request: end, call: () => end() as Promise<never>, received: () => 0 }
  const events = {
    onCarried: (ms: number) => void told.push(`carried ${ms}`),
    onTorn: () => void told.push('torn'),
    onMissed: () => void told.push('missed'),
  }
  const heard = listenTo(remote, () => now, events)
  const failed = await heard.request('/files', {}).then(
    () => null,
    (error: unknown) => error,
  )
  expect(failed instanceof ProblemError).toBe(code !== undefined)
  return told
}

it('an answer, and a refusal as well, came over the line', async () => {
  expect(await toldOf({ tookMs: 400 })).toEqual(['carried 400'])
  expect(await toldOf({ tookMs: 400, code: 'file.type' })).toEqual(['carried 400'])
})

it('what failed after a while had a line that was torn; what failed at once found none', async () => {
  expect(await toldOf({ tookMs: 400, code: 'sync.offline' })).toEqual(['torn'])
  expect(await toldOf({ tookMs: 3, code: 'sync.offline' })).toEqual(['missed'])
})

it('a login page is neither', async () => {
  expect(await toldOf({ tookMs: 400, code: 'sync.captive' })).toEqual([])
})
