import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findOrInstallChromium } from '../../setup/testing/chromium.mjs'

const empty = () => mkdtempSync(join(tmpdir(), 'yimen-chromium-'))

/** A folder with a program that has a browser's name. */
function withBrowser(name: string): { folder: string; path: string } {
  const folder = empty()
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 })
  return { folder, path }
}

const find = (env: { PATH: string; CHROMIUM_PATH?: string }, install: string | null = null) =>
  findOrInstallChromium(empty(), { env, places: [], install })

describe('the browser of the tests', () => {
  it('is the one that was named, or the one that is installed', async () => {
    const { folder, path } = withBrowser('google-chrome')
    expect(await find({ PATH: `${empty()}:${folder}` })).toBe(path)
    const other = withBrowser('my-browser')
    expect(await find({ PATH: folder, CHROMIUM_PATH: other.path })).toBe(other.path)
  })

  it('is named wrongly, and the run ends and says so', async () => {
    await expect(find({ PATH: '', CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow('/nowhere/chromium 运行不了')
  })

  it('is installed where that is possible', async () => {
    const folder = empty()
    const line = `printf '#!/bin/sh\\n' > ${folder}/chromium && chmod 755 ${folder}/chromium`
    expect(await find({ PATH: folder }, line)).toBe(join(folder, 'chromium'))
  })

  it('cannot be installed, and the run ends naming the line', async () => {
    await expect(find({ PATH: empty() }, 'exit 7')).rejects.toThrow('请自己运行：exit 7')
    await expect(find({ PATH: empty() })).rejects.toThrow(/请运行：.*apt-get install -y .*chromium.*CHROMIUM_PATH/)
  })
})
