import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import { transformAsync } from '@babel/core'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import type { RuleQuestions } from './ask-rules'

const ENTRY = 'test/contract/one-rule/ask-rules.ts'
const ASK = (questions: string) => `YimenRules.askRules(${questions})`

async function bundle(target: string): Promise<string> {
  const built = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'YimenRules',
    target,
    charset: 'utf8',
  })
  return built.outputFiles[0]?.text ?? ''
}

/** The server: as setup bundles it, in a process of its own whose clock stands in another zone. */
export async function askServer(questions: RuleQuestions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-rules-'))
  try {
    const file = join(folder, 'ask.cjs')
    writeFileSync(file, `${await bundle('node20')}\nprocess.stdout.write(${ASK(JSON.stringify(questions))})`)
    return execFileSync(process.execPath, [file], {
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
      env: { ...process.env, TZ: 'America/New_York' },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The phone: through the mini-program's own compiler, in a bare room without window, fetch, URL, AbortController or code from text. */
export async function askPhone(questions: RuleQuestions): Promise<string> {
  const compiled = await transformAsync(await bundle('es2017'), {
    filename: 'ask-rules.js',
    babelrc: false,
    configFile: false,
    compact: false,
    sourceType: 'script',
    presets: [
      ['babel-preset-taro', { framework: 'react', ts: false, useBuiltIns: false, reactJsxRuntime: 'automatic' }],
    ],
  })
  const room = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(`${compiled?.code ?? ''}\n;globalThis.YimenRules = YimenRules`, room)
  return String(vm.runInContext(ASK(JSON.stringify(questions)), room))
}

/** Station and office: a real page, compiled for the oldest browser that each may meet. */
export async function askPage(
  questions: RuleQuestions,
  target: 'chrome86' | 'chrome95',
  timezoneId: string,
): Promise<string> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await (await browser.newContext({ timezoneId })).newPage()
    await page.setContent('<!doctype html><meta charset="utf-8">')
    await page.addScriptTag({ content: await bundle(target) })
    return await page.evaluate((asked) => {
      const rules = (globalThis as unknown as { YimenRules: { askRules: (questions: unknown) => string } }).YimenRules
      return rules.askRules(asked)
    }, questions)
  } finally {
    await browser.close()
  }
}
