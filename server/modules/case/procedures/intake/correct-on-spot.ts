import { CorrectOnSpotInput } from '@shared/case/view/act-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 当场更正 — with the person present, before acceptance. */
export const correctOnSpot = caseAct({
  name: 'correctOnSpot',
  access: staff('villageClerk', 'windowClerk'),
  audit: 'case.correct-on-spot',
  input: CorrectOnSpotInput,
})
