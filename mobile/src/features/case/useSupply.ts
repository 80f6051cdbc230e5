import type { MyCase } from '@shared/case/view/case-view'
import type { MyApplication } from '@shared/case/view/my-application'
import { normalizeValue } from '@shared/form/check-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import { useState } from 'react'
import { call } from '../../api/call'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { contextOf, type LoadedForm } from '../../fields/load-form'
import { useOpId } from '../../hooks/useOpId'
import type { PaperFile } from '../../papers/paper-file'
import { type Papers, usePapers } from '../../papers/usePapers'
import { dropFile } from '../../platform/keep/files'
import type { Mended } from './MendFields'
import { faultOf, fieldToMend, splitLines } from './supply-lines'

/** 正在补的 — the photos and values of the lines that can be sent now, and the words of the button. */
export type Supplying = {
  readonly papers: Papers
  readonly mended: Mended
  readonly mend: (mended: Mended) => void
  readonly faults: ReadonlyMap<string, string>
  readonly problem: ShownProblem | null
  readonly busy: boolean
  readonly ready: boolean
  readonly words: string
  readonly send: () => void
}

/** Holds a supplement that is being made; a line may be sent before the others, and each counts once. */
export function useSupply(options: {
  mine: MyCase
  sent: MyApplication | null
  loaded: LoadedForm | null
  dictionary: FieldDictionary
  onSent: () => void
}): Supplying {
  const { mine, sent, loaded, dictionary, onSent } = options
  const [files, setFiles] = useState<readonly PaperFile[]>([])
  const [mended, setMended] = useState<Mended>({ values: sent?.answers ?? {}, kept: [] })
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  const opIdOf = useOpId()
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const papers = usePapers({ files, signedIn: true, onFiles: setFiles })
  const lines = splitLines(mine.supplement?.lines ?? [], mine)
  const photographed = lines.papers.filter((line) => files.some((file) => file.paper === line.lineId))
  const changed = lines.fields.filter(({ lineId }) => {
    const same = JSON.stringify(mended.values[lineId]) === JSON.stringify(sent?.answers[lineId])
    return !same || mended.kept.includes(lineId)
  })
  const ready = [...photographed, ...changed]
  const waiting = papers.totals.done < papers.totals.files

  const faultsNow = (): Map<string, string> => {
    if (loaded === null) return new Map()
    const world = { dictionary, ctx: contextOf(loaded.county) }
    return new Map(
      changed.flatMap(({ lineId }) => {
        const one = fieldToMend(loaded.view.form, dictionary, lineId)
        const fault = one === null ? null : faultOf(one, mended.values[lineId], world)
        return fault === null ? [] : [[lineId, fault] as const]
      }),
    )
  }
  const send = async () => {
    const found = faultsNow()
    setFaults(found)
    if (found.size > 0) return
    setBusy(true)
    setProblem(null)
    const filesOf = (lineId: string) => files.filter((file) => file.paper === lineId).map((file) => file.fileId)
    const typeOf = (key: string) => dictionary.fields.get(key)?.type ?? 'text'
    try {
      const input = {
        lineIds: ready.map((line) => line.lineId),
        fileIds: files.map((file) => file.fileId),
        cannotGet: null,
        parts: photographed.map(({ lineId }) => {
          const fileIds = filesOf(lineId)
          return { lineId, fileIds, paper: false, pages: fileIds.length }
        }),
        ...(changed.length === 0
          ? {}
          : {
              answers: Object.fromEntries(
                changed.map(({ lineId }) => [lineId, normalizeValue(typeOf(lineId), mended.values[lineId])]),
              ),
            }),
      }
      const request = { caseId: mine.caseId, baseVersion: mine.version, input }
      await call('case', 'supply', { opId: await opIdOf(request), ...request })
      for (const file of files) void dropFile(file.fileId)
      onSent()
    } catch (error) {
      setProblem(shownProblem(error))
      setBusy(false)
    }
  }
  return {
    papers,
    mended,
    mend: (next) => {
      setMended(next)
      setFaults(new Map())
    },
    faults,
    problem,
    busy,
    ready: ready.length > 0 && !waiting,
    words: waiting
      ? `照片传完就能交，${papers.totals.done}/${papers.totals.files}`
      : ready.length === 0
        ? lines.papers.length > 0
          ? '先拍一张'
          : '先改好'
        : `交上这 ${ready.length} 样`,
    send: () => void send(),
  }
}
