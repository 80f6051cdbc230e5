import type { SupplementLine } from '@shared/case/view/case-view'
import { checkForm } from '@shared/form/check-form'
import type { MaterialLine } from '@shared/material/material-list'
import { Box, Press, Title, Words } from '../../../components/base/base'
import { ProblemNotice } from '../../../components/Say'
import { type FormTools, FormToolsContext } from '../../../fields/form-tools'
import { open } from '../../../hooks/navigate'
import { useMe } from '../../../hooks/useMe'
import { UploadLine } from '../../../papers/UploadLine'
import type { Papers } from '../../../papers/usePapers'
import { focusOn } from '../../../platform/device/focus'
import type { Application, SavedWord } from '../useApplication'
import { useSubmit } from '../useSubmit'
import { CheckStep } from './CheckStep'
import { missingPapers } from './missing-papers'
import type { Progress } from './progress'
import { FaultSummary, StepFrame } from './StepFrame'
import { endFields, photoFields } from './steps'

type Fault = { readonly path: string; readonly text: string; readonly message: string; readonly step: string }

/** 最后一页 — the check, then sending: sign in, register once, let the photos arrive, submit. */
export function FinishStep(props: {
  app: Application
  papers: Papers
  lines: readonly MaterialLine[]
  tools: FormTools
  frame: { name: string; progress: Progress; saved: SavedWord; onPrevious: () => void }
  /** What the window asked to put right, when the application came back. */
  toMend: readonly SupplementLine[]
}) {
  const { app, papers, lines, tools, frame, toMend } = props
  const me = useMe()
  const signedIn = me?.kind === 'citizen'
  const sending = useSubmit(app, papers, lines)
  const check = checkForm(app.form, app.dictionary, app.draft, app.ctx)
  const faults = allFaults(app, papers, lines, check.faults, check.unanswered)
  const send = () => {
    app.setFaults(new Map(faults.map((fault) => [fault.path, fault.message])))
    if (faults.length > 0 || check.blocks.length > 0) focusOn(faults.length > 0 ? 'fault-title' : 'step-title')
    else if (!signedIn) open('login')
    else sending.begin()
  }
  return (
    <FormToolsContext.Provider value={tools}>
      <StepFrame
        {...frame}
        title="核对一遍，再交"
        help="提交后要改就得撤回，现在看仔细。"
        aloud="请核对一遍填的内容，没有错就提交。"
        nextText={sending.text ?? (signedIn ? '提交申请' : '登录后提交')}
        busy={sending.text !== null}
        onNext={send}
      >
        {sending.problem === null ? null : (
          <ProblemNotice problem={sending.problem} onAgain={send} againText="再交一次">
            {sending.problem.code === 'case.duplicate' ? (
              <Press className="btn is-text" onPress={() => open('cases')}>
                看我的办件
              </Press>
            ) : null}
          </ProblemNotice>
        )}
        <FaultSummary
          faults={faults.filter((fault) => app.faults.has(fault.path))}
          onPick={(path) => {
            const found = faults.find((fault) => fault.path === path)
            if (found === undefined) return
            if (found.step === 'check') focusOn(`f-${path}`)
            else app.goTo(found.step, true)
          }}
        />
        <LinesToMend app={app} lines={toMend} />
        <UploadLine papers={papers} signedIn={signedIn} />
        <CheckStep app={app} papers={papers} lines={lines} check={check} />
        {signedIn ? null : (
          <Box className="notice block">
            <Words className="notice-text">提交前要用手机号登录一次，好让您以后查进度、收通知。填的内容都在。</Words>
          </Box>
        )}
      </StepFrame>
    </FormToolsContext.Provider>
  )
}

/** 窗口请您改的 — each line with the way to its page; a value or paper that stays as it was is sent as it is. */
function LinesToMend({ app, lines }: { app: Application; lines: readonly SupplementLine[] }) {
  if (lines.length === 0) return null
  const stepOf = (key: string) =>
    app.course.steps.find((step) => step.kind === 'page' && step.page.fields.some((one) => one.field.key === key))
      ?.key ?? 'materials'
  return (
    <Box as="section" className="notice is-soon block" id="to-mend">
      <Title level={2} className="notice-title">
        {`窗口请您改这 ${lines.length} 处`}
      </Title>
      {lines.map((line) => (
        <Box key={line.lineId} className="gap-s">
          <Words className="block-text strong">{line.name}</Words>
          <Words className="block-text">{[line.reason, line.how].filter(Boolean).join('。')}</Words>
          <Press className="linklike" label={`去改${line.name}`} onPress={() => app.goTo(stepOf(line.lineId), true)}>
            去改
          </Press>
        </Box>
      ))}
    </Box>
  )
}

/** Everything that still stands in the way, and on which page it is mended. */
function allFaults(
  app: Application,
  papers: Papers,
  lines: readonly MaterialLine[],
  faults: readonly { path: string; label: string; message: string }[],
  unanswered: readonly string[],
): Fault[] {
  const photos = new Set(photoFields(app.course.visible).map((one) => one.field.key))
  const atEnd = new Set(endFields(app.course.visible).map((one) => one.field.key))
  const stepOf = (key: string) =>
    atEnd.has(key)
      ? 'check'
      : (app.course.steps.find((step) => step.kind === 'page' && step.page.fields.some((one) => one.field.key === key))
          ?.key ?? 'check')
  return [
    ...unanswered.map((key) => ({
      path: `s.${key}`,
      text: '有一个问题还没回答',
      message: '请先回答',
      step: `s.${key}`,
    })),
    ...faults
      .filter((fault) => !photos.has(fault.path))
      .map((fault) => ({
        path: fault.path,
        text: `${fault.label}：${fault.message}`,
        message: fault.message,
        step: stepOf(fault.path.split('.')[0] ?? ''),
      })),
    ...missingPapers(app, papers, lines).map((fault) => ({ ...fault, step: 'materials' })),
  ]
}
