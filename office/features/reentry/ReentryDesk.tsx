import type { FieldView } from '@shared/case/view/case-view'
import type { Problem } from '@shared/problem/problem'
import { callServer, problemOf } from '@web/api/call-server'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { Drawer } from '@web/components/overlay/Dialog'
import { useState } from 'react'
import { useSendAct } from '../../act/useSendAct'
import type { ReentryRow } from './reentry-row'
import './reentry.css'

/** 录入助手 — each value with a button that copies it, in the order of the form; then the number of the other system. */
export function ReentryDesk({ row, onClose }: { readonly row: ReentryRow; readonly onClose: () => void }) {
  const detail = useServer('case.get', { caseId: row.caseId })
  const act = useSendAct('recordReentry')
  const announce = useAnnounce()
  const [externalNo, setExternalNo] = useState(row.externalNo ?? '')
  const [differences, setDifferences] = useState('')
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<Problem | null>(null)
  const copy = async (field: FieldView) => {
    setProblem(null)
    try {
      const text = field.masked
        ? (await callServer('case.reveal', { caseId: row.caseId, field: field.key, purpose: '录入内网系统' })).text
        : field.text
      await navigator.clipboard.writeText(text)
      setCopied(new Set([...copied, field.key]))
      announce(`${field.label}已复制`)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const save = async () => {
    const input = {
      system: row.system,
      externalNo: externalNo.trim(),
      differences: differences.trim() === '' ? null : differences.trim(),
    }
    const answer = await act.run({ caseId: row.caseId, baseVersion: detail.data?.row.version ?? row.version, input })
    if (answer === null) return
    announce('编号已记下')
    onClose()
  }
  const keyed = row.externalNo !== null
  return (
    <Drawer
      title={`录到${row.system}`}
      note={`${row.applicant} · ${row.itemName} · ${row.number}`}
      onClose={onClose}
      actions={
        keyed ? undefined : (
          <Button
            kind="solid"
            busy={act.busy}
            disabled={externalNo.trim() === '' || detail.data === undefined}
            onClick={() => void save()}
          >
            录好了，记下编号
          </Button>
        )
      }
    >
      {problem === null ? null : <ProblemPanel problem={problem} />}
      {act.problem === null ? null : <ProblemPanel problem={act.problem} />}
      {detail.problem === null ? null : <ProblemPanel problem={detail.problem} />}
      {detail.data === undefined ? detail.problem === null ? <Skeleton lines={10} /> : null : null}
      {detail.data?.sections.map((section) => (
        <section key={section.key} className="of-key-section" aria-label={section.title}>
          <h3>{section.title}</h3>
          {section.fields
            .filter((field) => field.text !== '')
            .map((field) => (
              <div key={field.key} className="of-key-row">
                <span className="ym-soft">{field.label}</span>
                <span className="of-key-value">{field.text}</span>
                <Button
                  size="small"
                  kind={copied.has(field.key) ? 'text' : 'line'}
                  onClick={() => void copy(field)}
                  aria-label={`复制${field.label}`}
                >
                  {copied.has(field.key) ? '已复制' : '复制'}
                </Button>
              </div>
            ))}
        </section>
      ))}
      <section className="of-key-section" aria-label="录好以后">
        <h3>录好以后</h3>
        <Field label="那边的编号" required>
          {(aria) => (
            <TextInput {...aria} maxLength={60} readOnly={keyed} value={externalNo} onChange={setExternalNo} />
          )}
        </Field>
        {keyed ? null : (
          <Field label="两边有没有不一样" help="比如那边少一栏、地址写法不同。">
            {(aria) => <TextInput {...aria} maxLength={300} value={differences} onChange={setDifferences} />}
          </Field>
        )}
      </section>
    </Drawer>
  )
}
