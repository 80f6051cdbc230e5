import { type Problem, ProblemError } from '@shared/problem/problem'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type AnswerOf, callServer, type InputOf, problemOf, type ServerPath } from './call-server'

/** 一次询问的样子 — data of the last good answer stays on the screen while a newer one is fetched or fails. */
export type ServerAnswer<T> = {
  readonly data: T | undefined
  readonly problem: Problem | null
  readonly loading: boolean
  /** True when `data` answers this very question, not the one before. */
  readonly fresh: boolean
  readonly again: () => void
}

export type AskOptions = {
  /** False until the question makes sense. */
  readonly enabled?: boolean
  /** Asks again by itself; for lists that others change. */
  readonly everyMs?: number
}

/** Asks a read of the server and keeps the answer under path and input. */
export function useServer<P extends ServerPath>(
  path: P,
  input: InputOf<P>,
  options: AskOptions = {},
): ServerAnswer<AnswerOf<P>> {
  const query = useQuery<AnswerOf<P>, Error>({
    queryKey: [path, input],
    queryFn: ({ signal }) => callServer(path, input, { signal }),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    placeholderData: keepPreviousData,
  })
  return {
    data: query.data,
    problem: query.error === null ? null : problemOf(query.error),
    fresh: query.isSuccess && !query.isPlaceholderData,
    loading: query.isPending && query.fetchStatus !== 'idle',
    again: () => void query.refetch(),
  }
}

export type ServerAct<P extends ServerPath> = {
  /** Answers null when it did not work; the reason is in `problem`. */
  readonly run: (input: InputOf<P>) => Promise<AnswerOf<P> | null>
  readonly busy: boolean
  readonly problem: Problem | null
  readonly clear: () => void
}

/** Sends a write. Afterwards every answer of the modules in `touches` ("case", "task") is asked for again. */
export function useServerAct<P extends ServerPath>(path: P, touches: readonly string[] = []): ServerAct<P> {
  const client = useQueryClient()
  const mutation = useMutation<AnswerOf<P>, Error, InputOf<P>>({ mutationFn: (input) => callServer(path, input) })
  const { mutateAsync, reset } = mutation
  const touched = touches.join(' ')
  const run = useCallback(
    async (input: InputOf<P>) => {
      try {
        const answer = await mutateAsync(input)
        const modules = touched.split(' ')
        await client.invalidateQueries({
          predicate: (query) => modules.includes(String(query.queryKey[0]).split('.')[0] ?? ''),
        })
        return answer
      } catch (error) {
        if (error instanceof ProblemError) return null
        throw error
      }
    },
    [mutateAsync, client, touched],
  )
  return {
    run,
    busy: mutation.isPending,
    problem: mutation.error === null ? null : problemOf(mutation.error),
    clear: reset,
  }
}
