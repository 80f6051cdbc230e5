import type { Assurance } from '@shared/identity/view/session-view'

/** How sure the county is of somebody, in words. */
export const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
  none: '还没登记身份',
  stated: '已登记，窗口还没核对',
  matched: '已登记，和县里的记录对上了',
  seen: '窗口已核对身份证',
}
