import { isBadRating } from '@shared/case/rating-level'
import { LEVELS, tagsOf } from '@shared/case/rating-words'
import { Field } from '@web/components/field/Field'
import type { FieldsProps } from '../act-form'
import type { RatingDraft } from '../drafts/rating-draft'
import { ChoiceField, faultOf, LineField, TickField } from './Pieces'

const WORDS: Readonly<Record<string, string>> = Object.fromEntries(LEVELS.map((word, at) => [String(at + 1), word]))

/** 评价 — the level that the person names, what was good or went wrong, and their own words. */
export function RateFields({ draft, faults, change }: FieldsProps<RatingDraft>) {
  const set = (tag: string, on: boolean) =>
    change((now) => ({ tags: on ? [...now.tags, tag] : now.tags.filter((one) => one !== tag) }))
  return (
    <>
      <ChoiceField
        label="他说这次办得怎么样"
        path="level"
        value={draft.level}
        onChange={(level) => change({ level, tags: [] })}
        faults={faults}
        words={WORDS}
      />
      {draft.level === '' ? null : (
        <Field
          label="他提到的"
          path="tags"
          group
          required={isBadRating(Number(draft.level))}
          error={faultOf(faults, 'tags')}
        >
          {(aria) => (
            <div id={aria.id} className="of-row">
              {tagsOf(Number(draft.level)).map((tag) => (
                <TickField key={tag} label={tag} value={draft.tags.includes(tag)} onChange={(on) => set(tag, on)} />
              ))}
            </div>
          )}
        </Field>
      )}
      <LineField
        label="他的原话"
        path="text"
        value={draft.text}
        onChange={(text) => change({ text: text.slice(0, 500) })}
        faults={faults}
        help="可以不写。不要写身份证号和电话。"
      />
    </>
  )
}
