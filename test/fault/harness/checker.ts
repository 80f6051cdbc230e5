import type { ServerTruth } from './county-under-test'
import type { Ledger } from './ledger'

/** A case as the server holds it. */
export type CaseHeld = {
  readonly caseId: string
  readonly pointId: string
  readonly number: string
  readonly version: number
  /** The text that the schedule put into its answers. */
  readonly mark: string
  readonly files: readonly string[]
}

/** What one device holds, read from its stores. */
export type DeviceTruth = {
  readonly device: number
  readonly pointId: string
  readonly cases: ReadonlyMap<string, number>
  /** Step of every record that is still kept, by `opId`. */
  readonly outbox: ReadonlyMap<string, string>
  readonly filesKept: number
  readonly filesRefused: number
  /** Marks of the drafts that lie here, by id. */
  readonly drafts: ReadonlyMap<string, string>
}

/** 账对不上 — what was promised and is not so. */
export type Violation = {
  readonly rule: 'lost' | 'doubled' | 'foreign' | 'damaged' | 'diverged' | 'stuck'
  readonly what: string
}

/** Compares the ledger with the server's store and the devices with the server; nothing is asked of the system's own interface. */
export function check(ledger: Ledger, server: ServerTruth, devices: readonly DeviceTruth[]): Violation[] {
  return [
    ...checkRecords(ledger, server),
    ...checkNothingForeign(ledger, server),
    ...checkDrafts(ledger, devices),
    ...checkQuiet(server, devices),
  ]
}

/** Every record that a device said it had exists exactly once, as it was handed over, with its photos whole. */
function checkRecords(ledger: Ledger, server: ServerTruth): Violation[] {
  const found: Violation[] = []
  const hashes = [...server.files.values()]
  for (const line of ledger.lines()) {
    if (line.told !== 'submitted') continue
    const { record, mark } = line
    const at = `${mark} (${record.kind})`
    if (record.kind === 'submitCase') {
      const own = server.cases.filter((one) => one.caseId === record.caseId)
      const [first] = own
      if (first === undefined) found.push({ rule: 'lost', what: at })
      else if (first.mark !== mark || first.number !== record.number) found.push({ rule: 'damaged', what: at })
    }
    if (record.kind === 'voidNumber' && server.spoilt.get(record.number ?? '') !== mark)
      found.push({ rule: 'lost', what: at })
    for (const photo of record.photos) {
      const times = hashes.filter((one) => one === photo).length
      if (times === 0) found.push({ rule: 'lost', what: `${at}: a photo` })
      if (times > 1) found.push({ rule: 'doubled', what: `${at}: a photo` })
    }
  }
  return found
}

/** Nothing exists that nobody asked for, and nothing twice. */
function checkNothingForeign(ledger: Ledger, server: ServerTruth): Violation[] {
  const begun = new Set(ledger.lines().flatMap((line) => (line.told === 'begun' ? [line.mark] : [])))
  const marks = [...server.cases.map((one) => one.mark), ...server.spoilt.values()]
  const numbers = server.cases.map((one) => one.number)
  return [
    ...marks.filter((mark) => !begun.has(mark)).map((what): Violation => ({ rule: 'foreign', what })),
    ...twice(marks).map((what): Violation => ({ rule: 'doubled', what })),
    ...twice(numbers).map((what): Violation => ({ rule: 'doubled', what: `number ${what}` })),
  ]
}

const twice = (all: readonly string[]) => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))]

/** A draft that was called saved lies where it was saved, until it is handed in. */
function checkDrafts(ledger: Ledger, devices: readonly DeviceTruth[]): Violation[] {
  const saved = new Map<string, { device: number; mark: string }>()
  for (const line of ledger.lines()) {
    if (line.told === 'draft') saved.set(line.draftId, line)
    if (line.told === 'draftEnded') saved.delete(line.draftId)
  }
  return [...saved].flatMap(([draftId, { device, mark }]): Violation[] => {
    const here = devices.find((one) => one.device === device)?.drafts.get(draftId)
    return here === mark ? [] : [{ rule: 'lost', what: `draft ${mark}` }]
  })
}

/** In the quiet everything has been sent, was received, and is shown alike on all devices of a point. */
function checkQuiet(server: ServerTruth, devices: readonly DeviceTruth[]): Violation[] {
  return devices.flatMap((one) => {
    const found: Violation[] = []
    for (const [opId, step] of one.outbox) {
      if (step !== 'confirmed') found.push({ rule: 'stuck', what: `device ${one.device}: ${opId} is ${step}` })
      else if (server.operations.get(opId) !== 'applied')
        found.push({
          rule: 'lost',
          what: `device ${one.device}: ${opId} is confirmed here and ${server.operations.get(opId) ?? 'unknown'} there`,
        })
    }
    if (one.filesKept + one.filesRefused > 0) {
      found.push({
        rule: 'stuck',
        what: `device ${one.device}: ${one.filesKept} files wait, ${one.filesRefused} are refused`,
      })
    }
    const there = server.cases.filter((held) => held.pointId === one.pointId)
    const same = there.length === one.cases.size && there.every((held) => one.cases.get(held.caseId) === held.version)
    if (!same)
      found.push({
        rule: 'diverged',
        what: `device ${one.device} shows ${one.cases.size} cases of ${there.length}, or older ones`,
      })
    return found
  })
}
