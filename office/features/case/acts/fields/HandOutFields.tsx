import { SignPad } from '@web/capture/SignPad'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { useState } from 'react'
import { type MadeFile, useSentFile } from '../../../../act/useSentFile'
import type { FieldsProps } from '../act-form'
import { type HandOutDraft, TAKERS } from '../drafts/delivery-drafts'
import { ChoiceField, faultOf, LineField, pieceOf } from './Pieces'
import { ProxyFields } from './ProxyFields'

const IDENTITY = { card: '看了身份证', reader: '读卡器读的', known: '本人我认识' } as const

/** 发放 — who takes the result, how the person was known, and the signature; who cannot write gives a mark before a witness. */
export function HandOutFields({ facts, draft, faults, change }: FieldsProps<HandOutDraft>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField label="谁来领" {...at('taker')} words={TAKERS} />
      {draft.taker === 'proxy' ? (
        <ProxyFields caseId={facts.detail.row.caseId} draft={draft} faults={faults} change={change} />
      ) : null}
      <div className="of-two">
        <LineField label="领件人姓名" {...at('takerName')} required />
        {draft.taker === 'self' || draft.taker === 'proxy' ? null : (
          <LineField label="和申请人是什么关系" {...at('relation')} required />
        )}
      </div>
      <ChoiceField label="怎么核的身份" {...at('identity')} words={IDENTITY} />
      <SignedBy draft={draft} faults={faults} change={change} />
      <LineField label="见证人" {...at('witness')} help="领件人不会写字、按手印时要填。" />
    </>
  )
}

function SignedBy({ draft, faults, change }: Pick<FieldsProps<HandOutDraft>, 'draft' | 'faults' | 'change'>) {
  const file = useSentFile()
  const [drawn, setDrawn] = useState<MadeFile | null>(null)
  const keep = async () => {
    const signatureFileId = drawn === null ? null : await file.send(drawn, 'signature')
    if (signatureFileId !== null) change({ signatureFileId })
  }
  return (
    <Field label="领件人签名" group required path="signatureFileId" error={faultOf(faults, 'signatureFileId')}>
      {() =>
        draft.signatureFileId === null ? (
          <>
            <SignPad label="领件人签名" onChange={setDrawn} />
            <Button size="small" disabled={drawn === null} busy={file.share !== null} onClick={() => void keep()}>
              {file.share === null ? '签好了' : '正在存签名'}
            </Button>
            {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
          </>
        ) : (
          <p className="of-row">
            已签名，存在服务器
            <Button kind="text" size="small" onClick={() => change({ signatureFileId: null })}>
              重签
            </Button>
          </p>
        )
      }
    </Field>
  )
}
