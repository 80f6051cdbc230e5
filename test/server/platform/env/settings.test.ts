import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblems, readSettings } from '../../../../server/platform/env'

const KEY = Buffer.alloc(32, 7).toString('base64')
const GOOD = { DATABASE_URL: 'postgresql://a:b@127.0.0.1:5432/yimen', YIMEN_COUNTY_KEY: KEY }

function problemsOf(env: Record<string, string | undefined>) {
  const answer = readSettings(env)
  return 'problems' in answer ? answer.problems : []
}

describe('settings', () => {
  it('fills what was not given with what a first start needs', () => {
    expect(readSettings(GOOD)).toMatchObject({
      settings: {
        host: '127.0.0.1',
        port: 3000,
        demo: false,
        demoNow: null,
        publicUrl: 'http://127.0.0.1:3000',
        wechat: null,
        wechatTemplates: new Map(),
        tls: null,
      },
    })
  })

  it('lists everything that is wrong at once, each with what is expected and an example', () => {
    const problems = problemsOf({ YIMEN_PORT: '70000', YIMEN_DEMO: 'maybe', YIMEN_PUBLIC_URL: 'yimen' })
    expect(problems.map((problem) => problem.name).sort()).toEqual(
      ['DATABASE_URL', 'YIMEN_COUNTY_KEY', 'YIMEN_DEMO', 'YIMEN_PORT', 'YIMEN_PUBLIC_URL'].sort(),
    )
    for (const problem of problems) {
      expect(problem.expected).not.toBe('')
      expect(problem.example).not.toBe('')
    }
  })

  it('never shows a secret that is wrong', () => {
    const table = formatProblems(
      problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/x', YIMEN_COUNTY_KEY: 'short-secret' }),
    )
    expect(table).not.toContain('hunter2')
    expect(table).not.toContain('short-secret')
    expect(table).toContain('DATABASE_URL')
  })

  it('takes a secret from a file, and says which file cannot be read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yimen-env-')), 'key')
    writeFileSync(file, `${KEY}\n`)
    const read = readSettings({ DATABASE_URL: GOOD.DATABASE_URL, YIMEN_COUNTY_KEY_FILE: file })
    expect('settings' in read && read.settings.countyKey).toEqual(new Uint8Array(32).fill(7))
    expect(problemsOf({ ...GOOD, YIMEN_COUNTY_KEY: undefined, YIMEN_COUNTY_KEY_FILE: '/nowhere/key' })).toMatchObject([
      { name: 'YIMEN_COUNTY_KEY_FILE', wrong: '文件 /nowhere/key 读不出来（ENOENT）' },
    ])
  })

  it('opens certificate and key at once, and says which file is none', () => {
    const wrong = (cert: string) => problemsOf({ ...GOOD, YIMEN_TLS_CERT: cert, YIMEN_TLS_KEY: '/nowhere/key.pem' })
    expect(wrong('/nowhere/cert.pem').map(({ name, wrong }) => `${name} ${wrong}`)).toEqual([
      'YIMEN_TLS_CERT 文件 /nowhere/cert.pem 读不出来（ENOENT）',
      'YIMEN_TLS_KEY 文件 /nowhere/key.pem 读不出来（ENOENT）',
    ])
    const text = join(mkdtempSync(join(tmpdir(), 'yimen-env-')), 'cert.pem')
    writeFileSync(text, 'no certificate')
    expect(problemsOf({ ...GOOD, YIMEN_TLS_CERT: text, YIMEN_TLS_KEY: text })).toMatchObject([
      { name: 'YIMEN_TLS_CERT', wrong: `${text} 和 ${text} 不是一对 PEM 证书和私钥` },
    ])
  })

  it('moves the time of the demo county only', () => {
    const demoNow = '2026-03-02T09:00:00+08:00'
    expect(problemsOf({ ...GOOD, YIMEN_DEMO_NOW: demoNow })).toMatchObject([{ name: 'YIMEN_DEMO_NOW' }])
    expect(problemsOf({ ...GOOD, YIMEN_DEMO: 'on', YIMEN_DEMO_NOW: demoNow })).toEqual([])
    expect(problemsOf({ ...GOOD, YIMEN_DEMO: 'on', YIMEN_DEMO_NOW: '明天' })).toMatchObject([
      { name: 'YIMEN_DEMO_NOW' },
    ])
  })

  it('wants the three parts of another system together', () => {
    const problems = problemsOf({ ...GOOD, SMS_URL: 'https://sms.example.cn' })
    expect(problems.map((problem) => problem.name)).toEqual(['SMS_KEY', 'SMS_SECRET'])
  })

  it.each(['YWJj', '*'.repeat(44), `${KEY}${KEY}`])('refuses a county key that is not 32 bytes: %s', (key) => {
    expect(problemsOf({ ...GOOD, YIMEN_COUNTY_KEY: key }).map((problem) => problem.name)).toEqual(['YIMEN_COUNTY_KEY'])
  })
})
