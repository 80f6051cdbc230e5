import type { Reason } from '@shared/service-item/reason'
import { Button } from '@web/components/action/Button'
import { DateInput } from '@web/components/field/DateInput'
import { Field } from '@web/components/field/Field'
import type { FieldsProps } from '../act-form'
import { type GrantDraft, HEARD, paysOut, type RefuseDraft } from '../drafts/decision-drafts'
import { knownBlanks, reasonsFor } from '../reason-text'
import { ArticleField } from './ArticleField'
import { ChoiceField, faultOf, LineField, pieceOf } from './Pieces'
import { ReasonText } from './ReasonText'

/** 准予 — what is decided, until when it holds, and for benefits how much. */
export function GrantFields({ facts, draft, faults, change }: FieldsProps<GrantDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ReasonText
        label="决定内容"
        path="text"
        value={draft.text}
        onChange={(text) => change({ text })}
        reasons={reasonsFor(facts.reasons, 'grant', facts.detail.row.itemName)}
        wording="text"
        known={{}}
        error={faultOf(faults, 'text')}
        help="写进决定书，申请人会看到。"
      />
      <div className="of-two">
        <Field label="有效到哪天" path="validUntil" error={faultOf(faults, 'validUntil')} help="不写就是长期。">
          {(aria) => <DateInput {...aria} value={draft.validUntil} onChange={(validUntil) => change({ validUntil })} />}
        </Field>
        {paysOut(facts) ? <LineField label="金额" {...at('amountText')} placeholder="每月 100 元" /> : null}
      </div>
      {paysOut(facts) ? <LineField label="从什么时候发" {...at('payFrom')} placeholder="2026 年 4 月" /> : null}
    </>
  )
}

/** 不予 — findings, reasons, article, whether the applicant was heard, what else may help; the remedies are printed by the paper. */
export function RefuseFields({ facts, draft, faults, change }: FieldsProps<RefuseDraft>) {
  const sentences = reasonsFor(facts.reasons, 'refuse', facts.detail.row.itemName)
  const known = knownBlanks({ basis: draft.article })
  const setReason = (index: number, text: string) =>
    change({ reasons: draft.reasons.map((reason, at) => (at === index ? text : reason)) })
  const takeArticle = (chosen: Reason) => {
    if (chosen.article !== null) change({ article: chosen.article.slice(0, 200) })
  }
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ReasonText
        label="查明的事实"
        path="text"
        value={draft.text}
        onChange={(text) => change({ text })}
        reasons={[]}
        wording="text"
        known={{}}
        error={faultOf(faults, 'text')}
        rows={2}
      />
      {[...draft.reasons.entries()].map(([index, reason]) => (
        <ReasonText
          key={index}
          label={`理由 ${index + 1}`}
          path={`reasons.${index}`}
          value={reason}
          onChange={(text) => setReason(index, text)}
          reasons={sentences}
          wording="plain"
          known={known}
          error={faultOf(faults, `reasons.${index}`)}
          onReason={takeArticle}
        />
      ))}
      <div className="of-row">
        <Button kind="text" size="small" icon="plus" onClick={() => change({ reasons: [...draft.reasons, ''] })}>
          再写一条理由
        </Button>
        {draft.reasons.length > 1 ? (
          <Button kind="text" size="small" onClick={() => change({ reasons: draft.reasons.slice(0, -1) })}>
            去掉最后一条
          </Button>
        ) : null}
      </div>
      <ArticleField
        value={draft.article}
        onChange={(article) => change({ article })}
        faults={faults}
        articles={facts.legalBasis}
      />
      <ChoiceField label="听申请人说过没有" {...at('heard')} words={HEARD} />
      <LineField label="还有什么办法" {...at('otherHelp')} placeholder="比如临时救助、到时可再申请" />
      <p className="of-remedy">
        决定书会写明：可以在 60 日内申请行政复议，或者在 6 个月内起诉。给付、服务类的写法由文书自己选。
      </p>
    </>
  )
}
