import type { TemplateDetail } from '@shared/notice/view/template-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { FieldProblems } from '@web/components/feedback/FieldProblems'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { LongTextInput, TextInput } from '@web/components/field/TextInput'
import { useState } from 'react'

type Texts = readonly { readonly path: string; readonly text: string }[]
type EditWordsProps = { readonly template: TemplateDetail; readonly onSample: (texts: Texts) => void }

/** 改文字 — each passage in a box of its own; only what differs is proposed. Who may not propose reads. */
export function EditWords({ template, onSample }: EditWordsProps) {
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string | null>(null)
  const propose = useServerAct('notice.proposeTemplate', ['notice'])
  const announce = useAnnounce()
  const changed = template.parts.flatMap(({ path, text }) => {
    const now = words[path]
    return now === undefined || now === text ? [] : [{ path, text: now }]
  })
  const send = async () => {
    setMissing(reason.trim().length < 4 ? '写明为什么改，至少 4 个字' : null)
    if (reason.trim().length < 4) return
    const said = { opId: newId(), key: template.key, version: template.version, texts: changed, reason: reason.trim() }
    if ((await propose.run(said)) !== null) announce('提出了，请审核员看过后发布。')
  }
  return (
    <form
      className="of-template"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {propose.problem === null ? null : <ProblemPanel problem={propose.problem} />}
      <FieldProblems fields={propose.problem?.fields} />
      {template.parts.map((part) => (
        <Field key={part.path} label={part.label} path={part.path} required>
          {(control) => (
            <LongTextInput
              {...control}
              className="of-template-words"
              rows={Math.min(8, Math.ceil(part.text.length / 44) + 1)}
              maxLength={2_000}
              readOnly={!template.mayPropose}
              value={words[part.path] ?? part.text}
              onChange={(text) => setWords({ ...words, [part.path]: text })}
            />
          )}
        </Field>
      ))}
      <Blanks template={template} />
      {template.mayPropose ? (
        <Field label="为什么改" path="reason" required error={missing}>
          {(control) => <TextInput {...control} maxLength={200} value={reason} onChange={setReason} />}
        </Field>
      ) : null}
      <div className="of-template-acts">
        <Button kind="line" onClick={() => onSample(changed)}>
          看样张
        </Button>
        {template.mayPropose ? (
          <Button kind="solid" type="submit" busy={propose.busy} disabled={changed.length === 0}>
            {changed.length === 0 ? '还没有改' : `提出这 ${changed.length} 处改动`}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** 可用的空 — what stands in braces and what it becomes. */
function Blanks({ template }: { readonly template: TemplateDetail }) {
  return (
    <details className="of-template-blanks">
      <summary>{`花括号里可以写的 ${template.blanks.length} 样`}</summary>
      <dl>
        {template.blanks.map((blank) => (
          <div key={blank.name}>
            <dt>{`{${blank.name}}`}</dt>
            <dd>{`${blank.meaning}，比如：${blank.example}`}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
