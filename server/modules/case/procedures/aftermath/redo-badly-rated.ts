import { RedoInput } from '@shared/case/view/aftermath-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 差评重办 — by somebody who had no hand in the case. */
export const redo = caseAct({
  name: 'redo',
  access: staff('centreDirector', 'hallDirector', 'chiefRep'),
  audit: 'case.redo',
  input: RedoInput,
})
