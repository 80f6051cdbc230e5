import { ServeInput } from '@shared/case/view/aftermath-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 送达 — a paper reaches the person, in one of the ways that the law knows. */
export const serve = caseAct({
  name: 'serve',
  access: staff('issuer', 'windowClerk', 'villageClerk'),
  audit: 'case.serve',
  input: ServeInput,
})
