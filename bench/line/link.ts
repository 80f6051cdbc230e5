import { connect, createServer, type Socket } from 'node:net'

/** 一条线的样子 — bits a second each way, round trip in ms, and how often it drops. Null bits: as fast as the machine. */
export type LineShape = {
  readonly bitsPerSecond: number | null
  readonly rttMs: number
  /** From one drop to the next; null for a line that holds. */
  readonly cutEveryMs: number | null
}

export const FAST: LineShape = { bitsPerSecond: null, rttMs: 0, cutEveryMs: null }
/** What a village line measures on a bad day. */
export const VILLAGE: LineShape = { bitsPerSecond: 400_000, rttMs: 400, cutEveryMs: null }
/** The same bytes between two drops as VILLAGE has in ten times the time, so that a bench ends. */
export const LIVELY: LineShape = { bitsPerSecond: 4_000_000, rttMs: 400, cutEveryMs: null }

/** How long a dropped line stays away. */
export const DOWN_MS = 300
const PACKET_BYTES = 1_400
/** What one connection may have queued before its sender is held, as a short socket buffer does. */
const QUEUE_BYTES = 32 * 1024
/** How late a timer may come without the line losing that time. */
const LATE_MS = 20

export type Passed = { readonly up: number; readonly down: number; readonly cuts: number }

/** 慢线 — between a browser and a server of this machine. A new connection costs no round trip here, for nobody. */
export type Link = {
  readonly url: string
  readonly shape: (shape: LineShape) => void
  /** No connection at all until `up`. */
  readonly down: () => void
  readonly up: () => void
  /** Bytes that went over the line, and drops, since the last `reset`; bytes up only until a moment (ms since 1970) where one is named. */
  readonly passed: (until?: number) => Passed
  readonly reset: () => void
  readonly close: () => Promise<void>
}

type Packet = { readonly from: Socket; readonly to: Socket; readonly bytes: Buffer }

/** Packets between their last bit and their arrival. They arrive in the order in which they left, whatever the machine's timers do. */
function makeFlight() {
  const flying: { readonly atMs: number; readonly packet: Packet }[] = []
  let timer: NodeJS.Timeout | null = null
  const land = (): void => {
    timer = null
    for (let first = flying[0]; first !== undefined; first = flying[0]) {
      const waitMs = first.atMs - performance.now()
      if (waitMs > 1) {
        timer = setTimeout(land, waitMs)
        return
      }
      flying.shift()
      const { to, bytes } = first.packet
      if (!to.destroyed && to.writable) to.write(bytes)
    }
  }
  return {
    add: (atMs: number, packet: Packet) => {
      flying.push({ atMs: Math.max(atMs, flying.at(-1)?.atMs ?? 0), packet })
      if (timer === null) land()
    },
    drop: () => {
      flying.length = 0
    },
  }
}

/** One way of the line: all connections share its bits; a packet arrives half a round trip after its last bit left. */
function makeWay(shape: () => LineShape, count: (bytes: number) => void) {
  const queue: Packet[] = []
  const waiting = new Map<Socket, number>()
  let freeAt = 0
  let timer: NodeJS.Timeout | null = null
  const flight = makeFlight()
  const release = (packet: Packet) => {
    const left = (waiting.get(packet.from) ?? 0) - packet.bytes.length
    waiting.set(packet.from, left)
    if (left < QUEUE_BYTES && packet.from.isPaused()) packet.from.resume()
  }
  const pump = (): void => {
    timer = null
    const { bitsPerSecond, rttMs } = shape()
    while (queue.length > 0) {
      const now = performance.now()
      // Timers come late; what was due meanwhile leaves at once, so that the line is never slower than it says.
      freeAt = Math.max(freeAt, now - LATE_MS)
      if (freeAt > now + 1) {
        timer = setTimeout(pump, freeAt - now)
        return
      }
      const packet = queue.shift() as Packet
      release(packet)
      if (packet.from.destroyed && packet.to.destroyed) continue
      count(packet.bytes.length)
      freeAt += bitsPerSecond === null ? 0 : (packet.bytes.length * 8_000) / bitsPerSecond
      flight.add(Math.max(now, freeAt) + rttMs / 2, packet)
    }
  }
  return {
    send: (from: Socket, to: Socket, bytes: Buffer) => {
      if (queue.length === 0 && timer === null) freeAt = Math.max(freeAt, performance.now())
      for (let at = 0; at < bytes.length; at += PACKET_BYTES)
        queue.push({ from, to, bytes: bytes.subarray(at, at + PACKET_BYTES) })
      const mine = (waiting.get(from) ?? 0) + bytes.length
      waiting.set(from, mine)
      if (mine >= QUEUE_BYTES) from.pause()
      if (timer === null) pump()
    },
    drop: () => {
      flight.drop()
      queue.length = 0
      waiting.clear()
      freeAt = 0
    },
    forget: (socket: Socket) => waiting.delete(socket),
  }
}

