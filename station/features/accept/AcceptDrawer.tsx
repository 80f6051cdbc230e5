import type { MaterialView } from '@shared/case/view/case-view'
import type { Problem } from '@shared/problem/problem'
import { useEffect, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Skeleton } from '../../../web/components/feedback/Skeleton'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { useStation } from '../../app/station-context'
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
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let gone = false
    station
      .readAcceptable(caseId)
      .then((now) => gone || setFound(now))
      .catch((error: unknown) => gone || setProblem(problemOf(error)))
    return () => {
      gone = true
    }
  }, [station, caseId])
  const left = found?.materials.filter((line) => cameIn(line) && !line.checked).length ?? 0
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
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
      onClose={onClose}
      actions={
        found === null ? null : (
          <Button kind="solid" busy={busy} disabled={left > 0 || !found.mayAccept} onClick={() => void accept(found)}>
            {left > 0 ? `还有 ${left} 样没核` : '受理'}
          </Button>
        )
      }
    >
      <div className="st-accept">
        {problem === null ? null : <ProblemPanel problem={problem} />}
        {found === null && problem === null ? <Skeleton lines={4} /> : null}
        {found === null || found.mayAccept ? null : <p className="st-accept-why">{found.why ?? '现在不能受理'}</p>}
        {found?.warnings.map((words) => (
          <p key={words} className="st-accept-why">
            {words}
          </p>
        ))}
        {found?.materials.map((line) => (
          <label key={line.lineKey} className="st-accept-line">
            <input
              type="checkbox"
              checked={line.checked}
              disabled={busy || !cameIn(line)}
              onChange={(event) => void tick(line.lineKey, event.target.checked)}
            />
            <span>
              <strong>{line.name}</strong>
              <span className="ym-soft">{stateWords(line)}</span>
            </span>
          </label>
        ))}
        {found?.materials.some((line) => line.need === 'required' && !cameIn(line) && line.state !== 'exempt') ? (
          <p className="ym-soft">缺材料的不要受理：请他补来，或者转给乡里窗口一次讲清。</p>
        ) : null}
      </div>
    </Drawer>
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
