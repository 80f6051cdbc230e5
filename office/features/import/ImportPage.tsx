import { type Problem, problem as problemFor } from '@shared/problem/problem'
import { problemOf } from '@web/api/call-server'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { useRef, useState } from 'react'
import type { PageProps } from '../../app/page-props'
import { hasStationPage } from '../../app/station-links'
import { handIn, NOTHING, type Progress } from './hand-in'
import { ImportResult } from './ImportResult'
import { type ExportContent, MOST_EXPORT_BYTES, readExport } from './read-export'
import './import.css'

type Stage = 'choose' | 'ready' | 'running' | 'done'

/** 导入 U 盘文件 — a station without a network saved what it took in; the township reads the file, says whose it is, and hands it in. */
export default function ImportPage({ me, change }: Pick<PageProps, 'me' | 'change'>) {
  const [stage, setStage] = useState<Stage>('choose')
  const [content, setContent] = useState<ExportContent | null>(null)
  const [progress, setProgress] = useState<Progress>(NOTHING)
  const [problem, setProblem] = useState<Problem | null>(null)
  const choose = async (file: File) => {
    setProblem(null)
    setProgress(NOTHING)
    try {
      setContent(await opened(file))
      setStage('ready')
    } catch (error) {
      setContent(null)
      setStage('choose')
      setProblem(problemOf(error))
    }
  }
  const run = async (file: ExportContent) => {
    setStage('running')
    await handIn(file, setProgress)
    setStage('done')
  }
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>导入 U 盘文件</h1>
      </header>
      <p className="ym-soft of-import-lead">
        村站没有网，把没传的件存成一个 .ymseal
        文件带来了，在这里导入。同一个文件导几次都不会重复；导完以后，站里的件还在站里，联网时会自己对上。
      </p>
      {problem === null ? null : <ProblemPanel problem={problem} />}
      {stage === 'running' ? null : <FilePicker again={stage !== 'choose'} onFile={(file) => void choose(file)} />}
      {content === null ? null : (
        <>
          <Owner
            key={content.head.deviceId}
            content={content}
            ready={stage === 'ready'}
            onRun={() => void run(content)}
          />
          {stage === 'running' || stage === 'done' ? (
            <ImportResult
              content={content}
              progress={progress}
              running={stage === 'running'}
              onAgain={() => void run(content)}
              onVerify={
                hasStationPage(
                  me.roles.map((one) => one.role),
                  'to-verify',
                )
                  ? () => change({ page: 'to-verify' })
                  : null
              }
            />
          ) : null}
        </>
      )}
    </div>
  )
}

async function opened(file: File): Promise<ExportContent> {
  if (file.size > MOST_EXPORT_BYTES) throw problemFor('sync.exportTooLarge')
  return readExport(await file.text())
}

function FilePicker({ again, onFile }: { readonly again: boolean; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".ymseal"
        className="ym-hidden"
        aria-label="村站存的 .ymseal 文件"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file chosen again is a change as well.
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <Button kind={again ? 'line' : 'solid'} icon="paper" onClick={() => input.current?.click()}>
        {again ? '换一个文件' : '选 U 盘里的文件'}
      </Button>
    </div>
  )
}

type OwnerProps = { readonly content: ExportContent; readonly ready: boolean; readonly onRun: () => void }

/** Whose the file is and how much is in it, before anything is handed in. */
function Owner({ content, ready, onRun }: OwnerProps) {
  const { head, operations, photos, damaged, missing } = content
  const owner = useServer('sync.getExportOwner', { deviceId: head.deviceId })
  if (owner.problem !== null)
    return <ProblemPanel problem={owner.problem} actions={<Button onClick={owner.again}>再试一次</Button>} />
  if (owner.data === undefined) return <Skeleton lines={3} />
  const faults = [
    damaged.length === 0
      ? null
      : `第 ${damaged.slice(0, 8).join('、')} 行坏了${damaged.length > 8 ? '，还有别的' : ''}`,
    missing === 0 ? null : `少了 ${missing} 行，可能没有存完就拔了 U 盘`,
  ].filter((fault) => fault !== null)
  return (
    <section className="of-import-owner" aria-label="这个文件">
      <h2>
        {owner.data.pointName} · {owner.data.name}
      </h2>
      <p>
        {operations.length} 笔，{photos.length} 张照片。是谁做的就还算谁做的，您只是带来。
      </p>
      {owner.data.state === 'revoked' ? (
        <p className="of-import-warn">这台设备停用了：导进来的先放在“待核实”，中心主任看过再办。</p>
      ) : null}
      {faults.length === 0 ? null : (
        <p className="of-import-warn">
          {faults.join('；')}。好的照样能导，坏的请站里重新存一个文件：件还在村站的设备上。
        </p>
      )}
      {ready ? (
        <div>
          <Button kind="solid" size="large" disabled={operations.length === 0} onClick={onRun}>
            {operations.length === 0 ? '没有能导的' : `导入这 ${operations.length} 笔`}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
