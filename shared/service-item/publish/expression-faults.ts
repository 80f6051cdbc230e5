import type { FieldDictionary } from '../../form/field-definition'
import { unknownOperators } from '../../form/operators'
import type { AddFault } from './row-fault'

/** What an expression of a form may speak of. */
export type ExpressionWorld = {
  readonly dictionary: FieldDictionary
  /** Keys of the form's situations; null for a rule of the dictionary, which many forms share. */
  readonly situations: ReadonlySet<string> | null
}

/** Names under `ctx` that every runtime gives. */
const CONTEXT = new Set(['today', 'month', 'county', 'params', 'verifyMismatch'])

/** Notes operators that do not exist and names that nothing fills: of situations, fields, columns of a table, or the context. */
export function expressionFaults(expression: unknown, path: string, world: ExpressionWorld, add: AddFault): void {
  for (const operator of new Set(unknownOperators(expression))) add(path, `不认得算子 ${operator}`, '只用算子表里的')
  walk(expression, null)

  function walk(part: unknown, columns: ReadonlySet<string> | null): void {
    if (Array.isArray(part)) {
      for (const one of part) walk(one, columns)
      return
    }
    if (part === null || typeof part !== 'object') return
    for (const [operator, args] of Object.entries(part)) {
      if (operator === 'var') checkName(String(Array.isArray(args) ? args[0] : args), columns)
      else if ((operator === 'some' || operator === 'none' || operator === 'all') && Array.isArray(args)) {
        walk(args[0], columns)
        walk(args.slice(1), columnsOf(args[0]) ?? columns)
      } else walk(args, columns)
    }
  }

  function checkName(name: string, columns: ReadonlySet<string> | null): void {
    const [head = '', second = ''] = name.split('.')
    if (head === '' || head === 'value') return
    if (columns !== null) {
      if (!columns.has(head)) add(path, `表里没有列 ${head}`, '改成这张表的列')
    } else if (head === 's') {
      if (world.situations !== null && !world.situations.has(second))
        add(path, `没有情形 ${second}`, '改成这张表里的情形')
    } else if (head === 'ctx') {
      if (!CONTEXT.has(second)) add(path, `没有背景数据 ${second}`, '只用 today、month、county、params、verifyMismatch')
    } else if (!world.dictionary.fields.has(head)) add(path, `字典里没有字段 ${head}`, '改成字典里的字段')
  }

  function columnsOf(table: unknown): ReadonlySet<string> | null {
    const name = table !== null && typeof table === 'object' && 'var' in table ? String(table.var) : ''
    const field = world.dictionary.fields.get(name.split('.')[0] ?? '')
    return field?.columns === undefined ? null : new Set(field.columns.map((column) => column.key))
  }
}
