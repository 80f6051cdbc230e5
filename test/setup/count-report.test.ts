import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countReport } from '../../setup/testing/stages.mjs'

function reportOf(report: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'yimen-report-')), 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const file = (status: string, tests: number) => ({
  name: 'test/some.test.ts',
  status,
  assertionResults: Array.from({ length: tests }, (_, at) => ({
    status: status === 'failed' && at === 0 ? 'failed' : 'passed',
    fullName: `case ${at}`,
  })),
})

describe('the counts of a run', () => {
  it('are those of its tests', () => {
    const report = reportOf({ numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 4)] })
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1, names: ['test/some.test.ts > case 0'] })
  })

  it('count a file that could not be loaded as a failure', () => {
    const report = reportOf({
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [file('passed', 3), file('failed', 0)],
    })
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1, names: ['test/some.test.ts'] })
  })

  it('count a run that found no test, that left no report or that ended badly as a failure', () => {
    expect(countReport(reportOf({ numPassedTests: 0, numFailedTests: 0, testResults: [] }), 0)).toEqual({
      passed: 0,
      failed: 1,
      names: [],
    })
    expect(countReport('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1, names: [] })
    const passed = reportOf({ numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 3)] })
    expect(countReport(passed, 1)).toEqual({ passed: 3, failed: 1, names: [] })
  })
})
