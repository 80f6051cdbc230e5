import type { DeviceRow } from '@shared/station/view/device-view'
import type { TagTone } from '@web/components/feedback/Light'
import { agoText, type Sign } from './device-signs'

const STATES: Record<DeviceRow['state'], { readonly word: string; readonly tone: TagTone }> = {
  active: { word: '在用', tone: 'good' },
  suspect: { word: '待核查', tone: 'soon' },
  revoked: { word: '已停用', tone: 'quiet' },
}

/** The state of a device in a word. */
export function stateOf(row: DeviceRow): { readonly word: string; readonly tone: TagTone } {
  return STATES[row.state]
}

const SIGNS: Record<Sign, { readonly word: string; readonly tone: TagTone; readonly todo: string }> = {
  lost: {
    word: '存的东西没了',
    tone: 'late',
    todo: '这台设备的存储被清过，或者换了一台。请打电话问：有没有没上传的件，收据在不在，照收据补收。',
  },
  missing: {
    word: '有缺号',
    tone: 'late',
    todo: '它做过的几笔，服务器没有收到。请打电话让站里联网重传；传不上来的，照收据补收。',
  },
  late: { word: '压了一天没传', tone: 'late', todo: '请打电话让站里找有网的地方传，或者存成文件带到乡里来。' },
  silent: { word: '好几天没联系', tone: 'soon', todo: '请打电话问设备在不在、有没有网。14 天没联系，它会自己锁住。' },
  clock: {
    word: '时间不准',
    tone: 'soon',
    todo: '它的时间和县里差十分钟以上，凭证上印的收件时间要核对。请打电话让站里把系统时间调成自动。',
  },
  unkept: {
    word: '存储不牢',
    tone: 'soon',
    todo: '浏览器没有答应一直留着本机的件。请让站里把站点装到桌面上用，每天都要传完。',
  },
  never: { word: '登记后没用过', tone: 'soon', todo: '请打电话问站里，要不要教一下怎么用。' },
}

/** What is to be looked into: in a word, and what to do. */
export function signWords(sign: Sign): { readonly word: string; readonly tone: TagTone; readonly todo: string } {
  return SIGNS[sign]
}

/** 还没传上来的 — how many, and since when the oldest waits. */
export function unsentText(row: DeviceRow, now: string): string {
  if (row.lastSeenAt === null) return '还不知道'
  if (row.unsent === 0) return '没有'
  return row.oldestUnsentAt === null ? `${row.unsent} 笔` : `${row.unsent} 笔，最早 ${agoText(row.oldestUnsentAt, now)}`
}

/** Whether the browser promised to keep what lies on the device. */
export function keptText(persisted: boolean | null): string {
  if (persisted === null) return '还不知道'
  return persisted ? '浏览器答应一直留着' : '浏览器可能自己清掉'
}

/** "第 4 笔、第 7–9 笔", at most five of them. */
export function missingText(missing: DeviceRow['missing']): string {
  const named = missing
    .slice(0, 5)
    .map(({ fromSeq, toSeq }) => (fromSeq === toSeq ? `第 ${fromSeq} 笔` : `第 ${fromSeq}–${toSeq} 笔`))
  return missing.length > 5 ? `${named.join('、')} 等 ${missing.length} 处` : named.join('、')
}
