/** 一件一个请求 — the shape of a background-sync queue: one POST a record, one after the other, the next when the last was answered. */
import { ofSomeoneElse } from './someone.ts'

const queue = []
globalThis.driver = {
  open: async () => undefined,
  make: async ({ application, name, records }) => {
    for (let index = 0; index < records; index += 1) {
      const ids = { opId: crypto.randomUUID(), caseId: crypto.randomUUID() }
      queue.push({ ...ofSomeoneElse(application, name), ...ids, _id: ids.opId })
    }
    return []
  },
  send: async () => {
    const began = performance.now()
    for (const record of queue.splice(0)) {
      await fetch('/queue', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(record),
      })
    }
    const allMs = performance.now() - began
    return { textMs: allMs, answeredAt: Date.now(), allMs, done: true }
  },
}
