import { CONSULT_FORMS } from '@shared/case/facets/hearing-others'
import { Button } from '@web/components/action/Button'
import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import type { FieldsProps } from '../../act-form'
import {
  type AnswerConsultDraft,
  type ConsultDraft,
  type InterestedDraft,
  type MeetingDraft,
  type OpinionRow,
  openConsults,
} from '../../drafts/asking-drafts'
import { ChoiceField, faultOf, LineField, pieceOf, TickField, UnitField } from '../Pieces'
import { WordsField } from '../ReasonText'

/** 征求意见、请示 — what kind, whom, what, until when. */
export function ConsultFields({ facts, draft, faults, change }: FieldsProps<ConsultDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="做什么" {...at('form')} words={CONSULT_FORMS} />
      <UnitField label="问哪个单位" {...at('toUnit')} units={facts.units} />
      <WordsField label="问什么" {...at('question')} />
      <LineField label="几个工作日内答复" {...at('days')} required inputMode="numeric" />
    </>
  )
}

const ASKED_WORDS = { agree: '同意', disagree: '不同意', conditions: '有条件同意' } as const
const OWNER_WORDS = { withdrawn: '撤回，不再问了' } as const

/** 反馈意见 — the question stands above the answer. */
export function AnswerConsultFields({ facts, draft, faults, change }: FieldsProps<AnswerConsultDraft>) {
  const open = openConsults(facts)
  const chosen = open.find((one) => one.consultId === draft.consultId)
  const words = chosen?.mine === true ? ASKED_WORDS : OWNER_WORDS
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <Field label="哪个问题" required group path="consultId" error={faultOf(faults, 'consultId')}>
        {(aria) => (
          <Choice
            id={aria.id}
            options={open.map((one) => ({
              value: one.consultId,
              label: `${one.label}（${one.unit}）：${one.question}`,
            }))}
            value={draft.consultId}
            onChange={(consultId) => {
              const mine = open.find((one) => one.consultId === consultId)?.mine === true
              change({ consultId, answer: mine ? 'agree' : 'withdrawn' })
            }}
          />
        )}
      </Field>
      <ChoiceField label="意见" {...at('answer')} words={words as Record<AnswerConsultDraft['answer'], string>} />
      <WordsField label="写清楚" path="text" value={draft.text} onChange={(text) => change({ text })} faults={faults} />
    </>
  )
}

/** 联席会审 — the minutes: when, who, what each organ said, what came of it. */
export function MeetingFields({ facts, draft, faults, change }: FieldsProps<MeetingDraft>) {
  const put = (at: number, part: Partial<OpinionRow>) =>
    change((now) => ({ opinions: now.opinions.map((row, index) => (index === at ? { ...row, ...part } : row)) }))
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <div className="of-two">
        <LineField label="会议编号" {...at('meetingNo')} required />
        <LineField label="会议时间" {...at('meetingAt')} required placeholder="2026年3月4日 15时" />
      </div>
      <LineField label="参会单位和人员" {...at('people')} required />
      {draft.opinions.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <fieldset key={index} className="of-line" aria-label={`第 ${index + 1} 个单位的意见`}>
          <div className="of-two">
            <UnitField
              label="单位"
              path="opinions"
              value={row.unit}
              units={facts.units}
              faults={index === 0 ? faults : []}
              onChange={(unit) => put(index, { unit })}
            />
            <ChoiceField
              label="态度"
              path="opinions"
              value={row.answer}
              onChange={(answer) => put(index, { answer })}
              faults={[]}
              words={ASKED_WORDS}
            />
          </div>
          <LineField
            label="意见"
            path="opinions"
            required
            value={row.text}
            onChange={(text) => put(index, { text })}
            faults={[]}
          />
        </fieldset>
      ))}
      <Button
        kind="text"
        onClick={() => change((now) => ({ opinions: [...now.opinions, { unit: '', answer: 'agree', text: '' }] }))}
      >
        再加一个单位
      </Button>
      <WordsField label="会议结论" {...at('conclusion')} help="会议结论不能代替决定。" />
    </>
  )
}

/** 告知利害关系人 */
export function InterestedFields({ draft, faults, change }: FieldsProps<InterestedDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField label="告知谁" {...at('person')} required help="一次告知一个人或一组人，只印在告知书上。" />
      <LineField label="涉及什么利益" {...at('interest')} required placeholder="相邻通行和采光" />
      <LineField label="几个工作日内可以提意见" {...at('days')} required inputMode="numeric" />
      <TickField
        label="有要求听证的权利（另发听证告知书，五个工作日）"
        value={draft.hearing}
        onChange={(hearing) => change({ hearing })}
      />
    </>
  )
}
