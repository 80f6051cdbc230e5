/** 行错误 — which row cannot be published, where, what is wrong and how to mend it. */
export type RowFault = { readonly row: string; readonly path: string; readonly what: string; readonly fix: string }

/** Takes note of a fault of the row at hand. */
export type AddFault = (path: string, what: string, fix: string) => void

/** What a schema says of a value, as zod reports it. */
type Issue = {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

/** Faults of a row that does not have the shape of its schema: one for each place, in words. */
export function shapeFaults(row: string, at: string, issues: readonly Issue[]): RowFault[] {
  return issues.slice(0, 20).map((issue) => {
    const path = [at, ...issue.path.map(String)].filter((part) => part !== '').join('.')
    return { row, path, ...sayIssue(issue) }
  })
}

function sayIssue(issue: Issue): { what: string; fix: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { what: `多了不认得的栏目 ${(issue.keys ?? []).join('、')}`, fix: '删掉这一栏，或改成认得的名字' }
    case 'invalid_type':
      return { what: '没有填，或者填的种类不对', fix: '照着别的行补上；来源没写的写 null' }
    case 'invalid_value':
      return { what: '填的不在可以选的里面', fix: '改成名单里的值' }
    case 'invalid_union':
      return { what: '填的内容不完整', fix: '照着别的行改' }
    case 'too_small':
    case 'too_big':
      return { what: '太短、太小，或太长、太大', fix: '改到允许的范围里' }
    default:
      return { what: '格式不对', fix: '照着别的行改' }
  }
}
