import { Button } from '@web/components/action/Button'
import { DataTable, type TableColumn } from '@web/components/data/DataTable'
import { Tag } from '@web/components/feedback/Light'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import type { Progress } from './hand-in'
import { type Fate, fateWords, type LineFate, linesOf } from './outcome-words'
import type { ExportContent } from './read-export'

type ImportResultProps = {
  readonly content: ExportContent
  readonly progress: Progress
  readonly running: boolean
  readonly onAgain: () => void
  /** Goes to what has to be verified; null for posts that verify nothing. */
  readonly onVerify: (() => void) | null
}

const COUNTED: readonly Fate[] = ['taken', 'there', 'held', 'foreign', 'again', 'damaged']

/** 导入的结果 — how many of each, what has to be done about the others, and every line with what became of it. */
export function ImportResult({ content, progress, running, onAgain, onVerify }: ImportResultProps) {
  const { records, photos, stopped } = progress
  const lines = linesOf(records, running ? [] : content.damaged)
  const counts = COUNTED.map((fate) => [fate, lines.filter((one) => one.fate === fate).length] as const)
  const held = counts.some(([fate, count]) => fate === 'held' && count > 0)
  const photosDone = photos.sent + photos.known + photos.refused.length
  return (
    <section className="of-import-result" aria-label="结果" aria-busy={running}>
      <p role="status" className="of-import-now">
        {running
          ? `正在导入：${records.length} / ${content.operations.length} 笔，${photosDone} / ${content.photos.length} 张照片`
          : stopped === null
            ? '导完了'
            : '没有导完'}
      </p>
      {stopped === null ? null : <ProblemPanel problem={stopped} actions={<Button onClick={onAgain}>接着导</Button>} />}
      <dl className="of-import-counts">
        {counts
          .filter(([, count]) => count > 0)
          .map(([fate, count]) => (
            <div key={fate}>
              <dt>{fateWords(fate).word}</dt>
              <dd className="ym-figures">{count}</dd>
            </div>
          ))}
      </dl>
      {running ? null : (
        <>
          <p className="ym-soft">{photoWords(progress, content)}</p>
          {held && onVerify !== null ? (
            <div>
              <Button onClick={onVerify}>去看待核实的</Button>
            </div>
          ) : null}
          {held && onVerify === null ? <p className="ym-soft">要人看的，请告诉中心主任，在“待核实”里。</p> : null}
          <DataTable label="每一笔" columns={COLUMNS} rows={lines} rowKey={(one) => String(one.line)} />
        </>
      )}
    </section>
  )
}

function photoWords({ photos }: Progress, content: ExportContent): string {
  if (content.photos.length === 0) return '文件里没有照片。'
  const parts = [
    photos.sent === 0 ? null : `${photos.sent} 张照片送上来了`,
    photos.known === 0 ? null : `${photos.known} 张站里自己传过或者正在传`,
    photos.refused.length === 0
      ? null
      : `${photos.refused.length} 张没有收（第 ${photos.refused.map((one) => one.line).join('、')} 行），请站里联网自己传`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '照片跟着没收的件，一起没有收。' : `${parts.join('，')}。`
}

const COLUMNS: readonly TableColumn<LineFate>[] = [
  { key: 'line', head: '文件第几行', width: '7rem', cell: (one) => <span className="ym-figures">{one.line}</span> },
  {
    key: 'fate',
    head: '怎么样',
    width: '9rem',
    cell: (one) => <Tag tone={fateWords(one.fate).tone}>{fateWords(one.fate).word}</Tag>,
  },
  { key: 'why', head: '说明', cell: (one) => one.why },
]
