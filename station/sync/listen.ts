import { problemOf, type Remote } from '../data/remote/call'

/** A request that lived so long had a line before it was torn; one that fails sooner found none. */
const HAD_A_LINE_MS = 100

/** What is told of each request that has ended: the line carried an answer that took so long, was torn under it, or was not there. */
export type LineEvents = {
  readonly onCarried: (ms: number) => void
  readonly onTorn: () => void
  readonly onMissed: () => void
}

/** The same remote, listened to; `nowMs` is the machine's clock. */
export function listenTo(remote: Remote, nowMs: () => number, events: LineEvents): Remote {
  const heard = async <Answer>(asking: () => Promise<Answer>): Promise<Answer> => {
    const begun = nowMs()
    try {
      const answer = await asking()
      events.onCarried(nowMs() - begun)
      return answer
    } catch (error) {
      const { code } = problemOf(error)
      if (code === 'sync.offline') {
        if (nowMs() - begun < HAD_A_LINE_MS) events.onMissed()
        else events.onTorn()
      } else if (code !== 'sync.captive') {
        // What the server refused, the line has carried.
        events.onCarried(nowMs() - begun)
      }
      throw error
    }
  }
  return {
    ...remote,
    request: (path, init) => heard(() => remote.request(path, init)),
    call: (path, input, answer) => heard(() => remote.call(path, input, answer)),
  }
}
