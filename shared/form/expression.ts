import * as z from 'zod/mini'

/** 表达式 — json-logic data: a value, or one operator with its arguments. Which operators exist is fixed in operators.ts. */
export const Expression = z.unknown()
export type Expression = unknown
