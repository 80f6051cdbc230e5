import { UPPER_OUTCOMES } from '@shared/case/facets/upper-transfer'
import type { FieldsProps } from '../../act-form'
import type { BackDraft, UpDraft, UrgeDraft } from '../../drafts/asking-drafts'
import { ChoiceField, DayField, LineField, ProposerField, TimeField } from '../Pieces'
import { WordsField } from '../ReasonText'

const WAYS = { system: '系统报送', post: '邮寄', hand: '专人送' } as const

/** 上报 — the material list goes along whole by itself. */
export function UpFields({ draft, faults, change }: FieldsProps<UpDraft>) {
  return (
    <>
      <LineField
        label="报给哪个机关"
        path="upper"
        required
        value={draft.upper}
        onChange={(upper) => change({ upper })}
        faults={faults}
        placeholder="写全称"
      />
      <WordsField
        label="审查意见"
        path="opinion"
        value={draft.opinion}
        onChange={(opinion) => change({ opinion })}
        faults={faults}
      />
      <div className="of-two">
        <ChoiceField
          label="怎么报"
          path="way"
          value={draft.way}
          onChange={(way) => change({ way })}
          faults={faults}
          words={WAYS}
        />
        <LineField
          label="报送文号或单号"
          path="number"
          value={draft.number}
          onChange={(number) => change({ number })}
          faults={faults}
        />
      </div>
      <TimeField label="上级公布的办理天数" draft={draft} faults={faults} change={change} required />
    </>
  )
}

/** 上级回件 */
export function BackFields({ draft, faults, change }: FieldsProps<BackDraft>) {
  const decided = draft.outcome === 'granted' || draft.outcome === 'refused'
  return (
    <>
      <ChoiceField
        label="上级怎么回的"
        path="outcome"
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        faults={faults}
        words={UPPER_OUTCOMES}
      />
      <div className="of-two">
        <LineField
          label="上级文号"
          path="paperNo"
          required={decided}
          value={draft.paperNo}
          onChange={(paperNo) => change({ paperNo })}
          faults={faults}
        />
        <DayField
          label="上级文书的日期"
          path="paperOn"
          value={draft.paperOn}
          onChange={(paperOn) => change({ paperOn })}
          faults={faults}
        />
      </div>
      <WordsField
        label={draft.outcome === 'refused' ? '上级写的理由' : '上级的意见'}
        path="text"
        value={draft.text}
        onChange={(text) => change({ text })}
        faults={faults}
      />
      {draft.outcome === 'granted' ? (
        <DayField
          label="有效期到"
          path="validUntil"
          required={false}
          value={draft.validUntil}
          onChange={(validUntil) => change({ validUntil })}
          faults={faults}
        />
      ) : null}
      {decided ? (
        <ProposerField
          label="先登记的同事（工号）"
          draft={draft}
          faults={faults}
          change={change}
          help="上级的决定要两个人核对：一个登记，一个确认。"
        />
      ) : null}
    </>
  )
}

const TARGETS = { owner: '经办的人', applicant: '申请人' } as const

/** 催办 */
export function UrgeFields({ draft, faults, change }: FieldsProps<UrgeDraft>) {
  return (
    <>
      <ChoiceField
        label="催谁"
        path="target"
        value={draft.target}
        onChange={(target) => change({ target })}
        faults={faults}
        words={TARGETS}
        help="一个工作日催一次。"
      />
      <LineField
        label="催什么"
        path="text"
        required
        value={draft.text}
        onChange={(text) => change({ text })}
        faults={faults}
      />
    </>
  )
}
