import { UPPER_OUTCOMES } from '@shared/case/facets/upper-transfer'
import type { FieldsProps } from '../../act-form'
import type { BackDraft, UpDraft, UrgeDraft } from '../../drafts/asking-drafts'
import { ChoiceField, DayField, LineField, ProposerField, pieceOf, TimeField } from '../Pieces'
import { WordsField } from '../ReasonText'

const WAYS = { system: '系统报送', post: '邮寄', hand: '专人送' } as const

/** 上报 — the material list goes along whole by itself. */
export function UpFields({ draft, faults, change }: FieldsProps<UpDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField label="报给哪个机关" {...at('upper')} required placeholder="写全称" />
      <WordsField label="审查意见" {...at('opinion')} />
      <div className="of-two">
        <ChoiceField label="怎么报" {...at('way')} words={WAYS} />
        <LineField label="报送文号或单号" {...at('number')} />
      </div>
      <TimeField label="上级公布的办理天数" draft={draft} faults={faults} change={change} required />
    </>
  )
}

/** 上级回件 */
export function BackFields({ draft, faults, change }: FieldsProps<BackDraft>) {
  const decided = draft.outcome === 'granted' || draft.outcome === 'refused'
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="上级怎么回的" {...at('outcome')} words={UPPER_OUTCOMES} />
      <div className="of-two">
        <LineField label="上级文号" {...at('paperNo')} required={decided} />
        <DayField label="上级文书的日期" {...at('paperOn')} />
      </div>
      <WordsField label={draft.outcome === 'refused' ? '上级写的理由' : '上级的意见'} {...at('text')} />
      {draft.outcome === 'granted' ? <DayField label="有效期到" {...at('validUntil')} required={false} /> : null}
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
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="催谁" {...at('target')} words={TARGETS} help="一个工作日催一次。" />
      <LineField label="催什么" {...at('text')} required />
    </>
  )
}
