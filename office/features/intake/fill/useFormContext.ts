import type { FormContext } from '@shared/form/form-data'
import { useServer } from '@web/api/useServer'
import { useMemo } from 'react'
import { useToday } from '../../../day/useToday'

/** What the form's expressions may know of the world: the day, and the county's division code. */
export function useFormContext(): FormContext {
  const today = useToday()
  const tree = useServer('place.getDivisionTree', {})
  const county = tree.data?.code ?? ''
  return useMemo(() => ({ today, county, atCounter: true }), [today, county])
}
