import { OUTCOMES } from '@shared/sync/protocol'
import { countUnsent, isUnsent, needsAPerson, type RecordFacts, recordState } from '@shared/sync/record-state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const STEPS = ['waiting', 'sending', ...OUTCOMES, 'confirmed'] as const

const facts = (change: Partial<RecordFacts>): RecordFacts => ({
  step: 'waiting',
  tries: 0,
  nextTryAt: null,
  files: 0,
  filesSent: 0,
  filesRefused: 0,
  sendingFile: false,
  online: true,
  confirmedLongAgo: false,
  ...change,
})

describe('the word of a record', () => {
  it('is written here for every step, with and without photos on the way', () => {
    const words = STEPS.map((step) => [
      step,
      recordState(facts({ step })),
      recordState(facts({ step, files: 3, filesSent: 1 })),
      recordState(facts({ step, files: 3, filesSent: 1, sendingFile: true })),
    ])
    expect(words).toEqual([
      ['waiting', 'sealed', 'sealed', 'sealed'],
      ['sending', 'sendingText', 'sendingText', 'sendingText'],
      ['applied', 'confirming', 'textArrived', 'sendingPhoto'],
      ['duplicate', 'duplicate', 'textArrived', 'sendingPhoto'],
      ['conflict', 'conflict', 'conflict', 'conflict'],
      ['deferred', 'deferred', 'deferred', 'deferred'],
      ['quarantined', 'quarantined', 'quarantined', 'quarantined'],
      ['retry', 'sealed', 'sealed', 'sealed'],
      ['confirmed', 'confirmed', 'textArrived', 'sendingPhoto'],
    ])
  })

  it('that the server took without one of its photos, which it will never take, is one to look at', () => {
    const refused = facts({ step: 'confirmed', files: 2, filesSent: 1, filesRefused: 1 })
    expect(recordState(refused)).toBe('quarantined')
    expect(isUnsent(refused)).toBe(false)
    expect(needsAPerson(refused)).toBe(true)
  })

  it('says when it tries again only after it has tried, and waits for the network only without one', () => {
    expect(recordState(facts({ tries: 3, nextTryAt: 5 }))).toBe('retryAt')
    expect(recordState(facts({ tries: 3, online: false }))).toBe('waitingNet')
    expect(recordState(facts({ online: false }))).toBe('sealed')
    expect(recordState(facts({ step: 'confirmed', confirmedLongAgo: true }))).toBe('keptCopy')
  })

  it('never calls a record finished while a photo of it is still here', () => {
    const record = fc.record({
      step: fc.constantFrom(...STEPS),
      tries: fc.nat(9),
      nextTryAt: fc.option(fc.nat()),
      files: fc.nat(5),
      filesSent: fc.nat(5),
      filesRefused: fc.nat(2),
      sendingFile: fc.boolean(),
      online: fc.boolean(),
      confirmedLongAgo: fc.boolean(),
    })
    fc.assert(
      fc.property(record, (one) => {
        const word = recordState(one)
        if (one.filesSent < one.files) expect(['confirmed', 'duplicate', 'keptCopy', 'confirming']).not.toContain(word)
        if (word === 'confirmed' || word === 'keptCopy') expect(isUnsent(one)).toBe(false)
      }),
    )
  })
})

describe('what counts as unsent', () => {
  it('is what only this device has: text without an answer, or photos that did not arrive', () => {
    const unsent = STEPS.filter((step) => isUnsent(facts({ step })))
    expect(unsent).toEqual(['waiting', 'sending', 'retry'])
    for (const step of STEPS) expect(isUnsent(facts({ step, files: 2, filesSent: 1 }))).toBe(true)
  })

  it('is counted with its photos and its oldest moment; what a person must look at is counted beside', () => {
    const records = [
      { step: 'waiting', files: 2, filesSent: 0, filesRefused: 0, madeAt: '2026-03-02T02:00:00.000Z' },
      { step: 'confirmed', files: 3, filesSent: 1, filesRefused: 1, madeAt: '2026-03-02T01:00:00.000Z' },
      { step: 'quarantined', files: 0, filesSent: 0, filesRefused: 0, madeAt: '2026-03-01T01:00:00.000Z' },
      { step: 'confirmed', files: 1, filesSent: 1, filesRefused: 0, madeAt: '2026-02-02T01:00:00.000Z' },
    ] as const
    expect(countUnsent(records)).toEqual({
      records: 2,
      photos: 3,
      problems: 2,
      oldestMadeAt: '2026-03-02T01:00:00.000Z',
    })
    expect(STEPS.filter((step) => needsAPerson(facts({ step })))).toEqual(['conflict', 'quarantined'])
  })
})
