import { SignPad } from '@web/capture/SignPad'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { useState } from 'react'
import { type MadeFile, useSentFile } from '../../../../act/useSentFile'
import type { FieldsProps } from '../act-form'
import type { SignatureDraft } from '../drafts/promise-drafts'
import { ChoiceField, faultOf, LineField, pieceOf } from './Pieces'

const WAYS = { signature: '本人签名', fingerprint: '按手印', mark: '画押（有见证人）' } as const

/** 本人签名 — signature, fingerprint, or a mark with a witness who signs as well. */
export function SignatureFields({
  draft,
  faults,
  change,
}: Pick<FieldsProps<SignatureDraft>, 'draft' | 'faults' | 'change'>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <ChoiceField
        label="申请人怎么签"
        path="way"
        value={draft.way}
        onChange={(way) => change({ way, fileId: null })}
        faults={faults}
        words={WAYS}
      />
      <SignatureField
        label="申请人签名"
        path="fileId"
        fileId={draft.fileId}
        onChange={(fileId) => change({ fileId })}
        error={faultOf(faults, 'fileId')}
      />
      {draft.way === 'mark' ? (
        <>
          <div className="of-two">
            <LineField label="见证人" {...at('witness')} required />
            <LineField label="和申请人是什么关系" {...at('witnessRelation')} required />
          </div>
          <SignatureField
            label="见证人签名"
            path="witnessFileId"
            fileId={draft.witnessFileId}
            onChange={(witnessFileId) => change({ witnessFileId })}
            error={faultOf(faults, 'witnessFileId')}
          />
        </>
      ) : null}
    </>
  )
}

type SignatureFieldProps = {
  readonly label: string
  readonly path: string
  readonly fileId: string | null
  readonly onChange: (fileId: string | null) => void
  readonly error: string | null
}

/** 一个签名 — drawn here and kept on the server; signed anew when pressed again. */
export function SignatureField({ label, path, fileId, onChange, error }: SignatureFieldProps) {
  const file = useSentFile()
  const [drawn, setDrawn] = useState<MadeFile | null>(null)
  const keep = async () => {
    const sent = drawn === null ? null : await file.send(drawn, 'signature')
    if (sent !== null) onChange(sent)
  }
  return (
    <Field label={label} group required path={path} error={error}>
      {() =>
        fileId === null ? (
          <>
            <SignPad label={label} onChange={setDrawn} />
            <Button size="small" disabled={drawn === null} busy={file.share !== null} onClick={() => void keep()}>
              {file.share === null ? '签好了' : '正在存签名'}
            </Button>
            {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
          </>
        ) : (
          <p className="of-row">
            已签名，存在服务器
            <Button kind="text" size="small" onClick={() => onChange(null)}>
              重签
            </Button>
          </p>
        )
      }
    </Field>
  )
}
