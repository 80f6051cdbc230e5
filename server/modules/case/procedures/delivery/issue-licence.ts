import { issueLicence as act } from '@shared/case/acts/delivery/issue-licence'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 签发电子证照 — within the written mandate; the use of the seal is on record. */
export const issueLicence = caseAct({
  name: 'issueLicence',
  access: staff('chiefRep', 'centreDirector'),
  audit: 'case.issue-licence',
  input: act.input,
})
