import { ProblemError, problem } from '@shared/problem/problem'
import { describe, expect, it } from 'vitest'
import type { Remote } from '../../../station/data/remote/call'
import { listenTo } from '../../../station/sync/line-life'

/** A line whose requests take as long, and end as, the test says. */
function lineUnderTest() {
  let now = 0
  const heard = { carried: 0, torn: 0 }
  const ends: { at: number; settle: () => void }[] = []
  const remote = {
    request: () => new Promise<Response>(() => undefined),
    call: () => new Promise<never>(() => undefined),
    received: () => 0,
  } satisfies Remote
  const life = listenTo(
    {
      ...remote,
      request: (path) =>
        new Promise<Response>((resolve, reject) => {
          const [took, code] = path.split(' ')
          ends.push({
            at: now + Number(took),
            settle: () =>
              code === undefined
                ? resolve(new Response())
                : reject(new ProblemError(problem(code as 'sync.offline').problem)),
          })
        }),
    },
    () => now,
    { onCarried: () => (heard.carried += 1), onTorn: () => (heard.torn += 1) },
  )
  return {
    heard,
    isShort: life.isShort,
    pass: (ms: number) => {
      now += ms
    },
    /** Sends these at once and lets time pass until each has ended: milliseconds, and the Problem that ends it. */
    send: async (...requests: readonly string[]) => {
      const sent = requests.map((request) => life.remote.request(request, {}).catch(() => undefined))
      for (const end of ends.splice(0).sort((a, b) => a.at - b.at)) {
        now = Math.max(now, end.at)
        end.settle()
        await Promise.resolve()
      }
      await Promise.all(sent)
    },
  }
}

const TORN = 'sync.offline'

describe('the life of a line', () => {
  it('is short when it was torn twice in a row a moment after it came, and only then', async () => {
    const line = lineUnderTest()
    await line.send('400', '700 sync.offline')
    expect(line.isShort()).toBe(false)
    await line.send(`0 ${TORN}`)
    line.pass(300)
    await line.send('400')
    await line.send(`300 ${TORN}`)
    expect(line.isShort()).toBe(true)
    expect(line.heard).toEqual({ carried: 2, torn: 2 })
  })

  it('is long again as soon as it has lasted, and when its last life was long', async () => {
    const line = lineUnderTest()
    for (let time = 0; time < 2; time += 1) await line.send(`700 ${TORN}`)
    expect(line.isShort()).toBe(true)
    await line.send('400')
    await line.send('1200')
    expect(line.isShort()).toBe(false)
    await line.send(`900 ${TORN}`)
    expect(line.isShort()).toBe(false)
  })

  it('is one life for all that were torn together', async () => {
    const line = lineUnderTest()
    await line.send(...[700, 700, 700].map((ms) => `${ms} ${TORN}`))
    expect(line.isShort()).toBe(false)
    await line.send(...[700, 700].map((ms) => `${ms} ${TORN}`))
    expect(line.isShort()).toBe(true)
  })

  it('does not count tries that found no line, nor a refusal, which came over it', async () => {
    const line = lineUnderTest()
    for (let time = 0; time < 5; time += 1) await line.send(`3 ${TORN}`)
    for (let time = 0; time < 5; time += 1) await line.send('200 file.type')
    for (let time = 0; time < 5; time += 1) await line.send('200 sync.captive')
    expect(line.isShort()).toBe(false)
    expect(line.heard).toEqual({ carried: 5, torn: 0 })
  })
})
