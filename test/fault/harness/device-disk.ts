import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'

/** What this file knows of fake-indexeddb beneath its standard face (version 6): where the rows of a database lie, what a transaction undoes. */
type RawRecord = { readonly key: unknown; readonly value: unknown }
type RawRecords = {
  records: { put: (record: RawRecord) => void; getAllRecords: () => Iterable<RawRecord> }
  clear: () => unknown
}
type RawStore = { records: RawRecords; readonly rawIndexes: Map<string, { records: RawRecords }> }
type RawTransaction = {
  _state: string
  readonly db: object
  readonly _rollbackLog: (() => void)[]
  readonly _requests: { readonly request: { readyState: string } }[]
}
type RawDatabase = {
  readonly rawObjectStores: Map<string, RawStore>
  transactions: RawTransaction[]
  connections: object[]
  readonly processTransactions: () => void
}
type RawConnection = { _closed: boolean; _closePending: boolean; readonly _rawDatabase: RawDatabase }
type RawFactory = { _databases: Map<string, RawDatabase>; _connectionQueues: Map<string, Promise<void>> }

/** All rows of a disk at one moment. */
export type DiskImage = ReadonlyMap<string, ReadonlyMap<string, readonly (readonly RawRecord[])[]>>

/** One life of a page: from its opening until it is killed. */
export type DiskLife = {
  readonly factory: IDBFactory
  readonly isDead: () => boolean
  /** Calls `work` at the n-th write to a store from now on, in the middle of its transaction. */
  readonly atWrite: (count: number, work: () => void) => void
  /** Ends at once: what was not committed is undone, nothing of this life is ever told or written any more. */
  readonly kill: () => void
}

/** 设备的磁盘 — the databases of one device, which stay when its page is killed. */
export type DeviceDisk = {
  readonly openLife: () => DiskLife
  readonly image: () => DiskImage
  /** The rows of a table as they are committed now; not for changing. */
  readonly rows: (database: string, table: string) => unknown[]
  /** Puts the rows back to what they were. */
  readonly revert: (image: DiskImage) => void
}

/** A disk with the databases of another (as a prototype), or an empty one. */
export function makeDisk(): DeviceDisk {
  const shared = new IDBFactory() as unknown as RawFactory
  return {
    openLife: () => openLife(shared),
    image: () => imageOf(shared),
    rows: (database, table) => {
      const raw = shared._databases.get(database)?.rawObjectStores.get(table)
      return raw === undefined ? [] : [...raw.records.records.getAllRecords()].map((record) => record.value)
    },
    revert: (image) => revert(shared, image),
  }
}

type WriteHook = { left: number; work: () => void }
const lives = new WeakMap<object, WriteHook>()

/** The next database that is opened belongs to this life. */
export function openStoresIn(life: DiskLife): void {
  const { dependencies } = Dexie as unknown as { dependencies: Record<string, unknown> }
  dependencies.indexedDB = life.factory
  dependencies.IDBKeyRange = IDBKeyRange
}

function openLife(shared: RawFactory): DiskLife {
  const factory = new IDBFactory()
  const raw = factory as unknown as RawFactory
  raw._databases = shared._databases
  raw._connectionQueues = shared._connectionQueues
  const connections: RawConnection[] = []
  const hook: WriteHook = { left: 0, work: () => undefined }
  let dead = false
  const open = factory.open.bind(factory)
  factory.open = (name, version) => {
    // A dead page asks for its databases for ever.
    if (dead) return { addEventListener: () => undefined } as unknown as IDBOpenDBRequest
    const request = open(name, version)
    const note = () => {
      const connection = request.result as unknown as RawConnection
      if (!connections.includes(connection)) connections.push(connection)
      lives.set(connection, hook)
    }
    request.addEventListener('upgradeneeded', note)
    request.addEventListener('success', note)
    return request
  }
  return {
    factory,
    isDead: () => dead,
    atWrite: (count, work) => {
      hook.left = count
      hook.work = work
    },
    kill: () => {
      if (dead) return
      dead = true
      hook.left = 0
      for (const connection of connections) cutOff(connection)
    },
  }
}

function cutOff(connection: RawConnection): void {
  const database = connection._rawDatabase
  for (const transaction of [...database.transactions].filter((one) => one.db === connection)) {
    if (transaction._state === 'finished') continue
    for (const undo of transaction._rollbackLog.reverse()) undo()
    transaction._state = 'finished'
    for (const { request } of transaction._requests) request.readyState = 'done'
  }
  connection._closed = true
  connection._closePending = true
  database.transactions = database.transactions.filter((one) => one.db !== connection)
  database.connections = database.connections.filter((one) => one !== connection)
  // Another tab may wait for what this one held.
  database.processTransactions()
}

function imageOf(shared: RawFactory): DiskImage {
  return new Map(
    [...shared._databases].map(([name, database]) => [
      name,
      new Map(
        [...database.rawObjectStores].map(([store, raw]) => [
          store,
          [raw.records, ...[...raw.rawIndexes.values()].map((index) => index.records)].map((one) => [
            ...one.records.getAllRecords(),
          ]),
        ]),
      ),
    ]),
  )
}

function revert(shared: RawFactory, image: DiskImage): void {
  for (const [name, stores] of image) {
    const database = shared._databases.get(name)
    for (const [store, tables] of stores) {
      const raw = database?.rawObjectStores.get(store)
      if (raw === undefined) continue
      const targets = [raw.records, ...[...raw.rawIndexes.values()].map((index) => index.records)]
      targets.forEach((target, at) => {
        target.clear()
        for (const record of tables[at] ?? []) target.records.put({ ...record })
      })
    }
  }
}

/** Every write to any store tells the life that it is of. */
for (const name of ['add', 'put', 'delete'] as const) {
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>
  const real = prototype[name]
  if (real === undefined) continue
  prototype[name] = function write(this: IDBObjectStore, ...args: unknown[]) {
    const hook = lives.get(this.transaction.db)
    if (hook !== undefined && hook.left > 0) {
      hook.left -= 1
      if (hook.left === 0) hook.work()
    }
    return real.apply(this, args)
  }
}
