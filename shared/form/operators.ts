import jsonLogic from 'json-logic-js'
import { isWithinPlace } from '../identity/actor'
import { isBankNumber } from '../identity/bank-number'
import { birthDateOf, genderOf, isIdNumber } from '../identity/id-number'
import { isPhone } from '../identity/phone'
import { isUscc } from '../identity/uscc'
import { isPlainDate, toDayNumber } from '../kernel/plain-date'

type Row = Readonly<Record<string, unknown>>

/** A month counts as its first day. */
function dateOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = /^\d{4}-\d\d$/.test(value) ? `${value}-01` : value
  return isPlainDate(text) ? text : null
}

function wholeMonths(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8) < from.slice(8) ? months - 1 : months
}

/** Missing dates give NaN, so that every comparison with them is false (data README). */
function withDates(a: unknown, b: unknown, count: (from: string, to: string) => number): number {
  const [from, to] = [dateOf(a), dateOf(b)]
  return from === null || to === null ? Number.NaN : count(from, to)
}

const rowsOf = (table: unknown): Row[] =>
  Array.isArray(table) ? (table.filter((row) => row !== null && typeof row === 'object') as Row[]) : []
const isFilled = (value: unknown) => value !== null && value !== undefined && value !== ''

/** 自定算子 — our own operators beside json-logic's core, with the data's own rules for missing arguments (fields.json `logic.custom`). */
const CUSTOM_OPERATORS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  age: (birth: unknown, on: unknown) => withDates(birth, on, (from, to) => Math.floor(wholeMonths(from, to) / 12)),
  birthDateOf: (id: unknown) => (typeof id === 'string' ? birthDateOf(id) : null),
  genderOf: (id: unknown) => (typeof id === 'string' ? genderOf(id) : null),
  daysBetween: (a: unknown, b: unknown) => withDates(a, b, (from, to) => toDayNumber(to) - toDayNumber(from)),
  monthsBetween: (a: unknown, b: unknown) => withDates(a, b, wholeMonths),
  year: (date: unknown) => (dateOf(date) === null ? Number.NaN : Number(String(date).slice(0, 4))),
  len: (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? [...value].length : 0),
  sum: (table: unknown, column: string) => rowsOf(table).reduce((total, row) => total + (Number(row[column]) || 0), 0),
  countBy: (table: unknown, column: string, value: unknown) =>
    rowsOf(table).filter((row) => row[column] === value).length,
  anyBefore: (table: unknown, column: string, date: unknown) =>
    rowsOf(table).some((row) => {
      const [own, limit] = [dateOf(row[column]), dateOf(date)]
      return own !== null && limit !== null && own < limit
    }),
  distinct: (table: unknown, column: string) => {
    const values = rowsOf(table)
      .map((row) => row[column])
      .filter(isFilled)
    return new Set(values).size === values.length
  },
  divFloor: (a: unknown, b: unknown) => (Number(b) > 0 && isFilled(a) ? Math.floor(Number(a) / Number(b)) : Number.NaN),
  startsWith: (text: unknown, prefix: unknown) =>
    typeof text === 'string' && typeof prefix === 'string' && text.startsWith(prefix),
  certTail: (number: unknown, kind: unknown, level: unknown) =>
    typeof number === 'string' &&
    number.length >= 20 &&
    isFilled(kind) &&
    isFilled(level) &&
    number[18] === String(kind) &&
    number[19] === String(level),
  within: (place: unknown, root: unknown) =>
    typeof place === 'string' && typeof root === 'string' && place !== '' && root !== '' && isWithinPlace(place, root),
  isIdNumber: (text: unknown) => typeof text === 'string' && isIdNumber(text),
  isUscc: (text: unknown) => typeof text === 'string' && isUscc(text),
  isBankNo: (text: unknown) => typeof text === 'string' && isBankNumber(text),
  isPhone: (text: unknown) => typeof text === 'string' && isPhone(text),
}

const CORE_OPERATORS = [
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '!',
  '!!',
  'and',
  'or',
  'if',
  'in',
  '+',
  '*',
  '-',
  'var',
  'missing',
  'missing_some',
  'some',
  'all',
  'none',
]

/** Everything an expression may be made of; an import with any other operator is refused. */
export const OPERATORS: ReadonlySet<string> = new Set([...CORE_OPERATORS, ...Object.keys(CUSTOM_OPERATORS)])

for (const [name, operator] of Object.entries(CUSTOM_OPERATORS))
  jsonLogic.add_operation(name, operator as (...args: unknown[]) => unknown)

/** The value of an expression over data. `null` and missing expressions are undefined; constants are themselves. */
export function evaluate(expression: unknown, data: object): unknown {
  return jsonLogic.apply(expression as never, data)
}

/** True when an expression holds. An expression that is not there (`null`) answers `whenAbsent`. */
export function holds(expression: unknown, data: object, whenAbsent = true): boolean {
  if (expression === null || expression === undefined) return whenAbsent
  return jsonLogic.truthy(evaluate(expression, data))
}

/** Names of variables that an expression reads; inside some/none/all a row's own names are left out. */
export function variablesOf(expression: unknown): string[] {
  if (Array.isArray(expression)) return expression.flatMap(variablesOf)
  if (expression === null || typeof expression !== 'object') return []
  return Object.entries(expression).flatMap(([operator, args]) => {
    if (operator === 'var') return typeof args === 'string' ? [args] : Array.isArray(args) ? [String(args[0])] : []
    if (operator === 'some' || operator === 'none' || operator === 'all')
      return variablesOf(Array.isArray(args) ? args[0] : args)
    return variablesOf(args)
  })
}

/** Operators of an expression that do not exist here. */
export function unknownOperators(expression: unknown): string[] {
  if (Array.isArray(expression)) return expression.flatMap(unknownOperators)
  if (expression === null || typeof expression !== 'object') return []
  return Object.entries(expression).flatMap(([operator, args]) => [
    ...(OPERATORS.has(operator) ? [] : [operator]),
    ...unknownOperators(args),
  ])
}
