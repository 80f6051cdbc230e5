import type { VerifyReason } from '@shared/sync/held/to-verify'

const KINDS: Readonly<Record<string, string>> = {
  submitCase: '收了一件',
  'act/receive': '收件',
  'act/supply': '补交材料',
  'act/handOut': '发放结果',
  'act/recordDelivery': '到站签收',
  completeTask: '打电话告知',
  voidNumber: '作废一个收件号',
  handOver: '移交了一批材料',
  tracePaper: '追查材料有了结果',
}

/** What was done, in words; a kind of a newer version is said to be one. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? '新版本的一笔，这里还认不得'
}

/** Why it waits: in a word, what that means, and what to ask before one decides. */
export type WhyWords = { readonly word: string; readonly means: string; readonly ask: string }

const WHY: Record<VerifyReason, WhyWords> = {
  'sync.deviceStopped': {
    word: '设备已停用',
    means: '这台设备停用以后才把它传上来。',
    ask: '问受理员：是不是停用以前自己收的；再打电话问申请人，是不是真来办过。',
  },
  'sync.clerkGone': {
    word: '人不在岗了',
    means: '做这一笔的人，现在不在这个站的岗位上。',
    ask: '问站里和申请人，是不是在岗的时候收的。',
  },
  'sync.deviceCopied': {
    word: '设备被复制过',
    means: '两台设备用了同一个登记，送来了不同的内容。',
    ask: '问站里这两台设备哪台是真的，再问申请人。认不准的，不要采信。',
  },
  'sync.opIdReused': {
    word: '两份不一样',
    means: '同一个编号送来了两份不同的内容，第一份已经收下，这是第二份。',
    ask: '和第一份对一对，问受理员哪份是对的。',
  },
}

/** The words of a reason. */
export function whyWords(why: VerifyReason): WhyWords {
  return WHY[why]
}

/** What people say most often when they decide. */
export const USUAL = {
  accept: ['问过申请人，是真的', '问过受理员，是本人收的', '对过纸质材料'],
  setAside: ['申请人说没有办过', '重复了，已经另外收了', '认不准是谁收的'],
} as const
