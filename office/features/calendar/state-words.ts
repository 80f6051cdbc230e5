import type { TableImport } from '@shared/calendar/view/calendar-view'

/** How far a table has come, in one line. */
export function stateWords(row: Pick<TableImport, 'state' | 'cases' | 'clocks' | 'moved' | 'crossed'>): string {
  switch (row.state) {
    case 'proposed':
      return '等另一个人确认'
    case 'dropped':
      return '作废了'
    case 'replaying':
      return `正在重算，看了 ${row.cases} 件，挪动 ${row.moved} 个期限`
    case 'done': {
      const crossed = row.crossed === 0 ? '' : `，其中 ${row.crossed} 个跨过当天`
      return row.moved === 0
        ? `看了 ${row.cases} 件、${row.clocks} 个期限，都没有变`
        : `看了 ${row.cases} 件、${row.clocks} 个期限，挪动 ${row.moved} 个${crossed}`
    }
  }
}
