import { gzipSync } from 'node:zlib'
import { report, rounded } from '../figure'
import { bundleText } from '../line/bundle'

/** 数据层有多重 — what a page loads for keeping and sending: the station's stores, rules, vault and sync, against PouchDB with its adapter. */
const KB = 1024
const OURS = `export { openStation } from './station/data/open-station'`
const PEER = `
  import PouchDB from './bench/node_modules/pouchdb'
  import indexedDbAdapter from './bench/node_modules/pouchdb-adapter-indexeddb'
  PouchDB.plugin(indexedDbAdapter)
  export { PouchDB }`
/** The store alone, which both need in one form or another. */
const STORE = `export { Dexie } from 'dexie'`

const gzipKb = async (text: string) => gzipSync(await bundleText(text), { level: 9 }).length / KB
const ours = await gzipKb(OURS)
const peer = await gzipKb(PEER)
const store = await gzipKb(STORE)
report({
  metric: 'data layer of the station: stores, sync, vault, the rules of forms (peer: PouchDB and its adapter), gzip',
  ours: rounded(ours, 1),
  peer: rounded(peer, 1),
  limit: 40,
  unit: 'KB',
  goal: '≤ 40, ≤ 0.95 of peer',
  holds: ours <= 40 && ours <= 0.95 * peer,
})
report({
  metric: '… of it the store (Dexie)',
  ours: rounded(store, 1),
  unit: 'KB',
  goal: 'shown',
  holds: true,
})
