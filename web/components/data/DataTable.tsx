import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useKeys } from '../../keys/useKeys'
import './data.css'

export type TableColumn<Row> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  readonly width?: string
  readonly align?: 'left' | 'right'
}

export type DataTableProps<Row> = {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly openKey?: string | null
  readonly empty?: ReactNode
}

/** 列表 — dense and calm; j and k move, Enter opens, the mouse may be left alone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, openKey = null, empty } = props
  const [at, setAt] = useState(-1)
  const body = useRef<HTMLTableSectionElement>(null)
  const move = (by: number) => setAt((now) => Math.min(Math.max(0, now + by), rows.length - 1))
  const open = (index: number) => {
    const row = rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: onOpen && (() => move(1)),
    ArrowUp: onOpen && (() => move(-1)),
  })
  useEffect(() => {
    const row = body.current?.children[at]
    if (row instanceof HTMLElement) row.focus()
  }, [at])
  if (rows.length === 0) return <>{empty}</>
  return (
    <div className="ym-table-box">
      <table className="ym-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width, textAlign: column.align ?? 'left' }}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              tabIndex={onOpen === undefined ? -1 : 0}
              data-open={rowKey(row) === openKey || undefined}
              className={onOpen === undefined ? '' : 'ym-row-opens'}
              onFocus={() => setAt(index)}
              onClick={() => open(index)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.target !== event.currentTarget) return
                // Else the same press would also hit the button that gets the focus in what opens.
                event.preventDefault()
                open(index)
              }}
            >
              {columns.map((column) => (
                <td key={column.key} data-head={column.head} style={{ textAlign: column.align ?? 'left' }}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
