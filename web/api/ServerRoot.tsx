import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemOf } from './call-server'

/** A problem of the person or of the record does not go away by asking again; a network may. */
function isWorthAgain(count: number, error: unknown): boolean {
  return count < 2 && problemOf(error).status >= 500
}

/** Holds the answers of the server in memory for the pages beneath; nothing of them is ever written to the disk. */
export function ServerRoot({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { staleTime: 10_000, gcTime: 300_000, retry: isWorthAgain, networkMode: 'always' },
          mutations: { retry: false, networkMode: 'always' },
        },
      }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
