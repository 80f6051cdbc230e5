import type { Situation } from '@shared/form/form-definition'
import { Box, Press, Words } from '../../../components/base/base'
import { Icon } from '../../../components/Icon'
import { ChoiceButtons } from '../../../fields/ChoiceEntry'

type Answer = boolean | string | string[] | null

/** 一个情形问题 — one question, wide answers. */
export function SituationChoices(props: { situation: Situation; answer: Answer; onAnswer: (answer: Answer) => void }) {
  const { situation, answer, onAnswer } = props
  if (situation.type !== 'multi') {
    return (
      <ChoiceButtons
        label={situation.question}
        id={`s-${situation.key}`}
        options={situation.options}
        value={answer}
        onPick={onAnswer}
      />
    )
  }
  const chosen = Array.isArray(answer) ? answer : []
  return (
    <Box className="choices" role="group" label={situation.question}>
      {situation.options.map((option) => {
        const code = String(option.value)
        const on = chosen.includes(code)
        return (
          <Press
            key={code}
            className={`choice ${on ? 'is-on' : ''}`}
            role="checkbox"
            checked={on}
            onPress={() => onAnswer(on ? chosen.filter((other) => other !== code) : [...chosen, code])}
          >
            <Words className="choice-mark is-square">{on ? <Icon name="tick" /> : null}</Words>
            <Words>{option.label}</Words>
          </Press>
        )
      })}
    </Box>
  )
}

/** The question and its answers as they are read aloud. */
export function aloudOf(situation: Situation): string {
  return `${situation.question}${situation.help}可以选：${situation.options.map((option) => option.label).join('，')}。`
}
