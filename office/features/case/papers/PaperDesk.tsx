import type { CaseDetail, MaterialView } from '@shared/case/view/case-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { Tag } from '@web/components/feedback/Light'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { PageViewer } from '@web/files/PageViewer'
import { pagesOf } from '@web/files/pages-of'
import { useKeys } from '@web/keys/useKeys'
import { useState } from 'react'
import { isUnchecked } from '../acts/act-order'
import { firstLine, nextUnchecked, stateWords } from './paper-pages'

/** 材料 — one paper large, all of them beneath as slots that say what they are; c ticks 已核 and goes to the next. */
export function PaperDesk({ detail, again }: { readonly detail: CaseDetail; readonly again: () => void }) {
  const { materials } = detail
  const [lineKey, setLineKey] = useState(() => firstLine(detail, isUnchecked))
  const [pageAt, setPageAt] = useState(0)
  const tick = useServerAct('case.checkMaterial', ['case'])
  const line = materials.find((one) => one.lineKey === lineKey) ?? null
  const pages = line === null ? [] : pagesOf([line])
  const page = pages[Math.min(pageAt, pages.length - 1)] ?? null
  const show = (key: string | null) => {
    setLineKey(key)
    setPageAt(0)
  }
  const check = async (checked: boolean) => {
    if (line === null || tick.busy) return
    const answer = await tick.run({ opId: newId(), caseId: detail.row.caseId, lineKey: line.lineKey, checked })
    if (answer === null) return
    again()
    if (checked) show(nextUnchecked(materials, line.lineKey, isUnchecked) ?? line.lineKey)
  }
  const step = (by: number) => {
    const at = materials.findIndex((one) => one.lineKey === lineKey)
    if (pages[pageAt + by] !== undefined) setPageAt(pageAt + by)
    else show(materials[at + by]?.lineKey ?? lineKey)
  }
  const mayTick = detail.mayCheck && line !== null && (isUnchecked(line) || line.checked) && line.state !== 'exempt'
  const nextPage = () => step(1)
  const pageBefore = () => step(-1)
  useKeys({
    c: mayTick && line?.checked === false ? () => void check(true) : null,
    ArrowRight: nextPage,
    ArrowLeft: pageBefore,
  })
  return (
    <aside className="of-desk" aria-label="材料">
      {materials.length === 0 ? <p className="ym-soft of-desk-none">这件事不用交材料。</p> : null}
      {line === null ? null : (
        <>
          <header className="of-desk-head">
            <h3>{line.name}</h3>
            {page !== null && page.place !== '' ? <span className="ym-note">{page.place}</span> : null}
            {mayTick ? (
              <Button
                size="small"
                kind={line.checked ? 'text' : 'solid'}
                keyHint={line.checked ? undefined : 'C'}
                busy={tick.busy}
                onClick={() => void check(!line.checked)}
              >
                {line.checked ? '取消已核' : '已核'}
              </Button>
            ) : null}
          </header>
          {tick.problem === null ? null : <ProblemPanel problem={tick.problem} />}
          {page === null ? <NoPage line={line} /> : <PageViewer key={page.fileId} page={page} onStep={step} />}
        </>
      )}
      <PaperStrip materials={materials} current={lineKey} onShow={show} />
    </aside>
  )
}

/** Why there is nothing to look at. */
function NoPage({ line }: { readonly line: MaterialView }) {
  const words =
    line.state === 'exempt'
      ? `免交：${line.exemptNote ?? '我们自己查'}`
      : line.state === 'paper'
        ? '纸质原件在窗口，看过原件再点“已核”。'
        : line.need === 'required'
          ? '还没有交。要补的话，在下面点“一次讲清”。'
          : '没有交，也可以不交。'
  return <div className="ym-page-none">{words}</div>
}

type PaperStripProps = {
  readonly materials: readonly MaterialView[]
  readonly current: string | null
  readonly onShow: (lineKey: string) => void
}

function PaperStrip({ materials, current, onShow }: PaperStripProps) {
  const shown = materials.filter((line) => line.need !== 'notNeeded' || line.files.length > 0)
  return (
    <ul className="of-strip" aria-label="全部材料">
      {shown.map((line) => {
        const state = stateWords(line)
        return (
          <li key={line.lineKey}>
            <button type="button" aria-pressed={line.lineKey === current} onClick={() => onShow(line.lineKey)}>
              <span className="of-strip-name">{line.name}</span>
              <Tag tone={state.tone} icon={state.tone === 'good' ? 'tick' : undefined}>
                {state.text}
              </Tag>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
