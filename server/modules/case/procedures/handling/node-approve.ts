import { nodeApprove as act } from '@shared/case/acts/handling/node-approve'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 环节通过 — the owner of the open step passes the case on. */
export const nodeApprove = caseAct({
  name: 'nodeApprove',
  access: staff(),
  audit: 'case.node-approve',
  input: act.input,
})
