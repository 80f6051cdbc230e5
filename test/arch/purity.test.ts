import { describe, expect, it } from 'vitest'
import { listSourceFiles } from './source-files'

const files = listSourceFiles()
const shared = files.filter((file) => file.path.startsWith('shared/'))

/** Lines of code of a file that match, comments left out. */
function offending(list: typeof files, pattern: RegExp): string[] {
  return list.flatMap((file) =>
    file.lines.flatMap((line, index) =>
      pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : [],
    ),
  )
}

describe('shared/ holds values in, values out', () => {
  it('asks no clock and throws no dice', () => {
    expect(shared.length).toBeGreaterThan(20)
    expect(offending(shared, /new Date\(\)|Date\.now\(|Math\.random\(|performance\.now\(/)).toEqual([])
  })

  it('knows no process, network, page or store', () => {
    expect(offending(shared, /\bprocess\.|\bfetch\(|\bwindow\.|\bdocument\.|localStorage|\bwx\.|from 'node:/)).toEqual(
      [],
    )
  })

  it('makes no code out of text', () => {
    expect(offending(shared, /\beval\(|new Function\(/)).toEqual([])
  })

  it('takes only the small build of zod, because the whole one does not fit a phone', () => {
    expect(offending(shared, /from 'zod'/)).toEqual([])
  })
})

describe('the whole house', () => {
  it('switches no check off without a reason beside it', () => {
    const switches = offending(files, /@ts-(ignore|nocheck)/)
    expect(switches.filter((line) => !line.startsWith('test/arch/'))).toEqual([])
  })

  it('swallows no error in silence', () => {
    expect(offending(files, /catch\s*(\([^)]*\))?\s*\{\s*\}/).filter((line) => !line.startsWith('test/arch/'))).toEqual(
      [],
    )
  })

  it('reads no file beside the repository', () => {
    expect(
      offending(files, /\.\.\/shared\/(data|design)|['"`]\/work\//).filter((line) => !line.startsWith('test/arch/')),
    ).toEqual([])
  })

  it('asks the clock in one place of the server', () => {
    const server = files.filter(
      (file) => file.path.startsWith('server/') && !/^server\/platform\/(clock|log|metrics|jobs)\//.test(file.path),
    )
    expect(offending(server, /new Date\(\)|Date\.now\(/)).toEqual([])
  })
})
