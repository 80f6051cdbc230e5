export { finishTask } from './finish-task'
export { openCall } from './open-call'
export { listPointTasks } from './point-tasks'
export { sealTaskDetail } from './presenter'
export { taskRouter } from './router'
export {
  closeTasks,
  closeTasksAbout,
  countTasksAt,
  endTask,
  insertTasks,
  listTasksOfCase,
  moveTasksTo,
  type NewTask,
  type Redating,
  redateTasks,
} from './store'
