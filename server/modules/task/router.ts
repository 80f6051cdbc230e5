import { router } from '../../platform/trpc'
import { completeTask } from './procedures/complete-task'
import { listTasks } from './procedures/list-tasks'

export const taskRouter = router({ list: listTasks, complete: completeTask })
