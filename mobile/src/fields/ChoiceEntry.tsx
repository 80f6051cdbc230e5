import { Box, Pick, Press, Words } from '../components/base/base'
import { Icon } from '../components/Icon'
import type { FieldProps } from './field-props'

/** More options than this are a list to pick from, not buttons. */
const MAX_BUTTONS = 7

/** 单选 — a few are buttons, many are a list. */
export function ChoiceEntry(props: FieldProps) {
  const { one, value, options, fault, name, onChange, onLeave } = props
  if (options.length > MAX_BUTTONS) {
    return (
      <Pick
        id={name}
        className={`entry ${fault === null ? '' : 'is-wrong'}`}
        value={typeof value === 'string' ? value : ''}
        options={options}
        placeholder="点这里选"
        label={one.label}
        describedBy={`${name}-${fault === null ? 'help' : 'fault'}`}
        invalid={fault !== null}
        onChange={(code) => {
          onChange(code)
          onLeave()
        }}
      />
    )
  }
  return (
    <ChoiceButtons
      label={one.label}
      id={name}
      options={options.map((option) => ({ value: option.code, label: option.label }))}
      value={value}
      onPick={(code) => {
        onChange(code)
        onLeave()
      }}
    />
  )
}

/** 是、否 */
export function YesNoEntry({ one, value, name, onChange, onLeave }: FieldProps) {
  return (
    <ChoiceButtons
      label={one.label}
      id={name}
      options={[
        { value: true, label: '是' },
        { value: false, label: '否' },
      ]}
      value={value}
      onPick={(answer) => {
        onChange(answer)
        onLeave()
      }}
    />
  )
}

type ButtonOption = { readonly value: boolean | string; readonly label: string }

/** One of a few, as wide buttons; two short ones stand side by side. */
export function ChoiceButtons(props: {
  label: string
  id: string
  options: readonly ButtonOption[]
  value: unknown
  onPick: (value: boolean | string) => void
}) {
  const { label, id, options, value, onPick } = props
  const two = options.length === 2 && options.every((option) => option.label.length <= 4)
  return (
    <Box className={`choices ${two ? 'is-two' : ''}`} role="radiogroup" label={label} id={id}>
      {options.map((option) => (
        <Press
          key={String(option.value)}
          className={`choice ${value === option.value ? 'is-on' : ''}`}
          role="radio"
          checked={value === option.value}
          onPress={() => onPick(option.value)}
        >
          <Words className="choice-mark">{value === option.value ? <Icon name="tick" /> : null}</Words>
          <Words>{option.label}</Words>
        </Press>
      ))}
    </Box>
  )
}

/** 多选 */
export function ManyChoiceEntry({ one, value, options, name, onChange, onLeave }: FieldProps) {
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const toggle = (code: string) => {
    onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code])
    onLeave()
  }
  return (
    <Box className="choices" role="group" label={one.label} id={name}>
      {options.map((option) => {
        const on = chosen.includes(option.code)
        return (
          <Press
            key={option.code}
            className={`choice ${on ? 'is-on' : ''}`}
            role="checkbox"
            checked={on}
            onPress={() => toggle(option.code)}
          >
            <Words className="choice-mark is-square">{on ? <Icon name="tick" /> : null}</Words>
            <Words>{option.label}</Words>
          </Press>
        )
      })}
    </Box>
  )
}
