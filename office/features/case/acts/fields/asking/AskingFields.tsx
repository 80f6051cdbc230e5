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
import { ChoiceField, faultOf, LineField, TickField, UnitField } from '../Pieces'
import { WordsField } from '../ReasonText'

/** 征求意见、请示 — what kind, whom, what, until when. */
export function ConsultFields({ facts, draft, faults, change }: FieldsProps<ConsultDraft>) {
  return (
    <>
      <ChoiceField
        label="做什么"
        path="form"
        value={draft.form}
        onChange={(form) => change({ form })}
        faults={faults}
        words={CONSULT_FORMS}
      />
      <UnitField
        label="问哪个单位"
        path="toUnit"
        value={draft.toUnit}
        units={facts.units}
        faults={faults}
        onChange={(toUnit) => change({ toUnit })}
      />
      <WordsField
        label="问什么"
        path="question"
        value={draft.question}
        onChange={(question) => change({ question })}
        faults={faults}
      />
      <LineField
        label="几个工作日内答复"
        path="days"
        required
        value={draft.days}
        onChange={(days) => change({ days })}
        faults={faults}
        inputMode="numeric"
      />
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
      <ChoiceField
        label="意见"
        path="answer"
        value={draft.answer}
        onChange={(answer) => change({ answer })}
        faults={faults}
        words={words as Record<AnswerConsultDraft['answer'], string>}
      />
      <WordsField label="写清楚" path="text" value={draft.text} onChange={(text) => change({ text })} faults={faults} />
    </>
  )
}

/** 联席会审 — the minutes: when, who, what each organ said, what came of it. */
export function MeetingFields({ facts, draft, faults, change }: FieldsProps<MeetingDraft>) {
  const put = (at: number, part: Partial<OpinionRow>) =>
    change((now) => ({ opinions: now.opinions.map((row, index) => (index === at ? { ...row, ...part } : row)) }))
  return (
    <>
      <div className="of-two">
        <LineField
          label="会议编号"
          path="meetingNo"
          required
          value={draft.meetingNo}
          onChange={(meetingNo) => change({ meetingNo })}
          faults={faults}
        />
        <LineField
          label="会议时间"
          path="meetingAt"
          required
          value={draft.meetingAt}
          onChange={(meetingAt) => change({ meetingAt })}
          faults={faults}
          placeholder="2026年3月4日 15时"
        />
      </div>
      <LineField
        label="参会单位和人员"
        path="people"
        required
        value={draft.people}
        onChange={(people) => change({ people })}
        faults={faults}
      />
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
      <WordsField
        label="会议结论"
        path="conclusion"
        value={draft.conclusion}
        onChange={(conclusion) => change({ conclusion })}
        faults={faults}
        help="会议结论不能代替决定。"
      />
    </>
  )
}

/** 告知利害关系人 */
export function InterestedFields({ draft, faults, change }: FieldsProps<InterestedDraft>) {
  return (
    <>
      <LineField
        label="告知谁"
        path="person"
        required
        value={draft.person}
        onChange={(person) => change({ person })}
        faults={faults}
        help="一次告知一个人或一组人，只印在告知书上。"
      />
      <LineField
        label="涉及什么利益"
        path="interest"
        required
        value={draft.interest}
        onChange={(interest) => change({ interest })}
        faults={faults}
        placeholder="相邻通行和采光"
      />
      <LineField
        label="几个工作日内可以提意见"
        path="days"
        required
        value={draft.days}
        onChange={(days) => change({ days })}
        faults={faults}
        inputMode="numeric"
      />
      <TickField
        label="有要求听证的权利（另发听证告知书，五个工作日）"
        value={draft.hearing}
        onChange={(hearing) => change({ hearing })}
      />
    </>
  )
}
