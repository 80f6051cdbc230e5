import { problemOf, type Remote } from '../data/remote/call'

/** A request that lived so long had a line before it was torn; one that fails sooner found none. */
const HAD_A_LINE_MS = 50
/** A line that lives shorter than this is spent by a question and its answer, where a round trip takes half a second. */
const SHORT_MS = 1_500
/** So many lives in a row make a line short-lived; one by itself is chance. */
const SHORT_LIVES = 2

/** 线的寿命 — how long the line was there, from the first request that found it to the one with which it was torn. */
export type LineLife = {
  /** The same remote, listened to. */
  readonly remote: Remote
  /** True where the last lives were short, and this one is not yet longer. */
  readonly isShort: () => boolean
}

/** What is told of each request that has ended: the line carried an answer, or was torn after it had carried something. */
export type LineEvents = { readonly onCarried: () => void; readonly onTorn: () => void }

/** Listens to everything that goes over the line; `nowMs` is the machine's clock. */
export function listenTo(remote: Remote, nowMs: () => number, { onCarried, onTorn }: LineEvents): LineLife {
  let bornAt: number | null = null
  let lives: readonly number[] = []
  const end = (begun: number): void => {
    const now = nowMs()
    if (now - begun < HAD_A_LINE_MS) {
      if (begun === bornAt) bornAt = null
      return
    }
    // Of several that were torn together the first ends the life; who began before it belongs to the one that has ended.
    if (bornAt !== null && begun >= bornAt) {
      lives = [...lives, now - bornAt].slice(-SHORT_LIVES)
      bornAt = null
    }
    onTorn()
  }
  const heard = async <Answer>(asking: () => Promise<Answer>): Promise<Answer> => {
    const begun = nowMs()
    bornAt ??= begun
    try {
      const answer = await asking()
      onCarried()
      return answer
    } catch (error) {
      // What the server refused, the line has carried.
      const { code } = problemOf(error)
      if (code === 'sync.offline') end(begun)
      else if (code !== 'sync.captive') onCarried()
      throw error
    }
  }
  return {
    remote: {
      ...remote,
      request: (path, init) => heard(() => remote.request(path, init)),
      call: (path, input, answer) => heard(() => remote.call(path, input, answer)),
    },
    isShort: () =>
      lives.length === SHORT_LIVES &&
      lives.every((ms) => ms < SHORT_MS) &&
      (bornAt === null || nowMs() - bornAt < SHORT_MS),
  }
}
