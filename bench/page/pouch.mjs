import PouchDB from 'pouchdb'
import indexedDbAdapter from 'pouchdb-adapter-indexeddb'
import { noisePicture } from './driver.ts'
import { ofSomeoneElse } from './someone.ts'

/** PouchDB in the same browser: the newer of its two IndexedDB adapters, attachments as Blobs, its default batch unless told. */
PouchDB.plugin(indexedDbAdapter)
const settings = new URLSearchParams(location.search)
const name = settings.get('name') ?? 'bench'
const batch = Number(settings.get('batch') ?? 100)
const RETRY_MS = 100
const local = new PouchDB(`local-${name}`, { adapter: 'indexeddb' })
const remote = new PouchDB(`${location.origin}/db/${name}`)

function newRecord({ application, name, photosEach, photoBytes }) {
  const attachments = Array.from({ length: photosEach }, (_, page) => [
    `photo-${page}.jpg`,
    { content_type: 'image/jpeg', data: new Blob([noisePicture(photoBytes)], { type: 'image/jpeg' }) },
  ])
  const ids = { opId: crypto.randomUUID(), caseId: crypto.randomUUID() }
  const record = { ...ofSomeoneElse(application, name), ...ids, _id: ids.opId }
  return photosEach === 0 ? record : { ...record, _attachments: Object.fromEntries(attachments) }
}

globalThis.driver = {
  open: async () => {
    await local.info()
    await remote.info()
  },
  make: async (work) => {
    const times = []
    for (let index = 0; index < work.records; index += 1) {
      const record = newRecord(work)
      const began = performance.now()
      await local.put(record)
      times.push(performance.now() - began)
    }
    return times
  },
  send: async (mostMs) => {
    const began = performance.now()
    let done = false
    let running = null
    const over = setTimeout(() => running?.cancel(), mostMs)
    while (!done && performance.now() - began < mostMs) {
      running = local.replicate.to(remote, { batch_size: batch })
      const result = await Promise.resolve(running).catch(() => null)
      done = result !== null && result.ok === true && result.status === 'complete' && performance.now() - began < mostMs
      if (!done) await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
    clearTimeout(over)
    const allMs = performance.now() - began
    return { textMs: allMs, answeredAt: Date.now(), allMs, done }
  },
}
globalThis.idle = () => local.replicate.to(remote)
