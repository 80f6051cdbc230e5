import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { VARIABLES, type Variable } from './variables'

/** 外部系统 — address and credentials of one other system. */
export type Peer = { readonly url: string; readonly key: string; readonly secret: string }

/** 设置 — everything the server is told from outside, checked once at start. A peer that is null is not connected. */
export type Settings = {
  readonly databaseUrl: string
  /** 32 bytes. */
  readonly countyKey: Uint8Array
  readonly host: string
  readonly port: number
  readonly metricsPort: number | null
  readonly publicUrl: string
  /** Proxies whose word about the caller's address and protocol is believed; nobody's when empty. */
  readonly trustedProxies: readonly string[]
  readonly dataFolder: string
  readonly demo: boolean
  /** True only while developing: open pages reload. */
  readonly dev: boolean
  readonly demoNow: string | null
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly wechat: Peer | null
  /** Template ids of WeChat's subscribe messages by the key of the message; a message without one goes under its own key. */
  readonly wechatTemplates: ReadonlyMap<string, string>
  readonly sms: Peer | null
  readonly province: Peer | null
}

/** One setting that is wrong, in the words for the table at start. */
export type SettingProblem = {
  readonly name: string
  readonly wrong: string
  readonly expected: string
  readonly example: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings; either all of them are right, or every wrong one is listed. */
export function readSettings(env: Environment): { settings: Settings } | { problems: SettingProblem[] } {
  const problems: SettingProblem[] = []
  const read = <Key extends keyof typeof VARIABLES>(key: Key) => {
    const answer = readVariable(VARIABLES[key], env)
    if (answer.problem) problems.push(answer.problem)
    return answer.value
  }
  const peer = (names: {
    url: keyof typeof VARIABLES
    key: keyof typeof VARIABLES
    secret: keyof typeof VARIABLES
  }): Peer | null => {
    const [url, key, secret] = [read(names.url), read(names.key), read(names.secret)]
    if (url === undefined && key === undefined && secret === undefined) return null
    for (const name of [names.url, names.key, names.secret]) {
      const variable: Variable = VARIABLES[name]
      if (!isGiven(variable, env)) problems.push(describe(variable, '没有给，另外两项给了'))
    }
    return { url: String(url), key: String(key), secret: String(secret) }
  }
  const cert = read('tlsCert') as string | undefined
  const key = read('tlsKey') as string | undefined
  const port = (read('port') as number | undefined) ?? 3000
  const host = (read('host') as string | undefined) ?? '127.0.0.1'
  const demo = (read('demo') as boolean | undefined) ?? false
  const demoNow = (read('demoNow') as string | undefined) ?? null
  if (demoNow !== null && !demo) problems.push(describe(VARIABLES.demoNow, '只有演示县能改时间'))
  if ((cert === undefined) !== (key === undefined))
    problems.push(describe(cert ? VARIABLES.tlsKey : VARIABLES.tlsCert, '证书和私钥要一起给'))
  if (cert !== undefined && key !== undefined) problems.push(...tlsProblems(cert, key))
  const settings: Settings = {
    databaseUrl: read('databaseUrl') as string,
    countyKey: read('countyKey') as Uint8Array,
    host,
    port,
    metricsPort: (read('metricsPort') as number | undefined) ?? null,
    publicUrl: ((read('publicUrl') as string | undefined) ?? `${cert ? 'https' : 'http'}://${host}:${port}`).replace(
      /\/+$/,
      '',
    ),
    trustedProxies: (read('trustedProxies') as string[] | undefined) ?? [],
    dataFolder: (read('dataFolder') as string | undefined) ?? '.data',
    demo,
    demoNow,
    dev: (read('dev') as boolean | undefined) ?? false,
    logLevel: (read('logLevel') as Settings['logLevel'] | undefined) ?? 'info',
    tls: cert !== undefined && key !== undefined ? { cert, key } : null,
    wechat: peer({ url: 'wechatUrl', key: 'wechatAppId', secret: 'wechatSecret' }),
    wechatTemplates: (read('wechatTemplates') as Map<string, string> | undefined) ?? new Map(),
    sms: peer({ url: 'smsUrl', key: 'smsKey', secret: 'smsSecret' }),
    province: peer({ url: 'provinceUrl', key: 'provinceKey', secret: 'provinceSecret' }),
  }
  return problems.length > 0 ? { problems } : { settings }
}

/** The database alone, for commands that need nothing else: DATABASE_URL or DATABASE_URL_FILE, read as the server reads them. */
export function readDatabaseUrl(env: Environment): { databaseUrl: string } | { problems: SettingProblem[] } {
  const { value, problem } = readVariable(VARIABLES.databaseUrl, env)
  return problem ? { problems: [problem] } : { databaseUrl: value as string }
}

/** The table that a start with wrong settings prints. A secret's value is never in it. */
export function formatProblems(problems: readonly SettingProblem[]): string {
  const rows = problems.map(
    (problem) =>
      `  ${problem.name}\n    不对：${problem.wrong}\n    应是：${problem.expected}\n    例如：${problem.example}`,
  )
  return [`✗ 有 ${problems.length} 项设置不对，没有启动：`, ...rows].join('\n')
}

type Reading = { readonly value?: unknown; readonly problem?: SettingProblem }

function readVariable(variable: Variable, env: Environment): Reading {
  const raw = readRaw(variable, env)
  if ('problem' in raw) return raw
  if (raw.text === undefined) return variable.required ? { problem: describe(variable, '没有给') } : {}
  const parsed = variable.schema.safeParse(raw.text)
  if (parsed.success) return { value: parsed.data }
  return { problem: describe(variable, variable.secret ? '格式不对（内容不显示）' : `“${raw.text.slice(0, 60)}”`) }
}

function readRaw(variable: Variable, env: Environment): { text: string | undefined } | { problem: SettingProblem } {
  const given = env[variable.name]
  if (given !== undefined && given !== '') return { text: given }
  const file = variable.secret ? env[`${variable.name}_FILE`] : undefined
  if (file === undefined || file === '') return { text: undefined }
  const code = reasonUnreadable(file)
  if (code === null) return { text: readFileSync(file, 'utf8').trim() }
  return { problem: { ...describe(variable, `文件 ${file} 读不出来（${code}）`), name: `${variable.name}_FILE` } }
}

/** Certificate and key are opened once here, so that a wrong file is a line of the table and not a start that fails. */
function tlsProblems(cert: string, key: string): SettingProblem[] {
  const unreadable = (
    [
      ['tlsCert', cert],
      ['tlsKey', key],
    ] as const
  ).flatMap(([name, file]) => {
    const code = reasonUnreadable(file)
    return code === null ? [] : [describe(VARIABLES[name], `文件 ${file} 读不出来（${code}）`)]
  })
  if (unreadable.length > 0) return unreadable
  try {
    createSecureContext({ cert: readFileSync(cert), key: readFileSync(key) })
    return []
  } catch {
    return [describe(VARIABLES.tlsCert, `${cert} 和 ${key} 不是一对 PEM 证书和私钥`)]
  }
}

function reasonUnreadable(file: string): string | null {
  try {
    readFileSync(file)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '原因不明'
  }
}

function isGiven(variable: Variable, env: Environment): boolean {
  return Boolean(env[variable.name] || (variable.secret && env[`${variable.name}_FILE`]))
}

function describe(variable: Variable, wrong: string): SettingProblem {
  return { name: variable.name, wrong, expected: variable.expected, example: variable.example }
}
