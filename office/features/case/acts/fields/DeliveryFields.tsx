import type { FieldsProps } from '../act-form'
import {
  type CloseDraft,
  DELIVERY_OUTCOMES,
  type DeliveryDraft,
  type ProduceDraft,
  SENDING_WAYS,
  type SendDraft,
} from '../drafts/delivery-drafts'
import { ChoiceField, DayField, LineField, PointField } from './Pieces'
import { WordsField } from './ReasonText'

/** 制作结果 */
export function ProduceFields({ facts, draft, faults, change }: FieldsProps<ProduceDraft>) {
  return (
    <>
      <LineField
        label="结果名称"
        path="name"
        required
        value={draft.name}
        onChange={(name) => change({ name })}
        faults={faults}
      />
      <div className="of-two">
        <LineField
          label="证号或文号"
          path="number"
          value={draft.number}
          onChange={(number) => change({ number })}
          faults={faults}
        />
        <LineField
          label="几页"
          path="pages"
          required
          value={draft.pages}
          onChange={(pages) => change({ pages })}
          faults={faults}
          inputMode="numeric"
          unit="页"
        />
      </div>
      <PointField
        label="现在放在哪里"
        path="custodyPoint"
        value={draft.custodyPoint}
        onChange={(custodyPoint) => change({ custodyPoint })}
        faults={faults}
        points={facts.points}
        help="放在申请人领件的地方，会马上通知他来领；放在别处，要再送下去。"
      />
    </>
  )
}

/** 寄送、下送 */
export function SendFields({ facts, draft, faults, change }: FieldsProps<SendDraft>) {
  return (
    <>
      <ChoiceField
        label="怎么送"
        path="way"
        value={draft.way}
        onChange={(way) => change({ way })}
        faults={faults}
        words={SENDING_WAYS}
      />
      {draft.way === 'post' ? (
        <div className="of-two">
          <LineField
            label="运单号"
            path="trackingNo"
            required
            value={draft.trackingNo}
            onChange={(trackingNo) => change({ trackingNo })}
            faults={faults}
          />
          <LineField
            label="哪家快递"
            path="company"
            value={draft.company}
            onChange={(company) => change({ company })}
            faults={faults}
          />
        </div>
      ) : (
        <PointField
          label="送到哪里"
          path="to"
          value={draft.to}
          onChange={(to) => change({ to })}
          faults={faults}
          points={facts.points.filter((point) => point.pointId !== facts.detail.delivery.custody)}
        />
      )}
    </>
  )
}

/** 送达登记 */
export function DeliveryFields({ facts, draft, faults, change }: FieldsProps<DeliveryDraft>) {
  return (
    <>
      <ChoiceField
        label="怎么样了"
        path="outcome"
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        faults={faults}
        words={DELIVERY_OUTCOMES}
      />
      {draft.outcome === 'arrivedAtPoint' ? (
        <PointField
          label="到了哪里"
          path="custodyPoint"
          value={draft.custodyPoint}
          onChange={(custodyPoint) => change({ custodyPoint })}
          faults={faults}
          points={facts.points}
        />
      ) : null}
      {draft.outcome === 'delivered' ? (
        <div className="of-two">
          <LineField
            label="谁签收的"
            path="signer"
            required
            value={draft.signer}
            onChange={(signer) => change({ signer })}
            faults={faults}
          />
          <DayField
            label="哪天送到的"
            path="deliveredOn"
            required={false}
            value={draft.deliveredOn}
            onChange={(deliveredOn) => change({ deliveredOn })}
            faults={faults}
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
  return (
    <WordsField
      label="办结说明"
      path="why"
      value={draft.why}
      onChange={(why) => change({ why })}
      faults={faults}
      help="写进办结告知，申请人会看到。"
    />
  )
}
