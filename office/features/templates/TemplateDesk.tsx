import type { TemplateDetail } from '@shared/notice/view/template-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { useState } from 'react'
import { EditWords } from './EditWords'
import { ReviewWords } from './ReviewWords'
import { SampleDialog } from './SampleDialog'
import './templates.css'

type TemplateDeskProps = { readonly templateKey: string; readonly onClose: () => void }

/** 改一份模板 — its words, or what somebody proposed for them, and how it comes out. */
export function TemplateDesk({ templateKey, onClose }: TemplateDeskProps) {
  const asked = useServer('notice.getTemplate', { key: templateKey })
  const template = asked.data
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>{template?.title ?? '文书和消息'}</h1>
        <Button kind="text" onClick={onClose}>
          回到清单
        </Button>
      </header>
      {asked.problem === null ? null : <ProblemPanel problem={asked.problem} />}
      {template === undefined ? <Skeleton lines={8} /> : <Template template={template} />}
    </div>
  )
}

function Template({ template }: { readonly template: TemplateDetail }) {
  const [sample, setSample] = useState<readonly { path: string; text: string }[] | null>(null)
  const { proposal } = template
  return (
    <>
      <p className="ym-soft">
        {`第 ${template.version} 版。依据：${template.law.length === 0 ? '没有写' : template.law.join('；')}`}
      </p>
      {proposal === null ? (
        <EditWords template={template} onSample={setSample} />
      ) : (
        <ReviewWords template={template} proposal={proposal} onSample={setSample} />
      )}
      {sample === null ? null : <SampleDialog template={template} texts={sample} onClose={() => setSample(null)} />}
    </>
  )
}
