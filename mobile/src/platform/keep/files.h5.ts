const DATABASE = 'yimen'
const STORE = 'files'

type Kept = { readonly bytes: ArrayBuffer; readonly mime: string }

/** Keeps the bytes of a file; rejects when there is no room, and then nothing was kept. */
export async function keepFile(fileId: string, bytes: ArrayBuffer, mime: string): Promise<void> {
  await run('readwrite', (store) => store.put({ bytes, mime } satisfies Kept, fileId))
}

/** The bytes of a file that was kept, or null. */
export async function readFile(fileId: string): Promise<ArrayBuffer | null> {
  const kept = (await run('readonly', (store) => store.get(fileId))) as Kept | undefined
  return kept?.bytes ?? null
}

/** Forgets a file. */
export async function dropFile(fileId: string): Promise<void> {
  await run('readwrite', (store) => store.delete(fileId))
}

/** An address under which the file can be shown on this page, or null. */
export async function previewOf(fileId: string): Promise<string | null> {
  const kept = (await run('readonly', (store) => store.get(fileId))) as Kept | undefined
  return kept === undefined || !kept.mime.startsWith('image/')
    ? null
    : URL.createObjectURL(new Blob([kept.bytes], { type: kept.mime }))
}

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no store'))
  })
  return opened
}

async function run(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode)
    const request = act(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(new Error('no room'))
    transaction.onerror = () => reject(new Error('no room'))
  })
}
