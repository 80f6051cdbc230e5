import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { createSecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate } from '../../setup/steps/local-ca.mjs'

/** 县里的前门 — TLS and HTTP/2 before a server of this machine, as a county's own proxy has it before every server. */
export type SecureFront = { readonly url: string; readonly close: () => Promise<void> }

/** Headers that belong to one connection of HTTP/1.1 and may not go on in HTTP/2. */
const OF_ONE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'proxy-connection']

/** Opens the front of a server. */
export async function openSecureFront(target: string): Promise<SecureFront> {
  const home = await mkdtemp(join(tmpdir(), 'yimen-bench-front-'))
  const files = makeCertificate(home, [])
  const [cert, key] = await Promise.all([readFile(files.cert), readFile(files.key)])
  const sessions = new Set<{ destroy: () => void }>()
  const server = createSecureServer({ cert, key }, (incoming, answer) => {
    const named = Object.entries(incoming.headers).filter(([name]) => !name.startsWith(':'))
    const headers = { ...Object.fromEntries(named), host: new URL(target).host }
    const passed = request(new URL(incoming.url, target), { method: incoming.method, headers }, (said) => {
      const kept = Object.entries(said.headers).filter(([name]) => !OF_ONE_CONNECTION.includes(name))
      answer.writeHead(said.statusCode ?? 502, Object.fromEntries(kept))
      said.pipe(answer)
    })
    passed.on('error', () => answer.stream.close())
    incoming.pipe(passed)
  })
  server.on('session', (session) => {
    sessions.add(session)
    session.on('close', () => sessions.delete(session))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const session of sessions) session.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await rm(home, { recursive: true, force: true })
    },
  }
}
