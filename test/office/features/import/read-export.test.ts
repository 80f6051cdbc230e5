import { describe, expect, it } from 'vitest'
import { bytesOf, inCalls, readExport } from '../../../../office/features/import/read-export'
import { codeOf } from '../../../support/problems'

const DEVICE = '019cac02-0000-7000-8000-000000000001'
const id = (last: number) => `019cac02-0000-7000-8000-0000000001${String(last).padStart(2, '0')}`

const head = (operations: number, files: number) =>
  JSON.stringify({ kind: 'yimen-station-export', version: 2, deviceId: DEVICE, pointId: 'st-201', operations, files })
const record = (seq: number, chars = 200) =>
  JSON.stringify({
    kind: 'operation',
    operation: { opId: id(seq), deviceSeq: seq, after: null, sealed: 'A'.repeat(chars), check: '0123456789abcdef' },
    mac: 'm'.repeat(43),
  })
const photo = JSON.stringify({
  ...{ kind: 'file', fileId: id(90), opId: id(1), sha256: 'a'.repeat(64), mime: 'image/jpeg', fileKind: 'material' },
  body: [Buffer.from('一张').toString('base64url'), Buffer.from('照片').toString('base64url')],
})
const file = (...lines: string[]) => `${lines.join('\n')}\n`

describe("a station's file", () => {
  it('tells whose it is, its records with their lines, and its photos', () => {
    const read = readExport(file(head(2, 1), record(1), record(2), photo))
    expect(read.head).toMatchObject({ deviceId: DEVICE, pointId: 'st-201' })
    expect(read.operations.map(({ line, operation }) => [line, operation.opId])).toEqual([
      [2, id(1)],
      [3, id(2)],
    ])
    expect(read.photos.map(({ line, fileId }) => [line, fileId])).toEqual([[4, id(90)]])
    expect([read.damaged, read.missing]).toEqual([[], 0])
  })

  it('names a damaged line and what was cut off, and reads the others', () => {
    const read = readExport(`${head(4, 0)}\n${record(1).slice(0, 90)}\n{"kind":"operation"}\n${record(3)}`)
    expect(read.operations.map((one) => one.line)).toEqual([4])
    expect(read.damaged).toEqual([2, 3])
    expect(read.missing).toBe(1)
  })

  it.each([
    ['nothing', ''],
    ['a picture', '\uFFFD\uFFFDJFIF'],
    ['a file of another version', head(0, 0).replace('"version":2', '"version":9')],
    ['records without a head', file(record(1))],
  ])('of %s is said to be none', async (_, text) => {
    expect(await codeOf((async () => readExport(text))())).toBe('sync.exportUnreadable')
  })

  it('goes to the server in calls that it can take, none left out and in order', () => {
    const lines = Array.from({ length: 45 }, (_, index) => record(index + 1))
    const { operations } = readExport(file(head(45, 0), ...lines))
    const calls = inCalls(operations, 20)
    expect(calls.map((call) => call.length)).toEqual([20, 20, 5])
    expect(calls.flat()).toEqual(operations)
    const large = readExport(file(head(3, 0), record(1, 400_000), record(2, 400_000), record(3))).operations
    expect(inCalls(large, 20).map((call) => call.length)).toEqual([1, 2])
  })

  it('has its photos byte by byte, or says that one is none', async () => {
    const { photos } = readExport(file(head(0, 1), photo))
    expect(await bytesOf(photos[0] ?? { body: [] })?.text()).toBe('一张照片')
    expect(bytesOf({ body: ['*'] })).toBeNull()
  })
})
