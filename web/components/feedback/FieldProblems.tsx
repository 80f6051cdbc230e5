import type { FieldProblem } from '@shared/problem/problem'
import './feedback.css'

/** 逐处的问题 — the server's own list of what is not right, in the words of the fields; nothing when it named none. */
export function FieldProblems({ fields = [] }: { readonly fields?: readonly FieldProblem[] | undefined }) {
  if (fields.length === 0) return null
  return (
    <ul className="ym-field-problems">
      {fields.map((field) => (
        <li key={`${field.path}-${field.message}`}>{field.message}</li>
      ))}
    </ul>
  )
}
