import { nodeReturn as act } from '@shared/case/acts/handling/node-return'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 环节退回 — back to an earlier step of the same flow. */
export const nodeReturn = caseAct({
  name: 'nodeReturn',
  access: staff(),
  audit: 'case.node-return',
  input: act.input,
})
