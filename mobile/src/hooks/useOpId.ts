import type { Id } from '@shared/kernel/id'
import { useCallback, useRef } from 'react'
import { newId } from '../api/new-id'

/**
 * The id of what is being sent. The same content keeps its id, so that a second press after a lost answer writes once; changed content is
 * another operation, for an id that was used with other content is refused.
 */
export function useOpId(): (content: unknown) => Promise<Id> {
  const kept = useRef<{ content: string; opId: Promise<Id> } | null>(null)
  return useCallback((content) => {
    const text = JSON.stringify(content)
    if (kept.current?.content !== text) kept.current = { content: text, opId: newId() }
    return kept.current.opId
  }, [])
}
