import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import type { FieldsProps } from '../../act-form'
import {
  type EndProcedureDraft,
  isSurveyDone,
  kindsToStart,
  type OpinionDraft,
  PROCEDURE_RESULTS,
  procedurePart,
  type ReentryDraft,
  type ReturnNodeDraft,
  type StartProcedureDraft,
  stepsBack,
} from '../../drafts/handling-drafts'
import { knownBlanks, reasonsFor } from '../../reason-text'
import { ChoiceField, faultOf, LineField, ProposerField, pieceOf, TimeField } from '../Pieces'
import { ReasonText, WordsField } from '../ReasonText'
import { SurveyFields, VisitFields } from './SurveyFields'

const OPINIONS = ['情况属实，材料齐全，建议办理。', '经核对，符合条件，同意上报。', '经核查，情况与申请一致，无异议。']

/** 环节通过 — common opinions are one press each. */
export function ApproveFields({ draft, faults, change }: FieldsProps<OpinionDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <WordsField label="审核意见" {...at('opinion')} />
      <fieldset className="of-quick" aria-label="常用意见">
        {OPINIONS.map((opinion) => (
          <button key={opinion} type="button" className="ym-chip" onClick={() => change({ opinion })}>
            {opinion}
          </button>
        ))}
      </fieldset>
    </>
  )
}

/** 环节退回 */
export function ReturnNodeFields({ facts, draft, faults, change }: FieldsProps<ReturnNodeDraft>) {
  const steps = stepsBack(facts)
  return (
    <>
      <Field label="退到哪一步" required group path="toNode" error={faultOf(faults, 'toNode')}>
        {(aria) => (
          <Choice
            id={aria.id}
            options={steps.map((step) => ({ value: step.key, label: step.name }))}
            value={draft.toNode}
            onChange={(toNode) => change({ toNode })}
          />
        )}
      </Field>
      <ReasonText
        label="退回原因"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={reasonsFor(facts.reasons, 'nodeReturn', facts.detail.row.itemName)}
        wording="text"
        known={{}}
        error={faultOf(faults, 'reason')}
        help="至少 10 个字。退回后期限照算。"
      />
    </>
  )
}

/** 启动特别程序 — kind, why, on what basis, how long at most; the paper tells the applicant. */
export function StartProcedureFields({ facts, draft, faults, change }: FieldsProps<StartProcedureDraft>) {
  const kinds = kindsToStart(facts)
  const ordered = kinds.find((one) => one.kind === draft.kind)?.ordered === true
  const stops = facts.plan?.procedures.find((one) => one.kind === draft.kind)?.stops ?? draft.kind !== 'siteSurvey'
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <Field
        label="做什么"
        required
        path="kind"
        help={stops ? '这段时间不算在办理期限里，会书面告诉申请人。' : '这段时间照算在办理期限里。'}
      >
        {(aria) => (
          <Select
            {...aria}
            options={kinds.map((one) => ({
              value: one.kind,
              label: one.name,
              ...(one.ordered ? {} : { note: '要另一人提出' }),
            }))}
            value={draft.kind}
            onChange={(kind) => {
              const chosen = kinds.find((one) => one.kind === kind)
              if (chosen !== undefined) change(procedurePart(facts, chosen.kind))
            }}
          />
        )}
      </Field>
      <ReasonText
        label="原因"
        path="reason"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        reasons={reasonsFor(facts.reasons, 'startProcedure', facts.detail.row.itemName)}
        wording="plain"
        known={knownBlanks({ basis: draft.basis })}
        error={faultOf(faults, 'reason')}
      />
      <LineField label="依据" {...at('basis')} required />
      <TimeField label="最长多少天" draft={draft} faults={faults} change={change} required={stops} />
      {draft.kind === 'siteSurvey' ? (
        <VisitFields draft={draft} faults={faults} change={change} />
      ) : (
        <div className="of-two">
          <LineField label="在哪里" {...at('place')} placeholder="评定机构、公示地点" />
          <LineField label="谁去做" {...at('team')} placeholder="姓名用顿号隔开" />
        </div>
      )}
      {ordered ? null : (
        <ProposerField
          label="提出的人（工号）"
          draft={draft}
          faults={faults}
          change={change}
          help="提出的人和同意的人不能是同一个。"
        />
      )}
    </>
  )
}

/** Which of the procedures that run. */
export function OpenProcedureField({ facts, draft, faults, change }: FieldsProps<{ procedureId: string }>) {
  const open = facts.detail.procedures.filter((one) => one.endOn === null)
  return (
    <Field label="哪一项" required group path="procedureId" error={faultOf(faults, 'procedureId')}>
      {(aria) => (
        <Choice
          id={aria.id}
          options={open.map((one) => ({ value: one.procedureId, label: one.label }))}
          value={draft.procedureId}
          onChange={(procedureId) => change({ procedureId })}
        />
      )}
    </Field>
  )
}

/** 特别程序结束 */
export function EndProcedureFields({ facts, draft, faults, change }: FieldsProps<EndProcedureDraft>) {
  const survey = isSurveyDone(facts, draft)
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <OpenProcedureField facts={facts} draft={draft} faults={faults} change={change} />
      <ChoiceField label="结果" {...at('result')} words={PROCEDURE_RESULTS} />
      <WordsField
        label="结果说明"
        {...at('report')}
        required={survey || draft.result !== 'pass'}
        help={survey ? '写看到了什么，和申请是不是一样。会印在核查记录上。' : '写评定等级、公示有没有异议、核对结论。'}
      />
      {survey ? <SurveyFields facts={facts} draft={draft} faults={faults} change={change} /> : null}
    </>
  )
}

/** 内网录入完成 */
export function ReentryFields({ draft, faults, change }: FieldsProps<ReentryDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField label="哪个系统" {...at('system')} required />
      <LineField label="那边的编号" {...at('externalNo')} required />
      <LineField label="两边有没有不一样" {...at('differences')} />
    </>
  )
}
