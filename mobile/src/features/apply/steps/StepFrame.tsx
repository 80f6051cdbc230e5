import { type ReactNode, useEffect } from 'react'
import { Box, Press, Title, Words } from '../../../components/base/base'
import { Icon } from '../../../components/Icon'
import { ReadAloud } from '../../../components/ReadAloud'
import { Screen } from '../../../components/Screen'
import { beginAtTop } from '../../../platform/device/focus'
import type { SavedWord } from '../useApplication'
import { type Progress, sayProgress } from './progress'

const TITLE_ID = 'step-title'

/** 一页的样子 — where one is, the question, what was saved; one solid button at the foot. */
export function StepFrame(props: {
  name: string
  progress: Progress
  title: string
  help?: string | null
  aloud: string
  saved: SavedWord
  nextText: string
  busy?: boolean
  onNext: () => void
  onPrevious: () => void
  children: ReactNode
}) {
  const { name, progress, title, help, aloud, saved, nextText, busy = false, onNext, onPrevious, children } = props
  const { at, of, note } = progress
  const question = `${at} ${title}`
  useEffect(() => {
    if (question !== '') beginAtTop(TITLE_ID)
  }, [question])
  return (
    <Screen
      title={name}
      onBack={onPrevious}
      foot={
        <Box className="btns is-steps">
          <Press className="btn is-main" disabled={busy} onPress={onNext}>
            {nextText}
          </Press>
          <Press className="btn is-text" onPress={onPrevious}>
            {at === 0 ? '先不办了' : '上一步'}
          </Press>
        </Box>
      }
    >
      <Box className="progress">
        <Box className="spread">
          <Words className="second">{sayProgress(progress)}</Words>
          <Words className={saved.ok ? 'note' : 'note late'} live="polite">
            {saved.text}
          </Words>
        </Box>
        {of === null ? null : (
          <Box className="bar gap-s">
            <Box className="bar-in" style={{ width: `${Math.round(((at + 1) / of) * 100)}%` }} />
          </Box>
        )}
        {note === null ? null : <Words className="block-text note gap-s">{note}</Words>}
      </Box>
      <Title level={2} className="question gap" id={TITLE_ID}>
        {title}
      </Title>
      <Box className="question-side">
        {help ? <Words className="block-text second">{help}</Words> : null}
        <ReadAloud text={aloud} />
      </Box>
      <Box className="gap">{children}</Box>
    </Screen>
  )
}

/** 有几处没填好 — the same words as beside the fields; each leads there. */
export function FaultSummary({
  faults,
  onPick,
}: {
  faults: readonly { path: string; text: string }[]
  onPick: (path: string) => void
}) {
  if (faults.length === 0) return null
  return (
    <Box className="notice is-late summary" role="alert" id="fault-summary">
      <Title level={3} className="notice-title" id="fault-title">
        {faults.length === 1 ? '有一处没填好' : `有 ${faults.length} 处没填好，别的都存好了`}
      </Title>
      {faults.map((fault) => (
        <Press key={fault.path} className="linklike is-fault" onPress={() => onPick(fault.path)}>
          <Icon name="next" />
          <Words>{fault.text}</Words>
        </Press>
      ))}
    </Box>
  )
}
