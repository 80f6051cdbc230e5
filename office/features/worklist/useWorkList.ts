import type { WorkList, WorkListQuery, WorkRow } from '@shared/case/view/case-view'
import type { Problem } from '@shared/problem/problem'
import { useInfiniteQuery } from '@tanstack/react-query'
import { callServer, problemOf } from '@web/api/call-server'

export type WorkPages = {
  readonly rows: readonly WorkRow[]
  readonly loading: boolean
  readonly problem: Problem | null
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly more: () => void
  readonly again: () => void
}

/** A page holds what fits two screens. */
const PAGE = 50
/** Others take cases from the same list. */
const EVERY_MS = 60_000

/** The rows of a view, page after page by keyset: nothing is skipped or shown twice while others work on the list. */
export function useWorkList(query: Omit<WorkListQuery, 'cursor' | 'limit'>): WorkPages {
  const list = useInfiniteQuery({
    queryKey: ['case.list', query],
    queryFn: ({ pageParam, signal }) =>
      callServer(
        'case.list',
        { ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as WorkList['next'],
    getNextPageParam: (last: WorkList) => last.next,
    refetchInterval: EVERY_MS,
  })
  return {
    rows: list.data?.pages.flatMap((page) => page.rows) ?? [],
    loading: list.isPending,
    problem: list.error === null ? null : problemOf(list.error),
    hasMore: list.hasNextPage,
    loadingMore: list.isFetchingNextPage,
    more: () => void list.fetchNextPage(),
    again: () => void list.refetch(),
  }
}
