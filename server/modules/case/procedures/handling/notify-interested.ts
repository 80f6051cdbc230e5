import { InterestedInput } from '@shared/case/view/asking-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 告知利害关系人 — one person or group, on paper. */
export const notifyInterested = caseAct({
  name: 'notifyInterested',
  access: staff(),
  audit: 'case.notify-interested',
  input: InterestedInput,
})
