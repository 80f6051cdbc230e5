import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcedureMeta } from '../../server/platform/trpc'
import { appRouter } from '../../server/router'
import { listSourceFiles } from './source-files'

const files = listSourceFiles()
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { meta?: ProcedureMeta; type: string } }>,
)

describe('every procedure of the router', () => {
  it('is there at all', () => {
    expect(procedures.length).toBeGreaterThan(60)
  })

  it('says who may call it, and why where that is everybody', () => {
    const silent = procedures.filter(([, one]) => {
      const access = one._def.meta?.access
      return access === undefined || (access.kind === 'anyone' && access.why.length < 5)
    })
    expect(silent.map(([name]) => name)).toEqual([])
  })

  it('names its audit line, or says why a public read needs none', () => {
    const silent = procedures.filter(([, one]) => {
      const meta = one._def.meta
      if (meta === undefined) return true
      if (meta.kind === 'write') return meta.audit === null
      return meta.audit === null && (meta.why ?? '').length < 5
    })
    expect(silent.map(([name]) => name)).toEqual([])
  })

  it('leaves an audit row when it shows what is not public', () => {
    const unseen = procedures.filter(([, one]) => {
      const meta = one._def.meta
      return meta?.kind === 'read' && meta.audit === null && meta.access.kind === 'staff'
    })
    expect(unseen.map(([name]) => name).filter((name) => !PUBLIC_TO_STAFF.has(name))).toEqual([])
  })

  it('is made by read() or write() and by nothing else, so that it has schemas in and out', () => {
    const builders = files.filter(
      (file) =>
        file.path.startsWith('server/') &&
        !file.path.startsWith('server/platform/trpc/') &&
        file.lines.some((line) => /initTRPC|publicProcedure|\bt\.procedure\b/.test(line)),
    )
    expect(builders.map((file) => file.path)).toEqual([])
  })
})

/** Reads of staff that show no person: the catalogue's own data and counts. Each is named here, with nothing personal in its output. */
const PUBLIC_TO_STAFF = new Set(['catalogue.getPackage', 'case.counts', 'task.counts'])

describe('mirrors', () => {
  const procedureFiles = files.filter((file) => /^server\/modules\/.+\/procedures\/.+\.ts$/.test(file.path))

  it('every procedure file has its test beside the same path', () => {
    expect(procedureFiles.length).toBeGreaterThan(50)
    const bare = procedureFiles.filter((file) => !existsSync(`test/${file.path.replace(/\.ts$/, '.test.ts')}`))
    expect(bare.map((file) => file.path)).toEqual([])
  })

  it('every policy has its test', () => {
    const policies = files.filter((file) => /^server\/modules\/[^/]+\/policy\.ts$/.test(file.path))
    const bare = policies.filter((file) => !existsSync(`test/${file.path.replace(/\.ts$/, '.test.ts')}`))
    expect(bare.map((file) => file.path)).toEqual([])
  })

  it('every rule of shared/ is called by a test of its own feature or of a contract', () => {
    const tests = files.filter((file) => file.path.startsWith('test/'))
    const rules = files.filter(
      (file) => file.path.startsWith('shared/') && file.lines.some((line) => /^export (async )?function /.test(line)),
    )
    const bare = rules.filter((rule) => {
      const names = rule.lines.flatMap((line) => /^export (?:async )?function (\w+)/.exec(line)?.[1] ?? [])
      return !tests.some((test) =>
        names.some((name) => test.lines.some((line) => new RegExp(`\\b${name}\\b`).test(line))),
      )
    })
    expect(bare.map((file) => file.path)).toEqual([])
  })
})

describe('docstrings', () => {
  it('stand above every exported function, schema and table of shared/ and of the doors', () => {
    const bare = files
      .filter(
        (file) =>
          file.path.startsWith('shared/') ||
          /^server\/modules\/[^/]+\/(procedures\/.+|policy|presenter)\.ts$/.test(file.path),
      )
      .flatMap((file) =>
        file.lines.flatMap((line, index) => {
          const name = /^export (?:async )?(?:function|const) (\w+)/.exec(line)?.[1]
          if (name === undefined) return []
          const above = file.lines[index - 1]?.trim() ?? ''
          const sibling = file.lines.slice(0, index).some((other) => new RegExp(`^export type ${name}\\b`).test(other))
          return above.endsWith('*/') || sibling || isNeighbour(file.lines, index) ? [] : [`${file.path}: ${name}`]
        }),
      )
    expect(bare).toEqual([])
  })
})

/** True for a line of a block of one-liners whose first line carries the docstring of all. */
function isNeighbour(lines: readonly string[], index: number): boolean {
  let at = index - 1
  while (at >= 0 && /^export (const|type) /.test(lines[at] ?? '')) at -= 1
  return at < index - 1 && (lines[at]?.trim().endsWith('*/') ?? false)
}
