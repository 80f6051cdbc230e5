import type { DivisionTree } from '@shared/organisation/view/place-view'
import { useMemo } from 'react'
import { call } from '../../api/call'
import { useAnswer } from '../../hooks/useAnswer'

/** Names of the county's places by code: township and village together, as an address is written. */
export function useDivisionNames(): (code: string) => string {
  const tree = useAnswer('tree', () => call('place', 'getDivisionTree', {}), { keepAs: 'divisions' })
  return useMemo(() => {
    const names = new Map<string, string>()
    const walk = (place: DivisionTree, above: string) => {
      const full = `${above}${place.name}`
      names.set(place.code, full)
      for (const child of place.children) walk(child, place.level <= 3 ? place.name : full)
    }
    if (tree.data !== null) walk(tree.data, '')
    return (code: string) => names.get(code) ?? ''
  }, [tree.data])
}
