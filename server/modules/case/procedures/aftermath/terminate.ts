import { terminate as act } from '@shared/case/acts/aftermath/terminate'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 终止办理 — confirmed by a director or chief representative on a colleague's proposal. */
export const terminate = caseAct({
  name: 'terminate',
  access: staff('centreDirector', 'chiefRep'),
  audit: 'case.terminate',
  input: act.input,
})
