import type { Light as LightState } from '@shared/case/view/case-view'
import { Icon, type IconName } from '../action/Icon'
import './feedback.css'

const WORDS: Record<LightState, { readonly word: string; readonly icon: IconName | null }> = {
  good: { word: '正常', icon: 'tick' },
  soon: { word: '快到期', icon: 'clock' },
  late: { word: '已超期', icon: 'alert' },
  paused: { word: '不计时', icon: 'pause' },
  none: { word: '不限时', icon: null },
}

/** 灯 — never a colour alone: an icon and a word, or the more exact words given (剩 2 天). */
export function Light({ light, children }: { readonly light: LightState; readonly children?: string }) {
  const { word, icon } = WORDS[light]
  return (
    <Tag tone={light === 'paused' || light === 'none' ? 'quiet' : light} icon={icon ?? undefined}>
      {children ?? word}
    </Tag>
  )
}

export type TagTone = 'good' | 'soon' | 'late' | 'quiet' | 'brand' | 'info'

/** 标签 — a short state in words, tinted. */
export function Tag({ tone, icon, children }: { tone: TagTone; icon?: IconName | undefined; children: string }) {
  return (
    <span className={`ym-tag ym-tag-${tone}`}>
      {icon === undefined ? null : <Icon name={icon} size={13} />}
      {children}
    </span>
  )
}
