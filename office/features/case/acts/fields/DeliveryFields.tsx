import type { FieldsProps } from '../act-form'
import {
  type CloseDraft,
  DELIVERY_OUTCOMES,
  type DeliveryDraft,
  type ProduceDraft,
  SENDING_WAYS,
  type SendDraft,
} from '../drafts/delivery-drafts'
import { ChoiceField, DayField, LineField, PointField, pieceOf } from './Pieces'
import { WordsField } from './ReasonText'

/** 制作结果 */
export function ProduceFields({ facts, draft, faults, change }: FieldsProps<ProduceDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField label="结果名称" {...at('name')} required />
      <div className="of-two">
        <LineField label="证号或文号" {...at('number')} />
        <LineField label="几页" {...at('pages')} required inputMode="numeric" unit="页" />
      </div>
      <PointField
        label="现在放在哪里"
        {...at('custodyPoint')}
        points={facts.points}
        help="放在申请人领件的地方，会马上通知他来领；放在别处，要再送下去。"
      />
    </>
  )
}

/** 寄送、下送 */
export function SendFields({ facts, draft, faults, change }: FieldsProps<SendDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="怎么送" {...at('way')} words={SENDING_WAYS} />
      {draft.way === 'post' ? (
        <div className="of-two">
          <LineField label="运单号" {...at('trackingNo')} required />
          <LineField label="哪家快递" {...at('company')} />
        </div>
      ) : (
        <PointField
          label="送到哪里"
          {...at('to')}
          points={facts.points.filter((point) => point.pointId !== facts.detail.delivery.custody)}
        />
      )}
    </>
  )
}

/** 送达登记 */
export function DeliveryFields({ facts, draft, faults, change }: FieldsProps<DeliveryDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="怎么样了" {...at('outcome')} words={DELIVERY_OUTCOMES} />
      {draft.outcome === 'arrivedAtPoint' ? (
        <PointField label="到了哪里" {...at('custodyPoint')} points={facts.points} />
      ) : null}
      {draft.outcome === 'delivered' ? (
        <div className="of-two">
          <LineField label="谁签收的" {...at('signer')} required />
          <DayField
            label="哪天送到的"
            {...at('deliveredOn')}
            required={false}
            help="照回执上的日期填，不填就是今天。复议和起诉的期限从这天算。"
          />
        </div>
      ) : null}
      <LineField label="备注" path="note" value={draft.note} onChange={(note) => change({ note })} faults={faults} />
    </>
  )
}

/** 办结 */
export function CloseFields({ draft, faults, change }: FieldsProps<CloseDraft>) {
  const at = pieceOf({ draft, faults, change })
  return <WordsField label="办结说明" {...at('why')} help="写进办结告知，申请人会看到。" />
}
