import type { TimelineStep } from '@shared/case/view/case-view'
import './timeline.css'

const SPOKEN: Record<TimelineStep['kind'], string> = {
  past: '已完成',
  present: '现在',
  coming: '还没到',
  pause: '暂停',
}

/** 进度 — past filled, the present one larger with unit and phone, coming ones hollow, pauses drawn as pauses with their reason. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <ol className="ym-timeline">
      {steps.map((step) => (
        <li
          key={`${step.key}-${step.on ?? ''}-${step.kind}`}
          className={`ym-step ym-step-${step.kind}`}
          aria-current={step.kind === 'present' ? 'step' : undefined}
        >
          <p className="ym-step-title">
            {step.title}
            <span className="ym-hidden">（{SPOKEN[step.kind]}）</span>
          </p>
          <p className="ym-note">
            {[dayText(step.on), untilText(step), step.unit, step.phone, step.by].filter(Boolean).join(' · ')}
          </p>
          {step.note === null ? null : <p className="ym-note">{step.note}</p>}
        </li>
      ))}
    </ol>
  )
}

function untilText(step: TimelineStep): string {
  if (step.until === null) return ''
  const until = `到 ${dayText(step.until)}`
  if (step.daysLeft === null) return until
  return step.daysLeft < 0
    ? `${until}，已经超过 ${-step.daysLeft} 个工作日`
    : `${until}，还有 ${step.daysLeft} 个工作日`
}

/** "2026-12-03" → 12 月 3 日, an instant with its time of day. */
export function dayText(text: string | null): string {
  if (text === null) return ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${Number(text.slice(5, 7))} 月 ${Number(text.slice(8, 10))} 日`
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return text
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('month')} 月 ${part('day')} 日 ${part('hour')}:${part('minute')}`
}
