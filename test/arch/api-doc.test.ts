import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AUTHORITY } from '../server/authority/authority-table'

const words = new Set(readFileSync('docs/api.md', 'utf8').match(/\w+/g))

describe('docs/api.md', () => {
  it.each([...new Set(Object.keys(AUTHORITY).map((call) => call.replace(/#.*/, '')))])('names %s', (procedure) => {
    const [module = '', name = ''] = procedure.split('.')
    expect([module, name].filter((word) => !words.has(word))).toEqual([])
  })
})
