/**
 * 站点的后台 — keeps the app itself on the device, so that it opens without a network. It never touches what people typed, and never answers for
 * the server: /trpc and /files go through. A new version waits until the page says so, because a form may be open.
 */

/** What the build put in: the files of this version and its name. */
declare const __PRECACHE__: { readonly version: string; readonly files: readonly string[] }
declare const __BASE__: string

/** The part of the worker's world that is used here; the page's own library does not know it. */
type WorkerEvent = Event & { waitUntil(work: Promise<unknown>): void }
type AskedFor = WorkerEvent & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type WorkerScope = {
  readonly clients: { claim(): Promise<void> }
  readonly location: Location
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(kind: 'fetch', listener: (event: AskedFor) => void): void
  addEventListener(kind: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

const worker = globalThis as unknown as WorkerScope
const PREFIX = 'yimen-station-'
const CURRENT = PREFIX + __PRECACHE__.version
const SHELL = `${__BASE__}index.html`

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOlder()))
worker.addEventListener('message', (event) => {
  if (event.data === 'apply') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== worker.location.origin || !url.pathname.startsWith(__BASE__)) return
  event.respondWith(request.mode === 'navigate' ? fromCache(SHELL, request) : fromCache(url.pathname, request))
})

/** All or nothing: with one file missing the new version is not installed and the old one stays. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CURRENT)
  await cache.addAll(__PRECACHE__.files.map((file) => new Request(file, { cache: 'reload' })))
}

/** The version before stays: a window with a form open may run it still and fetch its parts later (names come in the order they were made). */
async function dropOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CURRENT)
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CURRENT)
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request)
}

export {}
