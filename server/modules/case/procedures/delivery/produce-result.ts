import { produceResult as act } from '@shared/case/acts/delivery/produce-result'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 制作结果 — it lies at a named point from now on. */
export const produceResult = caseAct({
  name: 'produceResult',
  access: staff(),
  audit: 'case.produce-result',
  input: act.input,
})
