import { describe, expect, it } from 'vitest'
import { type QueuedFile, UploadQueue } from '../../../mobile/src/papers/upload-queue'
import { FileRefused } from '../../../mobile/src/platform/net/outgoing'
import { NoAnswer } from '../../../mobile/src/platform/net/wire'

const file = (fileId: string, size = 100): QueuedFile => ({
  fileId,
  sha256: 'a'.repeat(64),
  kind: 'material',
  size,
  read: () => Promise.resolve(new ArrayBuffer(size)),
})

/** A queue over a line that answers as told; waiting takes no time. */
function queueOver(send: (fileId: string, onProgress: (sent: number) => void) => Promise<void>) {
  const done: string[] = []
  const queue = new UploadQueue({
    send: (one, onProgress) => send(one.fileId, onProgress),
    onDone: (fileId) => void done.push(fileId),
    onChange: () => undefined,
    wait: () => Promise.resolve(),
  })
  return { queue, done }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('photos that wait to be sent', () => {
  it('go one after another, and none before somebody is signed in', async () => {
    const order: string[] = []
    const { queue, done } = queueOver(async (fileId) => void order.push(fileId))
    queue.add(file('a'))
    queue.add(file('b'))
    await settle()
    expect(order).toEqual([])
    queue.start()
    await settle()
    expect(done).toEqual(['a', 'b'])
    expect(queue.totals()).toEqual({ files: 2, done: 2, percent: 100, stuck: false, refused: 0 })
  })

  it('go on after a cut line, and are sent once', async () => {
    let tries = 0
    const { queue, done } = queueOver(async (_, onProgress) => {
      tries += 1
      onProgress(60)
      if (tries < 3) throw new NoAnswer('cut')
    })
    queue.add(file('a'))
    queue.start()
    await settle()
    expect(tries).toBe(3)
    expect(done).toEqual(['a'])
  })

  it('are not held up by one that is refused, which says why', async () => {
    const { queue, done } = queueOver(async (fileId) => {
      if (fileId === 'bad') throw new FileRefused('这个文件打不开')
    })
    queue.add(file('bad'))
    queue.add(file('good'))
    queue.start()
    await settle()
    expect(done).toEqual(['good'])
    expect(queue.stateOf('bad')).toEqual({ kind: 'refused', words: '这个文件打不开' })
  })

  it('count as sent when an earlier sitting has sent them', () => {
    const { queue } = queueOver(async () => undefined)
    queue.add(file('a', 300), true)
    queue.add(file('b', 100))
    expect(queue.totals()).toEqual({ files: 2, done: 1, percent: 75, stuck: false, refused: 0 })
  })

  it('that the phone has lost ask to be taken again', async () => {
    const { queue } = queueOver(async () => undefined)
    queue.add({ ...file('gone'), read: () => Promise.resolve(null) })
    queue.start()
    await settle()
    expect(queue.stateOf('gone')).toMatchObject({ kind: 'refused' })
  })

  it('are forgotten when they are taken out', async () => {
    const { queue, done } = queueOver(async () => undefined)
    queue.add(file('a'))
    queue.remove('a')
    queue.start()
    await settle()
    expect(done).toEqual([])
    expect(queue.stateOf('a')).toBeNull()
  })
})
