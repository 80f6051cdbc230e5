import type { FilledBlock } from '@shared/notice/fill'
import type { ReactNode } from 'react'
import { QrCode } from '../components/data/QrCode'
import './paper.css'

export type PaperProps = {
  readonly blocks: readonly FilledBlock[]
  /** 补打第 1 次; empty on the first print. */
  readonly copyMark: string
  /** What the square at the foot leads to; null for none. */
  readonly qr: string | null
  readonly issuer: string
  /** 练习 across the page of a practice case. */
  readonly watermark?: string | null
  /** What stands above everything, as the bar code of a list. */
  readonly above?: ReactNode
  /** Hands that were drawn on the screen, by the line of the signatures: PNGs in base64. */
  readonly signed?: readonly (readonly string[])[]
}

/** 一张纸 — a filled template on A4: the same on the screen as on paper, legible in grey. */
export function Paper({ blocks, copyMark, qr, issuer, watermark = null, above, signed = [] }: PaperProps) {
  return (
    <article className="ym-paper" aria-label="要打印的这张纸">
      {watermark === null ? null : (
        <span className="ym-paper-watermark" aria-hidden="true">
          {watermark}
        </span>
      )}
      {above}
      <p className="ym-paper-issuer">{issuer}</p>
      {[...blocks.entries()].map(([at, block]) => (
        <Block key={at} block={block} copyMark={copyMark} qr={qr} signed={signed} />
      ))}
    </article>
  )
}

type BlockProps = Required<Pick<PaperProps, 'copyMark' | 'qr' | 'signed'>> & { readonly block: FilledBlock }

function Block({ block, copyMark, qr, signed }: BlockProps) {
  switch (block.b) {
    case 'title':
      return <h1 className="ym-paper-title">{block.text}</h1>
    case 'heading':
      return <h2 className="ym-paper-heading">{block.text}</h2>
    case 'keyValue':
      return (
        <table className="ym-paper-table">
          {block.caption === null ? null : <caption>{block.caption}</caption>}
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'table':
      return <PaperTable block={block} />
    case 'list':
      return (
        <div className="ym-paper-para">
          <p>{block.intro}</p>
          {block.items.map((item) => (
            <p key={item}>{item}</p>
          ))}
        </div>
      )
    case 'signature':
      return (
        <div className="ym-paper-signature">
          {[...block.lines.entries()].map(([at, line]) => (
            <p key={line}>
              {line}
              {signed[at]?.map((picture) => (
                <img
                  key={picture.slice(-40)}
                  className="ym-paper-hand"
                  src={`data:image/png;base64,${picture}`}
                  alt="手写签名"
                />
              ))}
            </p>
          ))}
        </div>
      )
    case 'seal':
      return <p className="ym-paper-seal">{block.text}（盖章处）</p>
    case 'footer':
      return (
        <footer className="ym-paper-footer">
          <p>{block.text.replace('{page}', '').replace('{copyMark}', copyMark)}</p>
          {qr === null ? null : (
            <figure>
              <QrCode text={qr} size="24mm" label={block.qr} />
              <figcaption>{block.qr}</figcaption>
            </figure>
          )}
        </footer>
      )
    default:
      return <p className={`ym-paper-${block.b}`}>{block.text}</p>
  }
}

function PaperTable({ block }: { readonly block: Extract<FilledBlock, { b: 'table' }> }) {
  return (
    <table className="ym-paper-table ym-paper-grid">
      {block.caption === null ? null : <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column.head} scope="col" style={{ width: `${column.width * 100}%` }}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...block.rows.entries()].map(([at, row]) => (
          <tr key={at}>
            {[...row.entries()].map(([cell, text]) => (
              <td key={cell}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
