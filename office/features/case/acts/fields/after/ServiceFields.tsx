import { CameraDialog } from '@web/capture/CameraDialog'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import { useState } from 'react'
import { useSentFile } from '../../../../../act/useSentFile'
import type { FieldsProps } from '../../act-form'
import {
  type CorrectDraft,
  endedUndecided,
  papersToChoose,
  type ServeDraft,
  WAY_WORDS,
} from '../../drafts/service-drafts'
import { ChoiceField, DayField, faultOf, LineField, ProposerField, pieceOf, TickField } from '../Pieces'
import { WordsField } from '../ReasonText'

/** A paper of the case. */
function PaperField({ facts, draft, faults, change }: FieldsProps<{ noticeId: string }>) {
  return (
    <Field label="哪份文书" required path="noticeId" error={faultOf(faults, 'noticeId')}>
      {(aria) => (
        <Select
          {...aria}
          options={papersToChoose(facts).map((paper) => ({
            value: paper.noticeId,
            label: [paper.title, paper.docNumber].filter(Boolean).join(' '),
          }))}
          value={draft.noticeId === '' ? null : draft.noticeId}
          onChange={(noticeId) => change({ noticeId: noticeId ?? '' })}
          placeholder="选一份"
        />
      )}
    </Field>
  )
}

/** 送达 — each way asks for what proves it. */
export function ServeFields(props: FieldsProps<ServeDraft>) {
  const { facts, draft, faults, change } = props
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <PaperField facts={facts} draft={draft} faults={faults} change={change} />
      <ChoiceField label="怎么送到的" {...at('way')} words={WAY_WORDS} />
      <DayField
        label={draft.way === 'publicNotice' ? '哪天登的公告' : '哪天送到的'}
        {...at('servedOn')}
        help="复议和起诉的期限从这一天算起；公告满 30 日才算送到。"
      />
      <WayFields {...props} />
    </>
  )
}

function WayFields(props: FieldsProps<ServeDraft>) {
  const { draft, faults, change } = props
  const line = (
    path: 'receiver' | 'relation' | 'consent' | 'trackingNo' | 'companion' | 'witness',
    label: string,
    help = '',
  ) => (
    <LineField
      label={label}
      path={path}
      value={draft[path]}
      onChange={(text) => change({ [path]: text })}
      faults={faults}
      {...(help === '' ? {} : { help })}
    />
  )
  const at = pieceOf(props)
  switch (draft.way) {
    case 'handed':
      return (
        <div className="of-two">
          {line('receiver', '谁收的')}
          {line('relation', '不是本人的，是什么关系')}
        </div>
      )
    case 'electronic':
      return line('consent', '本人在哪里同意的', '申请时勾了同意的不用写。没有同意的不能电子送达。')
    case 'post':
      return (
        <div className="of-two">
          {line('trackingNo', '运单号')}
          {line('receiver', '回执上谁签收的')}
        </div>
      )
    case 'left':
      return <LeftFields {...props} line={line} />
    case 'publicNotice':
      return (
        <>
          <WordsField label="用过哪些办法，为什么没送到" {...at('tried')} />
          <LineField label="公告登在哪里" {...at('places')} required placeholder="县政府网站、村公告栏" />
        </>
      )
  }
}

function LeftFields({
  draft,
  faults,
  change,
  line,
}: FieldsProps<ServeDraft> & { readonly line: (path: 'companion' | 'witness', label: string) => React.ReactNode }) {
  const file = useSentFile()
  const [taking, setTaking] = useState(false)
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <LineField label="为什么拒收" {...at('refuseNote')} required />
      <div className="of-two">
        {line('companion', '一起去送的人')}
        {line('witness', '见证人')}
      </div>
      <TickField label="全程录了像" value={draft.recorded} onChange={(recorded) => change({ recorded })} />
      <Field label="留置的照片" group required path="photoFileId" error={faultOf(faults, 'photoFileId')}>
        {() => (
          <Button size="small" icon="camera" onClick={() => setTaking(true)}>
            {draft.photoFileId === null ? '拍照或选文件' : '已拍，重拍'}
          </Button>
        )}
      </Field>
      {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
      {taking ? (
        <CameraDialog
          title="拍留置的照片"
          hint="拍到文书放在哪里、门牌和见证人。"
          pagesTaken={draft.photoFileId === null ? 0 : 1}
          maxPages={1}
          onKeep={async (photo) => {
            const photoFileId = await file.send(photo, 'material')
            if (photoFileId !== null) change({ photoFileId })
          }}
          onClose={() => setTaking(false)}
        />
      ) : null}
    </>
  )
}

/** 更正、恢复 — a slip of the pen, or a case that is taken up again. */
export function CorrectFields(props: FieldsProps<CorrectDraft>) {
  const { facts, draft, faults, change } = props
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      {endedUndecided(facts) ? (
        <ChoiceField label="做什么" {...at('kind')} words={{ reinstate: '恢复办理', clerical: '更正笔误' }} />
      ) : null}
      <PaperField facts={facts} draft={draft} faults={faults} change={change} />
      {draft.kind === 'reinstate' ? null : (
        <div className="of-two">
          <LineField label="原来写的" {...at('wrongText')} required />
          <LineField label="应当是" {...at('rightText')} required />
        </div>
      )}
      <WordsField
        label="原因"
        {...at('reason')}
        help={draft.kind === 'reinstate' ? '剩下的期限接着算，至少 5 个工作日。' : '只改笔误，不改结果。'}
      />
      <ProposerField draft={draft} faults={faults} change={change} />
    </>
  )
}
