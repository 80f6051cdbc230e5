/** 一件要报的 — what an intake holds, as the server's own builder made it, and the pages to photograph. */
export type Workload = {
  readonly application: Readonly<Record<string, unknown>>
  /** The name in it: each record is made somebody else's, for one person has one matter done once. */
  readonly name: string
  readonly records: number
  readonly photosEach: number
  readonly photoBytes: number
}

/** What became of a run, timed in the page that sent. */
export type Sent = {
  /** From the word to send until every text was answered, and until everything was; ms. */
  readonly textMs: number
  /** The moment (ms since 1970) at which the last text was answered: what is asked after it belongs to no text. */
  readonly answeredAt: number
  readonly allMs: number
  readonly done: boolean
}

/** 页面里的司机 — the same for our station and for its peers: make records without a line, then send them. */
export type Driver = {
  /** Makes this device known; with a line. */
  readonly open: (about: {
    readonly account: string
    readonly password: string
    readonly code: string
  }) => Promise<void>
  /** Makes and keeps records; answers the milliseconds of each. */
  readonly make: (work: Workload) => Promise<number[]>
  /** Sends until nothing is left or `mostMs` are over. */
  readonly send: (mostMs: number, what: 'texts' | 'all') => Promise<Sent>
}

/** A picture by its beginning; what follows is noise, so that nothing compresses. */
export function noisePicture(bytes: number): Uint8Array<ArrayBuffer> {
  const picture = new Uint8Array(bytes)
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(picture.subarray(at, at + 65_536))
  picture.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01])
  picture.set([0xff, 0xd9], bytes - 2)
  return picture
}

/** Resolves when `holds`, or false when the time is over. */
export async function holdsWithin(mostMs: number, holds: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + mostMs
  while (performance.now() < end) {
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}
