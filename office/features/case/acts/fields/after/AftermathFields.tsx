import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import type { FieldsProps } from '../../act-form'
import {
  type ArchiveDraft,
  articleOf,
  HEARD_WAYS,
  type LicenceDraft,
  OBJECTION_WORDS,
  type ObjectionDraft,
  ORIGIN_WORDS,
  OUTCOME_WORDS,
  REDO_WHAT,
  REVOCATION_WORDS,
  type RedoDraft,
  type RemakeDraft,
  type RevokeDraft,
  YEARS_WORDS,
} from '../../drafts/aftermath-drafts'
import { ArticleField } from '../ArticleField'
import { ChoiceField, DayField, LineField, ProposerField, pieceOf, TimeField } from '../Pieces'
import { WordsField } from '../ReasonText'

/** 撤销、撤回、注销 */
export function RevokeFields({ facts, draft, faults, change }: FieldsProps<RevokeDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField
        label="哪一种"
        path="kind"
        value={draft.kind}
        onChange={(kind) => change({ kind, article: articleOf(kind) })}
        faults={faults}
        words={REVOCATION_WORDS}
      />
      <WordsField
        label="查明的事实"
        path="facts"
        value={draft.facts}
        onChange={(text) => change({ facts: text })}
        faults={faults}
        help="写进决定书，持证人会看到。"
      />
      <ArticleField
        value={draft.article}
        onChange={(article) => change({ article })}
        faults={faults}
        articles={[articleOf(draft.kind), ...facts.legalBasis]}
      />
      {draft.kind === 'cancel70' ? null : (
        <div className="of-two">
          <ChoiceField label="听过持证人的意见" {...at('heardWay')} words={HEARD_WAYS} />
          <DayField label="哪天听的" {...at('heardOn')} />
        </div>
      )}
      <LineField label="怎么补偿、赔偿" {...at('compensation')} required={draft.kind === 'withdraw8'} />
      <ProposerField draft={draft} faults={faults} change={change} />
    </>
  )
}

/** 重新作出 — on whose word, since when, and in what time. */
export function RemakeFields({ draft, faults, change }: FieldsProps<RemakeDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="谁让重作的" {...at('origin')} words={ORIGIN_WORDS} />
      <div className="of-two">
        <LineField label="那份文书的文号" {...at('orderNo')} required />
        <DayField label="哪天收到的" {...at('orderOn')} />
      </div>
      <WordsField label="原决定错在哪里" {...at('quashed')} />
      <TimeField
        label="限多少天重作"
        draft={draft}
        faults={faults}
        change={change}
        help="没有写期限的不填，按这件事自己的期限算。"
      />
    </>
  )
}

/** 异议 — what somebody says, or how it ended. */
export function ObjectionFields({ facts, draft, faults, change }: FieldsProps<ObjectionDraft>) {
  const open = facts.detail.objections.filter((one) => one.endedOn === null)
  const ended = open.find((one) => one.objectionId === draft.ends)
  const isFiled = ended === undefined && (draft.kind === 'reviewFiled' || draft.kind === 'litigationFiled')
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      {open.length === 0 ? null : (
        <Field label="新的，还是办结已有的" path="ends">
          {(aria) => (
            <Select
              {...aria}
              options={[
                { value: 'new', label: '登记新的' },
                ...open.map((one) => ({ value: one.objectionId, label: `办结：${one.raisedOn} 的${one.label}` })),
              ]}
              value={draft.ends === '' ? 'new' : draft.ends}
              onChange={(ends) => change({ ends: ends === null || ends === 'new' ? '' : ends })}
            />
          )}
        </Field>
      )}
      {ended === undefined ? (
        <ChoiceField label="哪一种" {...at('kind')} words={OBJECTION_WORDS} />
      ) : (
        <ChoiceField label="结果" {...at('outcome')} words={OUTCOME_WORDS} />
      )}
      {isFiled ? (
        <LineField label="案号" {...at('fileNo')} required />
      ) : (
        <WordsField
          label={ended === undefined ? '他怎么说' : '答复'}
          {...at('text')}
          help={ended === undefined ? '照他说的记。会给他一张回执。' : '写进答复书，他会看到。'}
        />
      )}
    </>
  )
}

/** 差评重办 */
export function RedoFields({ draft, faults, change }: FieldsProps<RedoDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      {draft.step === 'reply' ? null : (
        <>
          <ChoiceField label="重办什么" {...at('what')} words={REDO_WHAT} />
          <div className="of-two">
            <LineField
              label="几个工作日办好"
              {...at('days')}
              required
              inputMode="numeric"
              help="一般 5 个；复杂的最多 15 个，要写明为什么。"
            />
            <LineField label="工单号" {...at('ticketNo')} help="从差评来的不用填。" />
          </div>
        </>
      )}
      <WordsField
        label={draft.step === 'reply' ? '改得怎么样' : '打算怎么改'}
        {...at('text')}
        help={draft.step === 'reply' ? '会发消息告诉他，并安排回访。' : '被评的人不能自己办。'}
      />
    </>
  )
}

/** 归档 */
export function ArchiveFields({ draft, faults, change }: FieldsProps<ArchiveDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <ChoiceField
      label="保管多久"
      {...at('years')}
      words={YEARS_WORDS}
      help="卷内目录和校验值由系统生成。归档后只有撤销、重作能再打开。"
    />
  )
}

/** 签发电子证照 */
export function LicenceFields({ draft, faults, change }: FieldsProps<LicenceDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <div className="of-two">
        <LineField label="证照名称" {...at('licenceType')} required />
        <LineField label="证号" {...at('number')} required help="要和登记的结果一样。" />
      </div>
      <div className="of-two">
        <DayField label="从哪天起有效" {...at('validFrom')} />
        <DayField label="有效到哪天" {...at('validTo')} required={false} help="不写就是长期。" />
      </div>
    </>
  )
}
