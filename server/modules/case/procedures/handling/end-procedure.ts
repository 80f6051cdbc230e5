import { endProcedure as act } from '@shared/case/acts/handling/end-procedure'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 特别程序结束 — with its result; the clock runs on the next day. */
export const endProcedure = caseAct({
  name: 'endProcedure',
  access: staff(),
  audit: 'case.end-procedure',
  input: act.input,
})
