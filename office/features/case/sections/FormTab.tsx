import type { CaseDetail, FieldView } from '@shared/case/view/case-view'
import { Button } from '@web/components/action/Button'
import { useState } from 'react'
import { PreChecks } from './PreChecks'
import { RevealDialog } from './RevealDialog'
import { SupplementBox } from './SupplementBox'

/** 申请内容 — what was filled in, with what a supplement changed marked, and what is masked to be opened for a purpose. */
export function FormTab({ detail }: { readonly detail: CaseDetail }) {
  const [asked, setAsked] = useState<FieldView | null>(null)
  const [opened, setOpened] = useState<Readonly<Record<string, string>>>({})
  return (
    <>
      <SupplementBox detail={detail} />
      <PreChecks detail={detail} />
      <ApplicantLine detail={detail} />
      {detail.situations.length === 0 ? null : (
        <section className="of-section" aria-label="情形">
          <h3>情形</h3>
          <dl className="of-facts of-questions">
            {detail.situations.map((one) => (
              <div key={one.question}>
                <dt>{one.question}</dt>
                <dd>{one.answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {detail.sections.map((section) => (
        <section key={section.key} className="of-section" aria-label={section.title}>
          <h3>{section.title}</h3>
          <dl className="of-facts">
            {section.fields.map((field) => (
              <div key={field.key}>
                <dt>{field.label}</dt>
                <dd>
                  <span className={field.changed ? 'of-changed' : 'of-value'}>
                    {opened[field.key] ?? (field.text === '' ? '没有填' : field.text)}
                    {field.changed ? '（补正后填）' : ''}
                  </span>
                  {field.masked && opened[field.key] === undefined ? (
                    <Button kind="text" size="small" onClick={() => setAsked(field)} aria-label={`查看${field.label}`}>
                      查看
                    </Button>
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {asked === null ? null : (
        <RevealDialog
          caseId={detail.row.caseId}
          field={asked.key}
          label={asked.label}
          onClose={() => setAsked(null)}
          onOpened={(text) => {
            setOpened({ ...opened, [asked.key]: text })
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

const CONFIRMED: Readonly<Record<string, string>> = {
  account: '本人账号确认',
  signature: '本人签名',
  fingerprint: '按了指印',
  mark: '画押，有见证人',
}

/** （周小满，儿子，见证） */
function witnessWords({ witness, witnessRelation }: NonNullable<CaseDetail['confirmation']>): string {
  if (witness === null) return ''
  return witnessRelation === null ? `（${witness}见证）` : `（${witness}，${witnessRelation}，见证）`
}

function ApplicantLine({ detail }: { readonly detail: CaseDetail }) {
  const { applicant, confirmation, row } = detail
  const parts = [
    applicant.idMasked,
    applicant.phoneMasked ?? (applicant.hasPhone ? null : '没有手机，要打电话或上门告知'),
    confirmation === null
      ? '还没有本人确认'
      : `${CONFIRMED[confirmation.way] ?? '已确认'}${witnessWords(confirmation)}`,
    row.from === '' ? null : `从${row.from}交来`,
  ]
  return <p className="of-applicant">{parts.filter((part) => part !== null).join(' · ')}</p>
}
