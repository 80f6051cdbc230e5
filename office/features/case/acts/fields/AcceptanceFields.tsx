import type { FieldsProps } from '../act-form'
import {
  type AcceptDraft,
  ARTICLE_OF_GROUND,
  articleOf,
  type DispatchDraft,
  REFUSAL_GROUNDS,
  type RefuseAcceptanceDraft,
  type TransferDraft,
  transferable,
} from '../drafts/acceptance-drafts'
import { knownBlanks, reasonsFor } from '../reason-text'
import { ArticleField } from './ArticleField'
import { ChoiceField, faultOf, LineField, PointField, pieceOf, UnitField } from './Pieces'
import { ReasonText } from './ReasonText'

/** 受理 */
export function AcceptFields({ draft, faults, change }: FieldsProps<AcceptDraft>) {
  return <LineField label="备注" path="note" value={draft.note} onChange={(note) => change({ note })} faults={faults} />
}

/** 不予受理 — ground, facts, article; the organ that is competent. */
export function RefuseAcceptanceFields({ facts, draft, faults, change }: FieldsProps<RefuseAcceptanceDraft>) {
  const { detail, reasons, legalBasis } = facts
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField
        label="为什么不受理"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason, article: articleOf(reason, facts) })}
        faults={faults}
        words={REFUSAL_GROUNDS}
      />
      <ReasonText
        label="事实和理由"
        path="facts"
        value={draft.facts}
        onChange={(text) => change({ facts: text })}
        reasons={reasonsFor(reasons, 'refuseAcceptance', detail.row.itemName)}
        wording="plain"
        known={knownBlanks({ number: detail.numberText, basis: legalBasis[0] ?? null })}
        error={faultOf(faults, 'facts')}
        help="写进不予受理通知书，申请人会看到。"
        rows={4}
        onReason={(reason) => (reason.article === null ? undefined : change({ article: reason.article }))}
      />
      <ArticleField
        value={draft.article}
        onChange={(article) => change({ article })}
        faults={faults}
        articles={[articleOf(draft.reason, facts), ARTICLE_OF_GROUND[draft.reason], ...legalBasis]}
      />
      {draft.reason === 'notOurMatter' ? (
        <div className="of-two">
          <LineField label="该找哪个单位" {...at('competentOrgan')} required />
          <LineField label="那边的电话" {...at('competentPhone')} />
        </div>
      ) : null}
    </>
  )
}

/** 分办 — the director says who does the first step. */
export function DispatchFields({ facts, draft, faults, change }: FieldsProps<DispatchDraft>) {
  const at = pieceOf({ draft, faults, change })
  return <UnitField label="由哪个单位办" {...at('unit')} units={facts.units} help="那个单位要有办这一步的人。" />
}

/** 转办 — a counter for the case, or a unit for the step that is open. */
export function TransferFields({ facts, draft, faults, change }: FieldsProps<TransferDraft>) {
  const points = facts.points.filter((point) => !facts.myPoints.includes(point.pointId))
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      {transferable(facts) ? (
        <ChoiceField label="转什么" {...at('what')} words={{ unit: '这一步换单位办', point: '换受理窗口' }} />
      ) : null}
      {draft.what === 'unit' ? (
        <UnitField label="转给哪个单位" {...at('unit')} units={facts.units} />
      ) : (
        <PointField label="转给哪里" {...at('pointId')} points={points} />
      )}
      <ReasonText
        label="原因"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={reasonsFor(facts.reasons, 'transfer', facts.detail.row.itemName)}
        wording="text"
        known={{}}
        error={faultOf(faults, 'reason')}
        help="转过去期限照算，不重新起算。"
      />
    </>
  )
}
