import { demoRouter } from './modules/demo/router'
import { taskRouter } from './modules/task/router'
import { router } from './platform/trpc'

/** Every procedure of this system by module: names only. */
export const appRouter = router({
  demo: demoRouter,
  task: taskRouter,
})

export type AppRouter = typeof appRouter
