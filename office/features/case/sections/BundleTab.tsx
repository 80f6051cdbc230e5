import type { CaseBundle } from '@shared/bundle/view/bundle-view'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { Tag } from '@web/components/feedback/Light'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { useState } from 'react'
import { useSendOnce } from '../../../act/useSendOnce'
import { PrintButton } from '../../../papers/PrintButton'
import type { CaseBundleAnswer } from '../useCaseBundle'

const TONES = {
  waiting: 'quiet',
  needsYou: 'soon',
  open: 'quiet',
  paused: 'soon',
  granted: 'good',
  refused: 'late',
  refusedAcceptance: 'late',
  ended: 'quiet',
  dropped: 'quiet',
  revoked: 'late',
} as const satisfies Record<CaseBundle['members'][number]['state'], string>

/** Where there is no case to have a status: the tag says it short, the line below in full. */
const WITHOUT_CASE: Partial<Readonly<Record<CaseBundle['members'][number]['state'], string>>> = {
  waiting: '等前一件',
  dropped: '不一起办',
}

/** 一件事 — what else the family has applied for with this case, what it still has to bring to the others, and the cover of all results. */
export function BundleTab({ answer, caseId }: { readonly answer: CaseBundleAnswer; readonly caseId: string }) {
  const { data: bundle, problem, again } = answer
  if (bundle === undefined || bundle === null) {
    return problem === null ? (
      <Skeleton lines={6} />
    ) : (
      <ProblemPanel problem={problem} actions={<Button onClick={again}>再试一次</Button>} />
    )
  }
  return (
    <>
      <section className="of-section" aria-label="一件事">
        <h3>{bundle.name}</h3>
        <p className="ym-note ym-figures">{bundle.number}</p>
        <ul className="of-list">
          {bundle.members.map((member) => (
            <li key={member.key} className="of-notice">
              <div>
                <p>
                  {member.name}
                  {member.isThis ? <span className="ym-soft">（这一件）</span> : null}
                </p>
                <p className="ym-note">{noteOf(member)}</p>
              </div>
              <Tag tone={TONES[member.state]}>{WITHOUT_CASE[member.state] ?? member.words}</Tag>
            </li>
          ))}
        </ul>
      </section>
      {bundle.outputs.map((output) => (
        <OutputForm key={output.key} caseId={caseId} output={output} onDone={again} />
      ))}
      <Pack bundle={bundle} caseId={caseId} onDone={again} />
    </>
  )
}

function noteOf({ unit, state, words }: CaseBundle['members'][number]): string {
  return WITHOUT_CASE[state] === undefined ? unit : `${unit}，${words}`
}

/** What this case brings to the others: written down once, and they are handed in by themselves. */
function OutputForm(props: {
  readonly caseId: string
  readonly output: CaseBundle['outputs'][number]
  readonly onDone: () => void
}) {
  const { caseId, output, onDone } = props
  const announce = useAnnounce()
  const send = useSendOnce('bundle.recordOutput', ['bundle', 'case'])
  const [value, setValue] = useState('')
  const save = async () => {
    const answer = await send.run({ caseId, output: output.key, value: value.trim() })
    if (answer === null) return
    announce('写好了，后面的事项会自动提交')
    onDone()
  }
  return (
    <section className="of-section" aria-label={output.label}>
      <h3>{`后面在等：${output.label}`}</h3>
      <p className="ym-note">{`写好后，${output.forNames.map((name) => `“${name}”`).join('')}自动提交。只能写一次，请对照证件核对。`}</p>
      {send.problem === null ? null : <ProblemPanel problem={send.problem} />}
      <Field label={output.label} help={output.help} required>
        {(aria) => <TextInput {...aria} maxLength={40} value={value} onChange={setValue} />}
      </Field>
      <div className="of-row">
        <Button kind="solid" busy={send.busy} disabled={value.trim() === ''} onClick={() => void save()}>
          写好了，接着办后面的
        </Button>
      </div>
    </section>
  )
}

/** 结果汇总单 — once all have a result. */
function Pack(props: { readonly bundle: CaseBundle; readonly caseId: string; readonly onDone: () => void }) {
  const { bundle, caseId, onDone } = props
  const send = useSendOnce('bundle.issuePack', ['bundle', 'case'])
  const issue = async () => {
    if ((await send.run({ caseId })) !== null) onDone()
  }
  if (bundle.packNoticeId === null && !bundle.mayIssuePack) return null
  return (
    <section className="of-section" aria-label="结果汇总单">
      <h3>各件都有结果了</h3>
      <p className="ym-note">汇总单列出每一件的结果，准的和不准的都在上面；各件的结果还是各自签收。</p>
      {send.problem === null ? null : <ProblemPanel problem={send.problem} />}
      <div className="of-row">
        {bundle.packNoticeId === null ? (
          <Button kind="solid" busy={send.busy} onClick={() => void issue()}>
            出结果汇总单
          </Button>
        ) : (
          <PrintButton noticeId={bundle.packNoticeId} title="结果汇总单" printed={0} kind="solid" />
        )}
      </div>
    </section>
  )
}
