import type { Expression } from '../form/expression'
import { evaluate, variablesOf } from '../form/operators'

/** Answers what stands in the place of a variable; undefined leaves it. */
export type Replace = (name: string) => Expression | undefined

/** Operators whose later arguments speak of a row of a table and not of the form. */
const OVER_ROWS = new Set(['some', 'none', 'all'])

/**
 * Writes an expression of an item's form anew for the merged form: each variable that is not asked there is replaced by what it follows
 * from, and what no variable is left in is worked out. `address.division` follows `address` where that is replaced by another variable.
 */
export function substitute(expression: Expression, replace: Replace): Expression {
  const written = rewrite(expression, replace)
  return variablesOf(written).length === 0 && isOperation(written) ? evaluate(written, {}) : written
}

function isOperation(expression: Expression): boolean {
  return expression !== null && typeof expression === 'object' && !Array.isArray(expression)
}

function rewrite(expression: Expression, replace: Replace): Expression {
  if (Array.isArray(expression)) return expression.map((one) => substitute(one, replace))
  if (expression === null || typeof expression !== 'object') return expression
  const [entry, ...more] = Object.entries(expression)
  if (entry === undefined || more.length > 0) return expression
  const [operator, args] = entry
  if (operator === 'var') {
    const replaced = variable(args, replace)
    return replaced === undefined ? expression : replaced
  }
  if (OVER_ROWS.has(operator) && Array.isArray(args)) {
    return { [operator]: [substitute(args[0], replace), ...args.slice(1)] }
  }
  return { [operator]: substitute(args, replace) }
}

function variable(args: unknown, replace: Replace): Expression | undefined {
  const name = Array.isArray(args) ? args[0] : args
  if (typeof name !== 'string') return undefined
  const whole = replace(name)
  if (whole !== undefined) return whole
  const [root, ...path] = name.split('.')
  const other = path.length === 0 || root === undefined ? undefined : replace(root)
  const renamed = other !== null && typeof other === 'object' && 'var' in other ? other.var : undefined
  return typeof renamed === 'string' ? { var: [renamed, ...path].join('.') } : undefined
}

/** All of them; what is always true is left out. A condition that is not there (`null`) always holds. */
export function allOf(...parts: readonly Expression[]): Expression {
  const open = once(parts.flatMap((part) => inner(part, 'and')).filter((part) => part !== true && part !== null))
  if (open.includes(false)) return false
  return open.length === 0 ? true : open.length === 1 ? open[0] : { and: open }
}

/** Any of them; equal ones are said once. */
export function anyOf(parts: readonly Expression[]): Expression {
  if (parts.some((part) => part === true || part === null)) return true
  const open = once(parts.flatMap((part) => inner(part, 'or')).filter((part) => part !== false))
  return open.length === 0 ? false : open.length === 1 ? open[0] : { or: open }
}

function inner(part: Expression, operator: 'and' | 'or'): readonly Expression[] {
  const parts = part !== null && typeof part === 'object' ? (part as Record<string, unknown>)[operator] : undefined
  return Array.isArray(parts) ? parts : [part]
}

function once(parts: readonly Expression[]): Expression[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}
