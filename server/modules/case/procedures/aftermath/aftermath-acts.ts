import { correctDecision } from '../decision/correct-decision'
import { remakeDecision } from '../decision/remake-decision'
import { revokeGrant } from '../decision/revoke-grant'
import { issueLicence } from '../delivery/issue-licence'
import { serve } from '../delivery/serve-paper'
import { archive } from './archive-case'
import { raiseObjection } from './raise-objection'
import { redo } from './redo-badly-rated'

/** 决定之后的动作 — what may become of a case after its decision, for the table of contents of the router. */
export const aftermathActs = {
  serve,
  raiseObjection,
  correctDecision,
  revokeGrant,
  remakeDecision,
  issueLicence,
  redo,
  archive,
}
