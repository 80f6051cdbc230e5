import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStamp } from '../../setup/steps/build-stamp.mjs'

let root: string
const part = { from: ['mobile'], settings: ['YIMEN_WEAPP_ORIGIN'] }
const stamp = (env: Record<string, string> = {}) => buildStamp(root, part, env)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'yimen-stamp-'))
  for (const file of ['package-lock.json', 'tsconfig.json']) await writeFile(join(root, file), '{}')
  await mkdir(join(root, 'mobile', 'dist'), { recursive: true })
  await writeFile(join(root, 'mobile', 'app.ts'), 'let a = 1')
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('what a part was built from', () => {
  it('is the same while nothing changed, whatever the build wrote and other settings say', async () => {
    const before = stamp()
    await writeFile(join(root, 'mobile', 'dist', 'app.js'), 'let a=1')
    expect(stamp({ YIMEN_PORT: '3001' })).toBe(before)
  })

  it('is another once a source changed', async () => {
    const before = stamp()
    await writeFile(join(root, 'mobile', 'app.ts'), 'let a = 2')
    expect(stamp()).not.toBe(before)
  })

  it('is another for another address of the county, which the mini-program carries inside', () => {
    const one = stamp({ YIMEN_WEAPP_ORIGIN: 'https://one.example.gov.cn' })
    expect(stamp({ YIMEN_WEAPP_ORIGIN: 'https://two.example.gov.cn' })).not.toBe(one)
    expect(stamp()).not.toBe(one)
    expect(stamp({ YIMEN_WEAPP_ORIGIN: 'https://one.example.gov.cn' })).toBe(one)
  })

  it('of the mini-program names every setting that its build reads', async () => {
    const config = await readFile('mobile/config/index.ts', 'utf8')
    const build = await readFile('setup/steps/build.mjs', 'utf8')
    const read = [...config.matchAll(/process\.env\.(YIMEN_\w+)/g)].map((match) => match[1] ?? '')
    expect(read.length).toBeGreaterThan(0)
    for (const name of read) expect(build).toContain(`'${name}'`)
  })
})
