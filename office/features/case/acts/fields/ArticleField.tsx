import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { useId } from 'react'
import type { Fault } from '../act-form'
import { faultOf } from './Pieces'

type ArticleFieldProps = {
  readonly value: string
  readonly onChange: (article: string) => void
  readonly faults: readonly Fault[]
  readonly articles: readonly string[]
}

/** 依据 — the articles of the item and of the act to choose from; another may be written. */
export function ArticleField({ value, onChange, faults, articles }: ArticleFieldProps) {
  const list = useId()
  return (
    <Field
      label="依据"
      required
      path="article"
      error={faultOf(faults, 'article')}
      help="从下面选，或自己写到条、款、项。"
    >
      {(aria) => (
        <>
          <TextInput {...aria} list={list} value={value} onChange={onChange} maxLength={200} />
          <datalist id={list}>
            {[...new Set(articles)].map((article) => (
              <option key={article} value={article} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
