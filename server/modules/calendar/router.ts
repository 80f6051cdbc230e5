import { router } from '../../platform/trpc'
import { confirmTable } from './procedures/confirm-table'
import { dropTable } from './procedures/drop-table'
import { listImports } from './procedures/list-imports'
import { listMoves } from './procedures/list-moves'
import { proposeTable } from './procedures/propose-table'

export const calendarRouter = router({ proposeTable, confirmTable, dropTable, listImports, listMoves })
