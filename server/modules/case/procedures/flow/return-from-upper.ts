import { returnFromUpper as act } from '@shared/case/acts/flow/return-from-upper'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 上级回件 — what the upper organ answered. */
export const returnFromUpper = caseAct({
  name: 'returnFromUpper',
  access: staff(),
  audit: 'case.return-from-upper',
  input: act.input,
})
