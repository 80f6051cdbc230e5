import type { Keys } from '../../platform/crypto'
import type { Tx } from '../../platform/db'
import { sealTaskDetail } from './presenter'
import { closeTasks, insertTasks, listTasksOfCase, type NewTask } from './store'

/** What a call is opened with: where it belongs, and the number and the words, which are sealed. */
export type CallToOpen = Pick<NewTask, 'taskId' | 'county' | 'title' | 'pointId' | 'dueOn' | 'openedAt'> & {
  readonly caseId: string
  readonly phone: string | null
  readonly script: string
}

const KIND = 'phoneCall'

/**
 * 打电话告知 — one open call a case: whoever rings says where the case stands now. A newer call takes the place of those that nobody made
 * yet, and its words say which they were.
 */
export async function openCall(tx: Tx, keys: Keys, { phone, script, ...call }: CallToOpen): Promise<void> {
  const older = (await listTasksOfCase(tx, call.caseId)).filter((task) => task.kind === KIND)
  if (older.length > 0)
    await closeTasks(tx, {
      ...{ caseId: call.caseId, kinds: [KIND], state: 'cancelled' },
      ...{ by: 'system', at: call.openedAt },
    })
  const titles = [...new Set(older.map((task) => task.title))]
  const words = titles.length === 0 ? script : `${script}\n（前面还没打的不用再打了：${titles.join('、')}。）`
  await insertTasks(tx, [
    {
      ...call,
      ...{ kind: KIND, unitId: null, role: null, staffId: null, accountId: null },
      detail: sealTaskDetail(keys, { phone, script: words }),
    },
  ])
}
