import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Dialog } from '@web/components/overlay/Dialog'
import { printShown } from '@web/files/print-paper'
import { useFileUrl } from '@web/files/useFileUrl'
import { PaperFrame } from './PaperFrame'

type PaperPreviewProps = { readonly path: string; readonly title: string; readonly onClose: () => void }

/** 文书的样子 — as it will come out of the printer. */
export function PaperPreview({ path, title, onClose }: PaperPreviewProps) {
  const file = useFileUrl(path)
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关上</Button>
          <Button
            kind="solid"
            icon="print"
            disabled={file.url === null}
            onClick={() => file.url !== null && printShown(file.url)}
          >
            打印
          </Button>
        </>
      }
    >
      {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
      {file.url === null ? (
        file.problem === null ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <PaperFrame url={file.url} title={title} />
      )}
    </Dialog>
  )
}
