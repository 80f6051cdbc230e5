import type { SupplementLine } from '@shared/case/view/case-view'
import { type FieldDictionary, optionsOf } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import { Box, Press, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { Field } from '../../fields/Field'
import { PaperSlot } from '../../papers/PaperSlot'
import type { Papers } from '../../papers/usePapers'
import { fieldToMend } from './supply-lines'

/** 改好的内容 — the new value of each named field, and which ones the person says are right as they are. */
export type Mended = {
  readonly values: Readonly<Record<string, unknown>>
  readonly kept: readonly string[]
}

/** 要改的几处 — each named field with why, filled with what was written before; nothing else of the form is asked. */
export function MendFields(props: {
  lines: readonly SupplementLine[]
  form: FormDefinition
  dictionary: FieldDictionary
  before: Readonly<Record<string, unknown>>
  mended: Mended
  faults: ReadonlyMap<string, string>
  papers: Papers
  onMend: (mended: Mended) => void
}) {
  const { papers, lines, form, dictionary, before, mended, faults, onMend } = props
  return (
    <>
      {lines.map((line) => {
        const key = line.lineId
        const one = fieldToMend(form, dictionary, key)
        if (one === null) return null
        const kept = mended.kept.includes(key)
        const unchanged = JSON.stringify(mended.values[key]) === JSON.stringify(before[key])
        return (
          <Box key={key} className="card block">
            <Words className="block-text second">{[line.reason, line.how].filter(Boolean).join('。')}</Words>
            {one.field.type === 'photo' ? (
              <PaperSlot
                paper={`field.${key}`}
                name={one.label}
                hint={one.help}
                many={false}
                pdf={false}
                papers={papers}
                fault={faults.get(key) ?? null}
                onFile={(fileId) => onMend({ ...mended, values: { ...mended.values, [key]: fileId ?? '' } })}
              />
            ) : (
              <Field
                one={one}
                value={mended.values[key]}
                options={optionsOf(one.field, dictionary)}
                fault={faults.get(key) ?? null}
                name={`f-${key}`}
                waits={false}
                shownValue=""
                onChange={(value) => onMend({ ...mended, values: { ...mended.values, [key]: value } })}
                onLeave={() => undefined}
              />
            )}
            {unchanged ? (
              <Press
                className="choice gap-s is-quiet"
                role="checkbox"
                checked={kept}
                onPress={() =>
                  onMend({
                    ...mended,
                    kept: kept ? mended.kept.filter((other) => other !== key) : [...mended.kept, key],
                  })
                }
              >
                <Words className={`choice-mark is-square ${kept ? 'is-on' : ''}`}>
                  {kept ? <Icon name="tick" /> : null}
                </Words>
                <Words>原来填的没有错，就这样交</Words>
              </Press>
            ) : null}
          </Box>
        )
      })}
    </>
  )
}
