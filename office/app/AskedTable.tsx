import type { ServerAnswer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { DataTable, type DataTableProps } from '@web/components/data/DataTable'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'

type AskedTableProps<Row> = Omit<DataTableProps<Row>, 'empty'> & {
  /** The question whose answer the rows are. */
  readonly asked: Pick<ServerAnswer<unknown>, 'problem' | 'loading' | 'again'>
  /** What belongs here, and how it is that nothing is here. */
  readonly empty: { readonly title: string; readonly now: string }
}

/** 问来的列表 — rows of an answer of the server: what went wrong with a way to ask again, grey lines while it loads, words where there is nothing. */
export function AskedTable<Row>({ asked, empty, ...table }: AskedTableProps<Row>) {
  return (
    <>
      {asked.problem === null ? null : (
        <ProblemPanel problem={asked.problem} actions={<Button onClick={asked.again}>再试一次</Button>} />
      )}
      {asked.loading ? (
        <Skeleton lines={6} />
      ) : (
        <DataTable
          {...table}
          empty={
            <div className="of-empty-box">
              <EmptyState title={empty.title}>
                <p>{empty.now}</p>
              </EmptyState>
            </div>
          }
        />
      )}
    </>
  )
}
