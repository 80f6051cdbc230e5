import { transferUp as act } from '@shared/case/acts/flow/transfer-up'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 上报 — opinion and whole file go to an organ outside this county. */
export const transferUp = caseAct({
  name: 'transferUp',
  access: staff('chiefRep', 'deptLeader', 'leaderInCharge'),
  audit: 'case.transfer-up',
  input: act.input,
})
