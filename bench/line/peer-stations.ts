import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** 别家的站点 — PouchDB on LevelDB, one database a station, each with its documents already in it. */
export type PeerStations = {
  /** Replicates a station to a shared database. Throws when not everything arrived. */
  readonly sync: (index: number, shared: string) => Promise<void>
  readonly close: () => Promise<void>
}

type Pouch = {
  readonly bulkDocs: (documents: readonly object[]) => Promise<unknown>
  readonly replicate: { readonly to: (other: Pouch) => Promise<{ ok: boolean; doc_write_failures: number }> }
  readonly close: () => Promise<void>
}
type PouchClass = {
  new (name: string, options?: object): Pouch
  readonly defaults: (options: object) => PouchClass
}

const PouchDB = createRequire(import.meta.url)('pouchdb') as PouchClass

/** Makes stations that hold documents and have sent nothing. */
export async function openPeerStations(count: number, documents: () => object[]): Promise<PeerStations> {
  const home = await mkdtemp(join(tmpdir(), 'yimen-bench-stations-'))
  const Local = PouchDB.defaults({ prefix: `${home}/` })
  const stations: Pouch[] = []
  for (let index = 0; index < count; index += 1) {
    const store = new Local(`station-${index}`)
    await store.bulkDocs(documents())
    stations.push(store)
  }
  return {
    sync: async (index, shared) => {
      const result = await stations[index]?.replicate.to(new PouchDB(shared, { skip_setup: true }))
      if (result?.ok !== true || result.doc_write_failures > 0) throw new Error('a peer did not send everything')
    },
    close: async () => {
      for (const store of stations) await store.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
