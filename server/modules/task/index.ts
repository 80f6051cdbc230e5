export { finishTask } from './finish-task'
export { listPointTasks } from './point-tasks'
export { taskRouter } from './router'
export { closeTasks, insertTasks, listTasksOfCase, type NewTask } from './store'
