export { taskRouter } from './router'
export { closeTasks, insertTasks, listTasksOfCase, type NewTask } from './store'
