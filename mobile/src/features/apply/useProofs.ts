import { NO_PROOFS, type Proofs } from '@shared/material/material-list'
import type { FormView } from '@shared/service-item/view/form-view'
import { useMemo } from 'react'
import { call } from '../../api/call'
import { useAnswer } from '../../hooks/useAnswer'
import { today } from '../../state/today'

/**
 * What the county can already prove for whoever is signed in: licences of theirs that are valid today, in every role of the form that
 * names them. The server proves it again; here it keeps papers off the list that need not be photographed.
 */
export function useProofs(view: FormView, answers: Readonly<Record<string, unknown>>, registered: boolean): Proofs {
  const profile = useAnswer(registered ? 'profile' : null, () => call('identity', 'getProfile', {}))
  const own = profile.data?.values.idNumber
  const roles = Object.entries(view.holders)
    .filter(([, field]) => field !== null && own !== undefined && own !== null && answers[field] === own)
    .map(([role]) => role)
    .join(' ')
  return useMemo(() => {
    const day = today()
    const valid = (profile.data?.licences ?? []).filter((one) => one.validUntil === null || one.validUntil >= day)
    if (roles === '' || valid.length === 0) return NO_PROOFS
    return {
      ...NO_PROOFS,
      licences: new Set(roles.split(' ').flatMap((role) => valid.map((one) => `${one.type}@${role}`))),
    }
  }, [roles, profile.data])
}
