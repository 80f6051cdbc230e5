import type { FieldsProps } from '../../act-form'
import { articleOfEnd, endReasonsFor, type TerminateDraft } from '../../drafts/ending-drafts'
import { ArticleField } from '../ArticleField'
import { ChoiceField, LineField, ProposerField, pieceOf } from '../Pieces'
import { WordsField } from '../ReasonText'

/** 终止办理 */
export function TerminateFields({ facts, draft, faults, change }: FieldsProps<TerminateDraft>) {
  const at = pieceOf({ draft, faults, change })
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
      <WordsField label="具体情况" {...at('reason')} help="写进终止办理通知书，申请人会看到。" />
      <ArticleField
        value={draft.article}
        onChange={(article) => change({ article })}
        faults={faults}
        articles={[articleOfEnd(draft.kind), ...facts.legalBasis]}
      />
      <LineField label="凭什么证明" {...at('proof')} required placeholder="注销户口证明、注销登记通知书" />
      <ProposerField draft={draft} faults={faults} change={change} />
    </>
  )
}
