import { router } from '../../platform/trpc'
import { completeTask } from './procedures/complete-task'
import { countTasks } from './procedures/count-tasks'
import { listTasks } from './procedures/list-tasks'

export const taskRouter = router({ list: listTasks, counts: countTasks, complete: completeTask })
