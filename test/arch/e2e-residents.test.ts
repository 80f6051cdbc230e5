import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Stories that run in the one county of the run; what has a county of its own disturbs nobody. */
const stories = readdirSync('test/e2e', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(`test/e2e/${path}`, 'utf8') }))
  .filter(({ text }) => !text.includes('demo-county'))

describe('residents of the stories in a browser', () => {
  it('belong to one story each: an application of one would stand in the way of another', () => {
    const users = new Map<string, Set<string>>()
    for (const { path, text } of stories)
      for (const [phone] of text.matchAll(/154\d{8}/g)) users.set(phone, (users.get(phone) ?? new Set()).add(path))
    expect(users.size).toBeGreaterThan(20)
    expect([...users].filter(([, paths]) => paths.size > 1).map(([phone, paths]) => [phone, ...paths])).toEqual([])
  })
})
