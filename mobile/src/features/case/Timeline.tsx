import type { TimelineStep } from '@shared/case/view/case-view'
import { Box, Call, Words } from '../../components/base/base'
import { sayDay } from '../../components/say-day'

const SAYS = { past: '已完成', present: '现在在这一步', coming: '还没到', pause: '先停一停，不算在期限里' } as const

/** 进度 — past steps filled, the present one larger with unit and phone, coming ones hollow, pauses drawn as pauses with their reason. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <Box as="ol" className="timeline">
      {steps.map((step, index) => (
        <Box
          as="li"
          key={`${step.key}-${String(index)}`}
          className={`step is-${step.kind} ${index === steps.length - 1 ? 'is-last' : ''}`}
        >
          <Box className="step-dot" role="img" label={SAYS[step.kind]} />
          <Box className="step-body">
            <Words className="step-title">{step.title}</Words>
            {lineOf(step) === '' ? null : <Words className="step-line">{lineOf(step)}</Words>}
            {step.agent === undefined ? null : <Words className="step-line">{step.agent}</Words>}
            {step.kind === 'pause' ? <Words className="step-line soon">{pauseText(step)}</Words> : null}
            {step.kind === 'present' && step.daysLeft !== null ? (
              <Words className="step-line strong">
                {step.daysLeft >= 0
                  ? `还剩 ${step.daysLeft} 个工作日${step.until === null ? '' : `，到 ${sayDay(step.until)}`}`
                  : `已经超过 ${-step.daysLeft} 个工作日`}
              </Words>
            ) : null}
            {step.note === null || step.kind === 'pause' ? null : <Words className="step-line">{step.note}</Words>}
            {step.kind === 'present' && step.phone !== null ? (
              <Call className="linklike" phone={step.phone} label={`打电话问${step.unit ?? ''}，${step.phone}`}>
                {`打电话问 ${step.phone}`}
              </Call>
            ) : null}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function lineOf(step: TimelineStep): string {
  const day = step.on === null ? null : sayDay(step.on)
  return [day, step.unit, step.by].filter((part) => part !== null && part !== '').join(' · ')
}

function pauseText(step: TimelineStep): string {
  const until = step.until === null ? '' : `，到 ${sayDay(step.until)}`
  return `${step.note ?? '这段时间'}${until}，不算在办理期限里`
}
