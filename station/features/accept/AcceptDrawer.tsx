import type { MaterialView } from '@shared/case/view/case-view'
import type { Problem } from '@shared/problem/problem'
import { useEffect, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Skeleton } from '../../../web/components/feedback/Skeleton'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { PageViewer } from '../../../web/files/PageViewer'
import { pagesOf } from '../../../web/files/pages-of'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import type { AcceptableCase } from '../../data/station-api'
import './accept.css'

type AcceptDrawerProps = {
  readonly caseId: string
  readonly title: string
  readonly number: string
  readonly onClose: () => void
}

/** 受理 — every paper ticked as looked at, then accepted; asked of the server at that moment, never from memory. */
export function AcceptDrawer({ caseId, title, number, onClose }: AcceptDrawerProps) {
  const station = useStation()
  const announce = useAnnounce()
  const [found, setFound] = useState<AcceptableCase | null>(null)
  const [failed, setFailed] = useState<Problem | null>(null)
  const { busy, problem, attempt } = useAttempt()
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    station
      .readAcceptable(caseId)
      .then((now) => gone || setFound(now))
      .catch((error: unknown) => gone || setFailed(problemOf(error)))
    return () => {
      gone = true
    }
  }, [station, caseId])
  const left = found?.materials.filter((line) => cameIn(line) && !line.checked).length ?? 0
  const pages = pagesOf(found?.materials ?? [])
  const at = pages.findIndex((page) => page.fileId === shown)
  const page = pages[at] ?? null
  const step = (by: number) => setShown(pages[at + by]?.fileId ?? shown)
  const tick = (lineKey: string, checked: boolean) =>
    attempt(async () => {
      await station.tickMaterial({ caseId, lineKey, checked })
      setFound((now) => now && { ...now, materials: now.materials.map(withTick(lineKey, checked)) })
    })
  const accept = (file: AcceptableCase) =>
    attempt(async () => {
      const { sentence } = await station.accept(file)
      announce(`受理了。${sentence}`)
      onClose()
    })
  return (
    <Drawer
      title={found === null ? title : `${found.applicant} · ${title}`}
      note={number}
      size="twoThirds"
      onClose={onClose}
      actions={
        found === null ? null : (
          <Button kind="solid" busy={busy} disabled={left > 0 || !found.mayAccept} onClick={() => void accept(found)}>
            {left > 0 ? `还有 ${left} 样没核` : '受理'}
          </Button>
        )
      }
    >
      <div className="st-accept" data-viewing={page !== null || undefined}>
        <div className="st-accept-lines">
          {[failed, problem].map((one) => (one === null ? null : <ProblemPanel key={one.code} problem={one} />))}
          {found === null && failed === null ? <Skeleton lines={4} /> : null}
          {found === null || found.mayAccept ? null : <p className="st-accept-why">{found.why ?? '现在不能受理'}</p>}
          {found?.warnings.map((words) => (
            <p key={words} className="st-accept-why">
              {words}
            </p>
          ))}
          {found?.materials.map((line) => (
            <AcceptLine
              key={line.lineKey}
              line={line}
              busy={busy}
              onTick={(checked) => void tick(line.lineKey, checked)}
              onShow={() => setShown(line.files[0]?.fileId ?? null)}
            />
          ))}
          {found?.materials.some((line) => line.need === 'required' && !cameIn(line) && line.state !== 'exempt') ? (
            <p className="ym-soft">缺材料的不要受理：请他补来，或者转给乡里窗口一次讲清。</p>
          ) : null}
        </div>
        {page === null ? null : (
          <section className="st-accept-page" aria-label={page.name}>
            <h3>
              {page.name} <span className="ym-note">{page.place}</span>
            </h3>
            <PageViewer key={page.fileId} page={page} onStep={step} />
          </section>
        )}
      </div>
    </Drawer>
  )
}

type AcceptLineProps = {
  readonly line: MaterialView
  readonly busy: boolean
  readonly onTick: (checked: boolean) => void
  readonly onShow: () => void
}

/** One paper: what came in, its photos to look at, and the tick. */
function AcceptLine({ line, busy, onTick, onShow }: AcceptLineProps) {
  return (
    <div className="st-accept-line">
      <label>
        <input
          type="checkbox"
          checked={line.checked}
          disabled={busy || !cameIn(line)}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>
          <strong>{line.name}</strong>
          <span className="ym-soft">{stateWords(line)}</span>
        </span>
      </label>
      {line.files.length === 0 ? null : (
        <Button size="small" onClick={onShow} aria-label={`看${line.name}的照片`}>
          看照片
        </Button>
      )}
    </div>
  )
}

function cameIn(line: MaterialView): boolean {
  return line.state === 'present' || line.state === 'paper' || line.state === 'announced'
}

const STATES: Readonly<Record<MaterialView['state'], string>> = {
  missing: '没有交',
  announced: '照片还在上传',
  present: '照片',
  exempt: '免交',
  paper: '交的纸质',
  unfit: '不合用，等他重交',
}

function stateWords(line: MaterialView): string {
  const pages = line.pages === null || line.state === 'exempt' ? '' : `，${line.pages} 页`
  return `${STATES[line.state]}${pages}${line.state === 'exempt' && line.exemptNote !== null ? `：${line.exemptNote}` : ''}`
}

function withTick(lineKey: string, checked: boolean): (line: MaterialView) => MaterialView {
  return (line) => (line.lineKey === lineKey ? { ...line, checked } : line)
}
