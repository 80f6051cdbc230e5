import { CameraDialog } from '@web/capture/CameraDialog'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { useState } from 'react'
import { useSentFile } from '../../../../../act/useSentFile'
import type { FieldsProps } from '../../act-form'
import { type EndProcedureDraft, endedRun, type StartProcedureDraft } from '../../drafts/handling-drafts'
import { DayField, faultOf, LineField, pieceOf } from '../Pieces'
import { SignatureField } from '../SignatureFields'

/** 现场核查怎么去 — the day, the place, and who goes: two or more. */
export function VisitFields({
  draft,
  faults,
  change,
}: Pick<FieldsProps<StartProcedureDraft>, 'draft' | 'faults' | 'change'>) {
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <div className="of-two">
        <DayField label="哪一天去" {...at('visitOn')} />
        <LineField label="到哪里" {...at('place')} required />
      </div>
      <LineField
        label="谁去（工号）"
        {...at('team')}
        required
        help="两个人以上，工号用顿号隔开。申请人的亲属不能去。"
      />
    </>
  )
}

const MOST_PHOTOS = 20

/** 现场核查的结果 — when and where it was, photos, and the signature of everybody who went. */
export function SurveyFields({ facts, draft, faults, change }: FieldsProps<EndProcedureDraft>) {
  const file = useSentFile()
  const [taking, setTaking] = useState(false)
  const went = endedRun(facts, draft.procedureId)?.surveyors ?? []
  const unsigned = faultOf(faults, 'signatures')
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <div className="of-two">
        <LineField label="什么时候去的" {...at('at')} required placeholder="2026年3月4日 14时" />
        <LineField label="在哪里" {...at('place')} required />
      </div>
      <Field label="现场照片" group path="fileIds">
        {() => (
          <p className="of-row">
            <Button
              size="small"
              icon="camera"
              disabled={draft.fileIds.length >= MOST_PHOTOS}
              onClick={() => setTaking(true)}
            >
              {draft.fileIds.length === 0 ? '拍照或选文件' : '再拍'}
            </Button>
            {draft.fileIds.length === 0 ? null : <span className="ym-soft">已存 {draft.fileIds.length} 张</span>}
          </p>
        )}
      </Field>
      {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
      {went.map((one, index) => (
        <SignatureField
          key={one.staffId}
          label={`${one.name}签名`}
          path="signatures"
          fileId={draft.signatures[one.staffId] ?? null}
          onChange={(fileId) => change((now) => ({ signatures: { ...now.signatures, [one.staffId]: fileId } }))}
          error={index === 0 ? unsigned : null}
        />
      ))}
      {taking ? (
        <CameraDialog
          title="拍现场照片"
          hint="拍到全貌、门牌和要核实的地方。"
          pagesTaken={draft.fileIds.length}
          maxPages={MOST_PHOTOS}
          onKeep={async (photo) => {
            const fileId = await file.send(photo, 'material')
            if (fileId !== null) change((now) => ({ fileIds: [...now.fileIds, fileId] }))
          }}
          onClose={() => setTaking(false)}
        />
      ) : null}
    </>
  )
}
