import type { TemplateDetail } from '@shared/notice/view/template-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { FieldProblems } from '@web/components/feedback/FieldProblems'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Dialog } from '@web/components/overlay/Dialog'
import { PaperFrame } from '../../papers/PaperFrame'
import { usePdfUrl } from '../../papers/usePdfUrl'

type SampleDialogProps = {
  readonly template: TemplateDetail
  readonly texts: readonly { readonly path: string; readonly text: string }[]
  readonly onClose: () => void
}

/** 样张 — with the examples of the blanks: the paper as it comes out of the printer, the message as it arrives. */
export function SampleDialog({ template, texts, onClose }: SampleDialogProps) {
  const sample = useServer('notice.previewTemplate', { key: template.key, texts: [...texts] })
  const url = usePdfUrl(sample.data?.pdf ?? null)
  return (
    <Dialog
      wide
      title={`${template.title}（样张）`}
      onClose={onClose}
      actions={<Button onClick={onClose}>关上</Button>}
    >
      {sample.problem === null ? null : <ProblemPanel problem={sample.problem} />}
      <FieldProblems fields={sample.problem?.fields} />
      {sample.data === undefined && sample.problem === null ? <Skeleton lines={8} /> : null}
      {sample.data?.text == null ? null : <p className="of-template-message">{sample.data.text}</p>}
      {url === null ? null : <PaperFrame url={url} title={template.title} />}
    </Dialog>
  )
}
