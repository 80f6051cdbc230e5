import type { CaseDetail } from '@shared/case/view/case-view'
import type { StaffMe } from '@shared/identity/view/session-view'
import { Button } from '@web/components/action/Button'
import { Tabs } from '@web/components/data/Chips'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { useKeys } from '@web/keys/useKeys'
import { useScrollable } from '@web/keys/useScrollable'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useCaseDetail } from '../../act/useCaseDetail'
import { ActSheet } from './acts/ActSheet'
import { DecisionBar } from './acts/DecisionBar'
import { FastLine } from './fast/FastLine'
import { OverdueLine } from './overdue/OverdueLine'
import { PaperDesk } from './papers/PaperDesk'
import { BundleTab } from './sections/BundleTab'
import { CaseHead } from './sections/CaseHead'
import { FormTab } from './sections/FormTab'
import { LogTab } from './sections/LogTab'
import { NewsLine } from './sections/NewsLine'
import { NoticesTab, papersOf } from './sections/NoticesTab'
import { StoryTab } from './sections/StoryTab'
import { useCaseBundle } from './useCaseBundle'
import { useNews } from './useNews'
import './case.css'

type CasePanelProps = { readonly me: StaffMe; readonly caseId: string; readonly onClose: () => void }

/** 办件 — slides over the list at two thirds: form left, papers right, the decision at the foot. Esc closes the form, then the case. */
export default function CasePanel({ me, caseId, onClose }: CasePanelProps) {
  const answer = useCaseDetail(caseId)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus()
  }, [])
  return (
    <section ref={panel} className="of-case" aria-label="办件" tabIndex={-1}>
      {answer.data === undefined ? (
        <div className="of-case-wait">
          <Button kind="text" icon="cross" onClick={onClose}>
            关上
          </Button>
          {answer.problem === null ? (
            <Skeleton lines={12} label="正在打开这件" />
          ) : (
            <ProblemPanel problem={answer.problem} actions={<Button onClick={answer.again}>再试一次</Button>} />
          )}
        </div>
      ) : (
        <OpenCase me={me} detail={answer.data} again={answer.again} onClose={onClose} />
      )}
    </section>
  )
}

const TABS = [
  { value: 'form', label: '申请内容' },
  { value: 'bundle', label: '一件事' },
  { value: 'story', label: '进度和时限' },
  { value: 'notices', label: '文书' },
  { value: 'log', label: '记录' },
] as const
type Tab = (typeof TABS)[number]['value']

type OpenCaseProps = {
  readonly me: StaffMe
  readonly detail: CaseDetail
  readonly again: () => void
  readonly onClose: () => void
}

function OpenCase({ me, detail, again, onClose }: OpenCaseProps) {
  const [tab, setTab] = useState<Tab>('form')
  const [act, setAct] = useState<string | null>(null)
  const stepBack = () => (act === null ? onClose() : setAct(null))
  const news = useNews(detail, me.name)
  useKeys({ Escape: stepBack })
  const bundle = useCaseBundle(detail.row.caseId, detail.inBundle)
  const counts: Partial<Record<Tab, number>> = { notices: papersOf(detail).length }
  if (bundle.data?.outputs.length) counts.bundle = bundle.data.outputs.length
  const chips = TABS.filter((one) => one.value !== 'bundle' || detail.inBundle).map((one) => ({
    ...one,
    count: counts[one.value] ?? null,
  }))
  return (
    <>
      <div className="of-case-top">
        <CaseHead detail={detail} onClose={onClose} />
        <FastLine detail={detail} again={again} />
        {detail.overdue === undefined ? null : (
          <OverdueLine caseId={detail.row.caseId} overdue={detail.overdue} again={again} />
        )}
        {news.said === null ? null : <NewsLine text={news.said} onSeen={news.seen} />}
      </div>
      <div className="of-case-left">
        {act === null ? (
          <>
            <Tabs label="看这件的" chips={chips} value={tab} onChange={setTab} />
            <TabPanel label={TABS.find((one) => one.value === tab)?.label ?? ''}>
              {tab === 'form' ? <FormTab detail={detail} /> : null}
              {tab === 'bundle' ? <BundleTab answer={bundle} caseId={detail.row.caseId} /> : null}
              {tab === 'story' ? <StoryTab detail={detail} /> : null}
              {tab === 'notices' ? <NoticesTab detail={detail} /> : null}
              {tab === 'log' ? <LogTab detail={detail} /> : null}
            </TabPanel>
          </>
        ) : (
          <ActSheet
            key={act}
            me={me}
            name={act}
            detail={detail}
            again={again}
            onClose={() => setAct(null)}
            onNext={setAct}
          />
        )}
      </div>
      <PaperDesk detail={detail} again={again} />
      <DecisionBar detail={detail} current={act} onAct={setAct} />
    </>
  )
}

/** A part of its own: it comes back after an act, and must be reached by keyboard then as well. */
function TabPanel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const scrolled = useScrollable()
  return (
    <div ref={scrolled} className="of-case-tab" role="tabpanel" aria-label={label}>
      {children}
    </div>
  )
}
