import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerQuestions } from './servers.ts'

/** 别家的服务端 — express-pouchdb on LevelDB, and beside it the shape of a plain queue: one POST a record, stored in the same database. */
const require = createRequire(import.meta.url)
const express = require('express')
const PouchDB = require('pouchdb')
const home = await mkdtemp(join(tmpdir(), 'yimen-bench-pouch-'))
const Stored = PouchDB.defaults({ prefix: `${home}/` })
const app = express()
const queued = new Stored('queued')
app.post('/queue', express.json({ limit: '20mb' }), async (request, response) => {
  await queued.put(request.body).catch((error) => {
    if (error.status !== 409) throw error
  })
  response.status(201).json({ ok: true })
})
app.use('/db', require('express-pouchdb')(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true }))
const server = await new Promise((resolve) => {
  const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
})

answerQuestions(`http://127.0.0.1:${server.address().port}`, {
  cpu: async () => {
    const { user, system } = process.cpuUsage()
    return { node: (user + system) / 1000, postgres: 0 }
  },
  /** Documents of one database. */
  arrived: async (name) => (await new Stored(name).info()).doc_count,
  close: async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(home, { recursive: true, force: true })
    return null
  },
})
