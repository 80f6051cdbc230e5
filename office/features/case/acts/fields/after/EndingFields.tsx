import type { FieldsProps } from '../../act-form'
import { articleOfEnd, endReasonsFor, type TerminateDraft } from '../../drafts/ending-drafts'
import { ArticleField } from '../ArticleField'
import { ChoiceField, faultOf, LineField } from '../Pieces'
import { ReasonText } from '../ReasonText'

/** 提出的人 — a colleague; who confirms is somebody else. */
export function ProposerField({
  draft,
  faults,
  change,
}: Pick<FieldsProps<{ proposedBy: string }>, 'draft' | 'faults' | 'change'>) {
  return (
    <LineField
      label="谁提出的（工号）"
      path="proposedBy"
      required
      value={draft.proposedBy}
      onChange={(proposedBy) => change({ proposedBy })}
      faults={faults}
      help="提出的人和同意的人不能是同一个。"
    />
  )
}

/** 终止办理 */
export function TerminateFields({ facts, draft, faults, change }: FieldsProps<TerminateDraft>) {
  return (
    <>
      <ChoiceField
        label="为什么终止"
        path="kind"
        value={draft.kind}
        onChange={(kind) => change({ kind, article: articleOfEnd(kind) })}
        faults={faults}
        words={endReasonsFor(facts.detail.row.status) as Record<TerminateDraft['kind'], string>}
      />
      <ReasonText
        label="具体情况"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={[]}
        wording="text"
        known={{}}
        error={faultOf(faults, 'reason')}
        help="写进终止办理通知书，申请人会看到。"
      />
      <ArticleField
        value={draft.article}
        onChange={(article) => change({ article })}
        faults={faults}
        articles={[articleOfEnd(draft.kind), ...facts.legalBasis]}
      />
      <LineField
        label="凭什么证明"
        path="proof"
        required
        value={draft.proof}
        onChange={(proof) => change({ proof })}
        faults={faults}
        placeholder="注销户口证明、注销登记通知书"
      />
      <ProposerField draft={draft} faults={faults} change={change} />
    </>
  )
}