/** Opens a line to a server of this machine; fast until it is shaped. */
export async function openLink(target: string): Promise<Link> {
  const { protocol, hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let shape: LineShape = FAST
  let isDown = false
  let passed = { up: 0, down: 0, cuts: 0 }
  let sentUp: { readonly at: number; readonly bytes: number }[] = []
  let cutter: NodeJS.Timeout | null = null
  const up = makeWay(
    () => shape,
    (bytes) => {
      passed.up += bytes
      sentUp.push({ at: Date.now(), bytes })
    },
  )
  const down = makeWay(
    () => shape,
    (bytes) => {
      passed.down += bytes
    },
  )
  const tearAll = () => {
    up.drop()
    down.drop()
    for (const socket of open) socket.resetAndDestroy()
  }
  const cut = () => {
    passed.cuts += 1
    isDown = true
    tearAll()
    setTimeout(() => {
      isDown = false
    }, DOWN_MS)
  }
  const server = createServer({ noDelay: true }, (device) => {
    if (isDown) return void device.resetAndDestroy()
    const upstream = connect({ port: Number(port), host: hostname, noDelay: true })
    for (const [socket, way] of [
      [device, up],
      [upstream, down],
    ] as const) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        way.forget(socket)
        // What is still on the way arrives first.
        setTimeout(() => {
          device.destroy()
          upstream.destroy()
        }, shape.rttMs)
      })
    }
    device.on('data', (chunk) => up.send(device, upstream, chunk as Buffer))
    upstream.on('data', (chunk) => down.send(upstream, device, chunk as Buffer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `${protocol}//127.0.0.1:${address.port}`,
    shape: (next) => {
      shape = next
      if (cutter !== null) clearInterval(cutter)
      cutter = next.cutEveryMs === null ? null : setInterval(cut, next.cutEveryMs)
    },
    down: () => {
      isDown = true
      tearAll()
    },
    up: () => {
      isDown = false
    },
    passed: (until = Number.POSITIVE_INFINITY) => {
      const up = sentUp.filter((one) => one.at <= until).reduce((sum, one) => sum + one.bytes, 0)
      return { ...passed, up }
    },
    reset: () => {
      passed = { up: 0, down: 0, cuts: 0 }
      sentUp = []
    },
    close: async () => {
      if (cutter !== null) clearInterval(cutter)
      for (const socket of open) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Share of the time that a line is there. */
export function availability({ cutEveryMs }: LineShape): number {
  return cutEveryMs === null ? 1 : (cutEveryMs - DOWN_MS) / cutEveryMs
}

/** 物理极限 — one round trip and the bytes at the line's speed, over the share of the time that there is a line; in ms. */
export function limitMs(shape: LineShape, bytes: number): number {
  if (shape.bitsPerSecond === null) throw new Error('a line without an end has no limit')
  return (shape.rttMs + (bytes * 8_000) / shape.bitsPerSecond) / availability(shape)
}
