import { PhoneCallResult } from '@shared/case/view/task-view'
import { Id, OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { staff, write } from '../../../platform/trpc'
import { finishTask } from '../finish-task'

/** 办完一条待办 — with the proof of the call (`finishTask`). */
export const completeTask = write({
  access: staff(),
  audit: 'task.complete',
  input: z.strictObject({ opId: OpId, taskId: Id, result: PhoneCallResult }),
  output: z.strictObject({ taskId: Id, state: z.enum(['waiting', 'done']) }),
  run: finishTask,
})
