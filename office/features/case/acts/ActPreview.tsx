import type { PaperPreview } from '@shared/case/view/paper-preview'
import { Button } from '@web/components/action/Button'
import { Tabs } from '@web/components/data/Chips'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { Dialog } from '@web/components/overlay/Dialog'
import { useState } from 'react'
import { PaperFrame } from '../../../papers/PaperFrame'
import { usePdfUrl } from '../../../papers/usePdfUrl'

type ActPreviewProps = {
  readonly title: string
  readonly papers: readonly PaperPreview[]
  readonly onClose: () => void
}

/** 预览 — the papers of an act before it is done; they carry neither number nor seal and cannot be printed from here. */
export function ActPreview({ title, papers, onClose }: ActPreviewProps) {
  const [key, setKey] = useState(papers[0]?.key ?? '')
  const paper = papers.find((one) => one.key === key)
  const url = usePdfUrl(paper?.pdf ?? null)
  return (
    <Dialog
      wide
      title={`${title}：文书预览`}
      onClose={onClose}
      actions={
        <Button kind="solid" onClick={onClose}>
          看好了，回去
        </Button>
      }
    >
      {paper === undefined ? (
        <EmptyState title="照现在填的，这一步不出文书。" />
      ) : (
        <>
          <p className="of-preview-note">这是预览，还没有发出。编号、核验码和印章，办了以后才有。</p>
          {papers.length < 2 ? null : (
            <Tabs
              label="几份文书"
              chips={papers.map((one) => ({ value: one.key, label: one.title }))}
              value={key}
              onChange={setKey}
            />
          )}
          {url === null ? null : <PaperFrame url={url} title={`${paper.title}（预览）`} />}
        </>
      )}
    </Dialog>
  )
}
