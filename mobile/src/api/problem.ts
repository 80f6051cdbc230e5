import type { Problem } from '@shared/problem/problem'

/** 给人看的问题 — what happened, what was kept, what to do. The server's catalogue, and the few that only a phone can meet. */
export type ShownProblem = Pick<Problem, 'title' | 'what' | 'kept' | 'todo' | 'fields' | 'values'> & {
  readonly code: string
}

/** Thrown by every call that did not succeed. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  constructor(readonly problem: ShownProblem) {
    super(problem.code)
  }
}

export const NO_NETWORK: ShownProblem = {
  code: 'phone.noNetwork',
  title: '没有网络',
  what: '现在连不上，您填的没有丢。',
  kept: '填的内容已保存在手机里。',
  todo: '有网时再点一次就行。',
}

export const NOT_OURS: ShownProblem = {
  code: 'phone.captive',
  title: '这个网要先登录',
  what: '连上了网，但回答的不是我们的服务器。',
  kept: '填的内容已保存在手机里。',
  todo: '先在浏览器里登录这个网，或换一个网。',
}

export const UNREADABLE: ShownProblem = {
  code: 'phone.unreadable',
  title: '这一页打不开了',
  what: '程序可能更新过，回答看不懂。',
  kept: '填的内容还在。',
  todo: '刷新一下，再试一次。',
}

/** The words for whatever was thrown. */
export function shownProblem(error: unknown): ShownProblem {
  return error instanceof CallFailed ? error.problem : UNREADABLE
}
