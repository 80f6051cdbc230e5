import { router } from '../../platform/trpc'
import { getForm } from './procedures/get-form'
import { getMine } from './procedures/get-mine'
import { getOfCase } from './procedures/get-of-case'
import { issuePack } from './procedures/issue-pack'
import { listMine } from './procedures/list-mine'
import { recordOutput } from './procedures/record-output'
import { split } from './procedures/split'
import { start } from './procedures/start'

/** 一件事 — several items applied for as one. */
export const bundleRouter = router({
  getForm,
  start,
  listMine,
  getMine,
  split,
  ofCase: getOfCase,
  recordOutput,
  issuePack,
})
