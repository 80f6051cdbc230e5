import { startProcedure as act } from '@shared/case/acts/handling/start-procedure'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 启动特别程序 — stops the clock where the item says so. */
export const startProcedure = caseAct({
  name: 'startProcedure',
  access: staff(),
  audit: 'case.start-procedure',
  input: act.input,
})
