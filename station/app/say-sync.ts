import { toShanghaiTime } from '@shared/kernel/instant'
import type { PillState } from '@shared/sync/pill-state'
import type { RecordState } from '@shared/sync/record-state'
import type { OutboxRow, SyncStatus } from '../data/station-api'

export type PillTone = 'good' | 'info' | 'soon' | 'late' | 'quiet'

export type PillWords = { readonly tone: PillTone; readonly text: string; readonly first: string }

const TONES: Record<PillState, PillTone> = {
  allSent: 'good',
  sending: 'info',
  pending: 'soon',
  problem: 'late',
  offline: 'quiet',
  unknown: 'quiet',
  paused: 'quiet',
  captive: 'soon',
  needUpdate: 'soon',
  clockWrong: 'soon',
  storageLow: 'late',
  suspended: 'late',
}

/** 09:41 of a moment in milliseconds; empty when there was none. */
export function timeOf(ms: number | null): string {
  return ms === null ? '' : toShanghaiTime(new Date(ms).toISOString())
}

/** What may not be said a moment after the cable was pulled, though the last contact said so. */
const NEEDS_NETWORK: readonly PillState[] = ['allSent', 'sending', 'pending', 'unknown']

/** What the pill says and the first sentence of the drawer (wording §3.3): nothing else may be said there. */
export function sayPill(status: SyncStatus, online: boolean): PillWords {
  const pill = !online && NEEDS_NETWORK.includes(status.pill) ? 'offline' : status.pill
  const tone = TONES[pill]
  const last = timeOf(status.lastSyncAtMs)
  const unsent = status.unsentRecords
  const waiting = unsent > 0 ? `，${unsent} 件待上传` : ''
  const skew = Math.round(Math.abs(status.clockSkewMs ?? 0) / 60_000)
  switch (pill) {
    case 'allSent':
      return { tone, text: '已全部上传', first: `本站收的件，服务器都确认收到了（到 ${last}）` }
    case 'sending':
      return { tone, text: `上传中 ${percent(status)}%`, first: '先传文字，再传照片。可以继续收件' }
    case 'pending':
      return { tone, text: `${unsent} 件待上传`, first: '都在本机。有网就自动传' }
    case 'problem':
      return { tone, text: `${status.problems} 件有问题`, first: '没有丢。每件的原因写在下面' }
    case 'offline':
      return {
        tone,
        text: `离线${last === '' ? '' : `，上次同步 ${last}`}${waiting}`,
        first: '可以照常收件、打凭证',
      }
    case 'unknown':
      return { tone, text: '还不知道', first: '还没连上服务器，不知道传全了没有' }
    case 'paused':
      return { tone, text: '已暂停上传', first: `您点了暂停（省流量）。有 ${unsent} 件在本机` }
    case 'captive':
      return { tone, text: '网络要登录', first: '这个网要先在浏览器里登录' }
    case 'needUpdate':
      return { tone, text: '要更新才能上传', first: '件都在本机，更新后自动传' }
    case 'clockWrong':
      return { tone, text: '本机时间不准', first: `差 ${skew} 分钟。凭证上会印两个时间` }
    case 'storageLow':
      return { tone, text: '本机快满了', first: '请先上传或清出空间' }
    case 'suspended':
      return { tone, text: '设备已停用', first: '已收的件仍会上传；请联系乡里' }
  }
}

function percent(status: SyncStatus): number {
  return status.bytesTotal === 0 ? 0 : Math.min(99, Math.floor((status.bytesSent / status.bytesTotal) * 100))
}

const RECORD_TONES: Record<RecordState, PillTone> = {
  savedDraft: 'quiet',
  sealed: 'soon',
  waitingNet: 'soon',
  sendingText: 'info',
  sendingPhoto: 'info',
  textArrived: 'info',
  confirming: 'info',
  confirmed: 'good',
  duplicate: 'good',
  retryAt: 'soon',
  conflict: 'late',
  deferred: 'soon',
  quarantined: 'late',
  keptCopy: 'quiet',
}

/** The state of one record in the drawer, for the clerk. */
export function sayRecord(row: OutboxRow): { readonly tone: PillTone; readonly text: string } {
  const tone = RECORD_TONES[row.state]
  switch (row.state) {
    case 'savedDraft':
      return { tone, text: `草稿，已存本机 ${toShanghaiTime(row.madeAt)}` }
    case 'sealed':
      return { tone, text: '已提交，已封存，等上传' }
    case 'waitingNet':
      return { tone, text: '等网络' }
    case 'sendingText':
      return { tone, text: '正在传文字' }
    case 'sendingPhoto':
      return { tone, text: `正在传照片 ${row.filesSent}/${row.files}` }
    case 'textArrived':
      return { tone, text: `文字到了，还差 ${row.files - row.filesSent} 张照片` }
    case 'confirming':
      return { tone, text: '等服务器确认' }
    case 'confirmed':
      return { tone, text: '服务器已收到' }
    case 'duplicate':
      return { tone, text: '以前传过，没有多出一件' }
    case 'retryAt':
      return { tone, text: `${timeOf(row.nextTryAtMs)} 自动再传（第 ${row.tries + 1} 次）` }
    case 'conflict':
      return { tone, text: '要您定：另一处也改过' }
    case 'deferred':
      return { tone, text: '服务器升级后自动处理，先存着' }
    case 'quarantined':
      return { tone, text: '有问题' }
    case 'keptCopy':
      return { tone, text: `本机留底到 ${dayOf(row.keptUntil)}` }
  }
}

function dayOf(at: string | null): string {
  if (at === null) return ''
  const [, month = '', day = ''] = at.slice(0, 10).split('-')
  return `${Number(month)} 月 ${Number(day)} 日`
}
