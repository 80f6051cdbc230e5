import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import type { FieldsProps } from '../../act-form'
import { type CorrectDraft, correctable, type MergeDraft } from '../../drafts/mending-drafts'
import { faultOf, LineField, ProposerField, pieceOf } from '../Pieces'
import { SignatureFields } from '../SignatureFields'

/** 当场更正 */
export function CorrectOnSpotFields({ facts, draft, faults, change }: FieldsProps<CorrectDraft>) {
  const fields = correctable(facts.detail)
  const now = fields.find((field) => field.key === draft.field)
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <Field label="改哪一栏" required path="field" error={faultOf(faults, 'field')}>
        {(aria) => (
          <Select
            {...aria}
            options={fields.map((field) => ({ value: field.key, label: field.label }))}
            value={draft.field === '' ? null : draft.field}
            onChange={(field) => change({ field: field ?? '' })}
            placeholder="选填错的一栏"
          />
        )}
      </Field>
      {now === undefined ? null : <p className="ym-note">现在是：{now.text}</p>}
      <LineField label="改成什么" {...at('value')} required help="照本人说的填。原来的那一版会留着。" />
      <SignatureFields draft={draft} faults={faults} change={change} />
    </>
  )
}

/** A case is looked for from so many characters on: a query code has eight. */
const FIND_FROM = 8
const MOST_FOUND = 5

/** 并案 — the case that stays is found by its number or query code and chosen by name. */
export function MergeFields({ facts, draft, faults, change }: FieldsProps<MergeDraft>) {
  const find = draft.find.trim()
  const asked = find.length >= FIND_FROM
  const found = useServer('case.list', { view: 'all', find, limit: MOST_FOUND }, { enabled: asked })
  const rows = asked ? (found.data?.rows ?? []).filter((row) => row.caseId !== facts.detail.row.caseId) : []
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField
        label="留下哪一件"
        path="find"
        required
        value={draft.find}
        onChange={(text) => change({ find: text, keptCaseId: '', keptNumber: '' })}
        faults={faults}
        help="填编号或查询码。留下的那一件保留最早的收件日期。"
      />
      {draft.keptCaseId === '' ? (
        rows.map((row) => (
          <Button key={row.caseId} onClick={() => change({ keptCaseId: row.caseId, keptNumber: row.number })}>
            {`留下 ${row.number} ${row.applicant} ${row.itemName}`}
          </Button>
        ))
      ) : (
        <p className="ym-note">留下：{draft.keptNumber}</p>
      )}
      <LineField label="申请人怎么说" {...at('word')} required help="先问过申请人再并。" />
      <ProposerField draft={draft} faults={faults} change={change} />
    </>
  )
}
