import type { FormCheck } from '@shared/form/check-form'
import { displayValue } from '@shared/form/display-value'
import type { MaterialLine } from '@shared/material/material-list'
import { Box, Press, Title, Words } from '../../../components/base/base'
import type { Papers } from '../../../papers/usePapers'
import type { Application } from '../useApplication'
import { useDivisionNames } from '../useDivisionNames'
import { QuestionFields } from './QuestionFields'
import { endFields, photoFields, photosAlone } from './steps'

/** 核对 — every answer by section, each with 更改 that comes straight back here; then the promise and the signature. */
export function CheckStep(props: {
  app: Application
  papers: Papers
  lines: readonly MaterialLine[]
  check: FormCheck
}) {
  const { app, papers, lines, check } = props
  const divisionName = useDivisionNames()
  const { course, dictionary } = app
  const atEnd = new Set([...endFields(course.visible), ...photoFields(course.visible)].map((one) => one.field.key))
  const asked = app.form.situations.filter((one) => course.visible.toAsk.includes(one.key))
  return (
    <>
      {check.blocks.map((text) => (
        <Box key={text} className="notice is-late block" role="alert">
          <Title level={3} className="notice-title">
            现在还交不了
          </Title>
          <Words className="notice-text">{text}</Words>
        </Box>
      ))}
      {[...check.warnings, ...check.doubts].map((text) => (
        <Box key={text} className="notice is-soon block">
          <Words className="notice-text">{text}</Words>
        </Box>
      ))}
      {asked.length === 0 ? null : (
        <Box as="section" className="card">
          <SectionHead title="您的情况" onChange={() => app.goTo(`s.${asked[0]?.key ?? ''}`, true)} />
          {asked.map((situation) => (
            <Pair
              key={situation.key}
              name={situation.question}
              text={answerText(situation.options, course.visible.filled.situations[situation.key])}
            />
          ))}
        </Box>
      )}
      {course.visible.sections.map((section) => {
        const fields = section.fields.filter((one) => !atEnd.has(one.field.key))
        if (fields.length === 0) return null
        const target = course.steps.find(
          (step) => step.kind === 'page' && step.page.fields.some((one) => one.field.key === fields[0]?.field.key),
        )
        return (
          <Box as="section" key={section.key} className="card">
            <SectionHead
              title={section.title}
              {...(target === undefined ? {} : { onChange: () => app.goTo(target.key, true) })}
            />
            {fields.map((one) => (
              <Pair
                key={one.field.key}
                name={one.label}
                text={
                  displayValue(one.field, course.visible.filled.answers[one.field.key], dictionary, {
                    divisionName,
                    mask: true,
                  }) || '没有填'
                }
              />
            ))}
          </Box>
        )
      })}
      <Box as="section" className="card">
        <SectionHead title="材料" onChange={() => app.goTo('materials', true)} />
        {photosAlone(course.visible, lines).map((one) => (
          <Pair
            key={one.field.key}
            name={one.label}
            text={countText(papers.files.filter((file) => file.paper === `field.${one.field.key}`).length, false)}
          />
        ))}
        {lines
          .filter((line) => line.need === 'required')
          .map((line) => (
            <Pair
              key={line.key}
              name={line.name}
              text={
                line.satisfied === null
                  ? countText(
                      papers.files.filter((file) => file.paper === line.key).length,
                      app.draft.later.includes(line.key),
                    )
                  : line.satisfied.note
              }
            />
          ))}
      </Box>
      {endFields(course.visible).length === 0 ? null : (
        <Box className="block">
          <QuestionFields app={app} fields={endFields(course.visible)} />
        </Box>
      )}
    </>
  )
}

function SectionHead({ title, onChange }: { title: string; onChange?: () => void }) {
  return (
    <Box className="spread">
      <Title level={2} className="heading">
        {title}
      </Title>
      {onChange === undefined ? null : (
        <Press className="linklike" label={`更改${title}`} onPress={onChange}>
          更改
        </Press>
      )}
    </Box>
  )
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <Box className="answers-row">
      <Words className="answers-name">{name}</Words>
      <Words className="answers-text">{text}</Words>
    </Box>
  )
}

function answerText(options: readonly { value: boolean | string; label: string }[], answer: unknown): string {
  const chosen = Array.isArray(answer) ? answer : [answer]
  const labels = options.filter((option) => chosen.includes(option.value)).map((option) => option.label)
  return labels.length === 0 ? '还没回答' : labels.join('、')
}

function countText(count: number, later: boolean): string {
  if (count > 0) return `已拍 ${count} 张`
  return later ? '带原件到窗口交' : '还没有'
}
