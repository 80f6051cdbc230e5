import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Where the line is cut: before the n-th statement is sent on, or after the database has done it and before anybody hears so. */
export type Cut = { readonly at: number; readonly after: boolean }

/** 会断的线 — the line between a server and PostgreSQL, which can be cut at any boundary between two statements. */
export type CutLine = {
  /** The database's address through this line. */
  readonly url: string
  /**
   * Counts statements from now on and cuts every connection at the boundary; `onCut` runs at that moment (a kill of the server). Answers what
   * to ask afterwards: whether it came to the cut, and the text of the statement there.
   */
  readonly arm: (cut: Cut, onCut?: () => void) => { readonly isCut: () => boolean; readonly statement: () => string }
  readonly disarm: () => void
  readonly close: () => Promise<void>
}

type Armed = { cut: Cut; count: number; isCut: boolean; statement: string; onCut: () => void }

/** Messages of PostgreSQL's protocol that end a statement: a simple query, and the sync after an extended one. */
const QUERY = 0x51
const SYNC = 0x53
const PARSE = 0x50
const READY = 0x5a

/** Opens the line to the database at `databaseUrl` on a free port. */
export async function openCutLine(databaseUrl: string): Promise<CutLine> {
  const target = new URL(databaseUrl)
  const pairs = new Set<{ near: Socket; far: Socket }>()
  let armed: Armed | null = null

  const cutAll = (now: Armed) => {
    now.isCut = true
    now.onCut()
    for (const { near, far } of pairs) {
      near.destroy()
      far.destroy()
    }
    pairs.clear()
  }

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    // Each message goes on by itself: held back to be sent in larger pieces it would wait for an acknowledgement at every statement.
    near.setNoDelay(true)
    far.setNoDelay(true)
    const pair = { near, far }
    pairs.add(pair)
    /** Set once the last statement before the cut is on its way: its answer is not passed on. */
    let last: Armed | null = null
    let text = ''
    const up = framer(true, (kind, message) => {
      if (kind === PARSE || kind === QUERY) text = textOf(kind, message)
      if (armed !== null && !armed.isCut && (kind === QUERY || kind === SYNC)) {
        armed.count += 1
        if (armed.count === armed.cut.at) {
          armed.statement = text
          if (!armed.cut.after) return cutAll(armed)
          last = armed
        }
      }
      far.write(message)
    })
    const down = framer(false, (kind, message) => {
      if (last === null) return void near.write(message)
      if (kind === READY) cutAll(last)
    })
    near.on('data', up)
    far.on('data', down)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined)
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(address.port)
  return {
    url: url.toString(),
    arm: (cut, onCut = () => undefined) => {
      const now: Armed = { cut, count: 0, isCut: false, statement: '', onCut }
      armed = now
      return { isCut: () => now.isCut, statement: () => now.statement }
    },
    disarm: () => {
      armed = null
    },
    close: async () => {
      for (const { near } of pairs) near.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Cuts a stream into the protocol's messages; the first one that a client sends has no kind. */
function framer(isClient: boolean, take: (kind: number, message: Buffer) => void): (chunk: Buffer) => void {
  let held: Buffer = Buffer.alloc(0)
  let isFirst = isClient
  return (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    for (;;) {
      const head = isFirst ? 0 : 1
      if (held.length < head + 4) return
      const length = head + held.readUInt32BE(head)
      if (held.length < length) return
      const message = held.subarray(0, length)
      held = held.subarray(length)
      take(isFirst ? 0 : (message[0] ?? 0), message)
      isFirst = false
    }
  }
}

/** The words of a query: after its name where it was parsed under one. */
function textOf(kind: number, message: Buffer): string {
  const body = message.toString('utf8', 5)
  const parts = body.split('\0')
  return (kind === PARSE ? parts[1] : parts[0]) ?? ''
}
