import type { FieldsProps } from '../act-form'
import {
  type CheckDraft,
  type CommitmentDraft,
  missingLines,
  mostDays,
  type TolerantDraft,
} from '../drafts/promise-drafts'
import { ChoiceField, LineField, pieceOf } from './Pieces'
import { WordsField } from './ReasonText'
import { SignatureFields } from './SignatureFields'

/** 容缺受理 — what comes later, by when, in which form; the letter is read out before it is signed. */
export function TolerantFields({ facts, draft, faults, change }: FieldsProps<TolerantDraft>) {
  const most = mostDays(facts)
  const lines = missingLines(facts)
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <section id="lines" aria-label="暂缺的材料">
        <p>暂缺：{lines.length === 0 ? '不缺' : lines.map((line) => line.name).join('、')}</p>
        {most === null ? <p className="ym-note">这件事或这几样材料不能容缺，请按补正办。</p> : null}
      </section>
      <div className="of-two">
        <LineField
          label="几个工作日内补来"
          {...at('days')}
          required
          inputMode="numeric"
          {...(most === null ? {} : { help: `这件最多 ${most} 个工作日；清单上另有规定的按清单。` })}
        />
        <LineField label="怎么补交" {...at('how')} required />
      </div>
      <p className="ym-note">请先读给申请人听：到期没有补齐，申请视为撤回；不愿意容缺的，按补正办，不影响他。</p>
      <SignatureFields draft={draft} faults={faults} change={change} />
      <LineField label="备注" path="note" value={draft.note} onChange={(note) => change({ note })} faults={faults} />
    </>
  )
}

/** 告知承诺受理 — what the promise stands for, and the signature. */
export function CommitmentFields({ facts, draft, faults, change }: FieldsProps<CommitmentDraft>) {
  const listed = facts.plan?.commitment ?? null
  const lines = missingLines(facts)
  return (
    <>
      <section id="lines" aria-label="承诺的内容">
        <p>要符合的条件：{listed?.condition ?? '这件事不在告知承诺清单里'}</p>
        <p>承诺代替：{lines.length === 0 ? '要核实的条件' : lines.map((line) => line.name).join('、')}</p>
      </section>
      <p className="ym-note">请先把告知承诺书读给申请人听：不愿意承诺的，按普通程序办，不影响受理。</p>
      <SignatureFields draft={draft} faults={faults} change={change} />
      <LineField label="备注" path="note" value={draft.note} onChange={(note) => change({ note })} faults={faults} />
    </>
  )
}

const CHECK_WAYS = { onSite: '到现场看', data: '比对数据' } as const
const CHECK_WORDS = { kept: '兑现了', correctable: '有出入，能改', broken: '没有兑现' } as const

/** 事后核查 */
export function CheckFields({ draft, faults, change }: FieldsProps<CheckDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="怎么核的" {...at('way')} words={CHECK_WAYS} />
      <LineField
        label="同去的人（工号）"
        {...at('officers')}
        required={draft.way === 'onSite'}
        help="现场至少两人，您算一个。作决定的人不去。几个人用顿号隔开。"
      />
      <ChoiceField label="结果" {...at('result')} words={CHECK_WORDS} />
      <WordsField label="核到了什么" {...at('facts')} help="写进告知书，申请人会看到。" />
      {draft.result === 'correctable' ? (
        <div className="of-short">
          <LineField label="几天内改好" {...at('correctDays')} required unit="天" inputMode="numeric" />
        </div>
      ) : null}
    </>
  )
}
