import { connect, createServer, type Socket } from 'node:net'

/** What a cut does: after so many bytes of one direction both ends are torn off, as a lost network does. */
export type Cut = {
  readonly direction: 'up' | 'down'
  readonly afterBytes: number
  /** There is no line any more until `up`; left out, the next connection finds one. */
  readonly staysDown?: boolean
}

/** 会断的线 — a wire between a device and the server that breaks where a test says. */
export type CuttableWire = {
  readonly url: string
  /** Breaks once, at this byte of everything that passes from now on. */
  readonly cutOnce: (cut: Cut) => void
  /** No connection at all until `up`. */
  readonly down: () => void
  readonly up: () => void
  /** Connections that were torn. */
  readonly tornCount: () => number
  /** Bytes that devices have sent through it. */
  readonly bytesUp: () => number
  readonly close: () => Promise<void>
}

/** Opens a wire to a server of this machine. */
export async function openWire(target: string): Promise<CuttableWire> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let isDown = false
  let cut: (Cut & { passed: number }) | null = null
  let torn = 0
  let up = 0

  const tear = (...sockets: Socket[]) => {
    torn += 1
    for (const socket of sockets) socket.destroy()
  }
  const pass = (chunk: Buffer, direction: Cut['direction'], from: Socket, to: Socket) => {
    if (direction === 'up') up += chunk.length
    if (cut === null || cut.direction !== direction) return void to.write(chunk)
    const left = cut.afterBytes - cut.passed
    cut.passed += chunk.length
    if (chunk.length < left) return void to.write(chunk)
    if (cut.staysDown === true) isDown = true
    cut = null
    // What lies before the cut still arrives: the server may have done everything and only its answer is lost.
    to.write(chunk.subarray(0, left), () => tear(from, to))
  }
  const server = createServer((device) => {
    if (isDown) return void device.destroy()
    const upstream = connect(Number(port), hostname)
    for (const socket of [device, upstream]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        device.destroy()
        upstream.destroy()
      })
    }
    device.on('data', (chunk) => pass(chunk as Buffer, 'up', device, upstream))
    upstream.on('data', (chunk) => pass(chunk as Buffer, 'down', upstream, device))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutOnce: (at) => {
      cut = { ...at, passed: 0 }
    },
    down: () => {
      isDown = true
      for (const socket of open) socket.destroy()
    },
    up: () => {
      isDown = false
    },
    tornCount: () => torn,
    bytesUp: () => up,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
