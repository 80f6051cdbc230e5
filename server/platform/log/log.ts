import pino from 'pino'
import { maskPersonal } from './mask-personal'

/** 日志 — lines of JSON on stdout. Fields are named one by one by the caller; bodies, queries and whole errors of libraries never. */
export type Log = {
  readonly info: (fields: object, text: string) => void
  readonly warn: (fields: object, text: string) => void
  readonly error: (fields: object, text: string) => void
}

/** Names of fields whose values are never written, whoever passes them. */
const NEVER = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'body',
  'query',
  'answers',
  'input',
  'name',
  'idNumber',
  'phone',
  'address',
  'bankNumber',
].flatMap((field) => [field, `*.${field}`])

/** The server's log. Whatever looks like an ID number, a phone or a bank number is masked even inside other text. */
export function openLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: (fields) => maskFields(fields) },
    redact: { paths: NEVER, censor: '[不记]' },
  }
  const logger = destination ? pino(options, destination) : pino(options)
  return {
    info: (fields, text) => logger.info(fields, maskPersonal(text)),
    warn: (fields, text) => logger.warn(fields, maskPersonal(text)),
    error: (fields, text) => logger.error(fields, maskPersonal(text)),
  }
}

function maskFields(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, maskValue(value, depth)]))
}

function maskValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskPersonal(value)
  if (value instanceof Error)
    return { kind: value.name, message: maskPersonal(value.message), stack: maskPersonal(value.stack ?? '') }
  if (Array.isArray(value)) return depth < 3 ? value.map((one) => maskValue(one, depth + 1)) : '[…]'
  if (typeof value === 'object' && value !== null)
    return depth < 3 ? maskFields(value as Record<string, unknown>, depth + 1) : '{…}'
  return value
}
