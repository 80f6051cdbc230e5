import type { CaseDetail, MaterialView } from '@shared/case/view/case-view'

/** The line after this one that still waits for a look; null when all were looked at. */
export function nextUnchecked(
  materials: readonly MaterialView[],
  lineKey: string | null,
  waits: (line: MaterialView) => boolean,
): string | null {
  const at = materials.findIndex((line) => line.lineKey === lineKey)
  const order = [...materials.slice(at + 1), ...materials.slice(0, Math.max(0, at))]
  return order.find(waits)?.lineKey ?? null
}

/** What the thumbnail of a line says, honestly: looked at, not yet, missing, on the way, free of proof, or paper at the counter. */
export function stateWords(line: MaterialView): { tone: 'good' | 'soon' | 'late' | 'quiet'; text: string } {
  if (line.need === 'notNeeded') return { tone: 'quiet', text: '不用交' }
  const waiting = line.files.filter((file) => file.state !== 'complete').length
  if (line.state === 'exempt') return { tone: 'quiet', text: '免交' }
  if (line.state === 'unfit') return { tone: 'late', text: '不合格' }
  if (line.state === 'missing')
    return line.need === 'required' ? { tone: 'late', text: '缺' } : { tone: 'quiet', text: '没交（选交）' }
  if (waiting > 0) return { tone: 'soon', text: `还在传 ${waiting} 张` }
  if (line.checked) return { tone: 'good', text: '已核' }
  return { tone: 'soon', text: line.state === 'paper' ? '纸质，未核' : '未核' }
}

/** First line to look at: the first that waits, else the first with pages. */
export function firstLine(detail: CaseDetail, waits: (line: MaterialView) => boolean): string | null {
  const { materials } = detail
  return (materials.find(waits) ?? materials.find((line) => line.files.length > 0) ?? materials[0])?.lineKey ?? null
}
