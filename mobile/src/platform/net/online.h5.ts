/** Tells at once and at each change whether there is a network; answers how to stop listening. */
export function watchOnline(listener: (online: boolean) => void): () => void {
  const tell = () => listener(navigator.onLine)
  addEventListener('online', tell)
  addEventListener('offline', tell)
  tell()
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}
