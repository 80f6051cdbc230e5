import { extendProcedure as act } from '@shared/case/acts/handling/extend-procedure'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 延长特别程序 — once, by at most half of the first time. */
export const extendProcedure = caseAct({
  name: 'extendProcedure',
  access: staff(),
  audit: 'case.extend-procedure',
  input: act.input,
})
