import type { RoleCode } from '@shared/identity/actor'

/** Who proposes a table and sees what it moved. */
export const PROPOSERS = ['systemAdmin'] as const satisfies readonly RoleCode[]
/** Who confirms the table of somebody else: the other system administrator, or the one for security who approves grants as well. */
export const CONFIRMERS = ['systemAdmin', 'securityAdmin'] as const satisfies readonly RoleCode[]
